import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Outcome } from '../plan';

export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

function notWritable(file: string): Outcome<never> {
  return { ok: false, problems: [{ code: 'file-not-writable', severity: 'error', place: { file }, parameters: {} }] };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/** Writes all files or none: each is complete beside its place before any takes it. */
export async function writeFiles(files: readonly OutputFile[]): Promise<Outcome<null>> {
  const drafts = files.map(({ path, content }) => ({ path: resolve(path), draft: `${resolve(path)}.part`, content }));
  const discard = () => Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  for (const { path, draft, content } of drafts) {
    try {
      if (await isFolder(path)) throw new Error('a folder stands there');
      await writeFile(draft, content);
    } catch {
      await discard();
      return notWritable(path);
    }
  }
  for (const { path, draft } of drafts) {
    try {
      await rename(draft, path);
    } catch {
      await discard();
      return notWritable(path);
    }
  }
  return { ok: true, value: null, problems: [] };
}
