import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
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

/** A path beside the file that nothing else uses. */
function draftBeside(path: string): string {
  return `${path}.${process.pid}.target-paths`;
}

/** Where a file is really kept, if it is there and may be written. */
async function targetOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return resolve(path);
  if (await isFolder(real)) throw new Error('a folder stands there');
  await access(real, constants.W_OK);
  return real;
}

/**
 * Writes each file whole beside its place, and moves them there once all are complete: what fails before that leaves
 * everything as it was.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<Outcome<null>> {
  const drafts: { readonly draft: string; readonly target: string; readonly path: string }[] = [];
  const discard = () => Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  for (const { path, content } of files) {
    try {
      const target = await targetOf(path);
      const draft = draftBeside(target);
      await writeFile(draft, content, { flag: 'wx' });
      drafts.push({ draft, target, path });
    } catch {
      await discard();
      return notWritable(path);
    }
  }
  for (const { draft, target, path } of drafts) {
    try {
      await rename(draft, target);
    } catch {
      await discard();
      return notWritable(path);
    }
  }
  return { ok: true, value: null, problems: [] };
}
