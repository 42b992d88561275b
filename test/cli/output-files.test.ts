import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../src/cli/output-files';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('all files are written, over earlier ones', async () => {
  writeFileSync(join(folder, 'a'), 'old');
  const outcome = await writeFiles([
    { path: join(folder, 'a'), content: 'new' },
    { path: join(folder, 'b'), content: Uint8Array.from([65]) },
  ]);
  expect(outcome.ok).toBe(true);
  expect(['a', 'b'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['new', 'A']);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
});

test.each([
  ['a folder that is not there', () => join(folder, 'no', 'such', 'file')],
  ['a place where a folder stands', () => join(folder, 'taken')],
])('%s: the other file stays as it was, and nothing is left over', async (_, bad) => {
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'a'), 'old');
  const outcome = await writeFiles([
    { path: join(folder, 'a'), content: 'new' },
    { path: bad(), content: 'x' },
  ]);
  expect(outcome.problems.map(({ code, place }) => [code, place.file])).toEqual([['file-not-writable', bad()]]);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['a', 'taken']);
});
