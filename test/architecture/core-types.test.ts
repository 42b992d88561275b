import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder, removeFolder, writeFiles } from './planted-project';
import { ROOT, runProgram } from './run-program';

const CORE = ['plan', 'language', 'dataset', 'projection', 'assessment', 'localities', 'sheets'];
/** What exists only in a browser, in Excel or in Node. */
const PLANTED: Readonly<Record<string, string>> = {
  document: 'export const planted = document.title;',
  fetch: "export const planted = fetch('https://example.org');",
  Excel: 'export const planted = (range: Excel.Range) => range;',
  process: 'export const planted = process.argv;',
  setTimeout: 'export const planted = setTimeout(() => 1, 1);',
  console: "console.log('planted');",
};

let folder: string;
let folders: string[];

beforeAll(async () => {
  folder = await newFolder();
  folders = (await readdir(join(ROOT, 'src'))).filter((name) => CORE.includes(name));
  for (const path of ['src', 'tsconfig.json', 'tsconfig.core.json']) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const core of folders) {
    const files = Object.entries(PLANTED).map(([name, code]) => [`src/${core}/planted-${name}.ts`, code] as const);
    await writeFiles(folder, Object.fromEntries(files));
  }
});

afterAll(() => removeFolder(folder));

/** The planted files that a tsconfig rejects, as paths in the project. */
async function rejected(config: string): Promise<string[]> {
  const output = await runProgram('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', config], folder);
  const files = output.split('\n').map((line) => /^(src\/\w+\/planted-\w+\.ts)\(.*error TS/.exec(line)?.[1] ?? '');
  return [...new Set(files)].filter((file) => file !== '').sort();
}

test('the core knows no browser, no Excel and no Node, in any of its folders', async () => {
  const planted = folders.flatMap((core) => Object.keys(PLANTED).map((name) => `src/${core}/planted-${name}.ts`));
  expect(folders).toEqual(expect.arrayContaining(['plan', 'dataset', 'projection', 'assessment', 'sheets']));
  expect(await rejected('tsconfig.core.json')).toEqual(planted.sort());
}, 120_000);

test('it is the core settings that reject them: the settings for all of src accept each', async () => {
  expect(await rejected('tsconfig.json')).toEqual([]);
}, 120_000);

test('every core folder is under the core settings', async () => {
  const { include } = JSON.parse(await readFile(join(ROOT, 'tsconfig.core.json'), 'utf8')) as { include: string[] };
  expect(include).toEqual(CORE.map((core) => `src/${core}`));
});
