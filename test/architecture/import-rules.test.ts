import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder, removeFolder, writeFiles } from './planted-project';
import { ROOT, runProgram } from './run-program';

/** A small project in which every import is one that the rules allow. */
const SOUND: Readonly<Record<string, string>> = {
  'src/plan/target.ts': "import 'valibot'; export const target = 1;",
  'src/language/sentence.ts': "import '../plan/target';",
  'src/dataset/grid.ts': "import '../plan/target'; export const grid = 1;",
  'src/dataset/series.ts': "import './grid'; export const series = 1; export type Series = 1;",
  'src/projection/path.ts': "import '../plan/target'; import '../dataset/series';",
  'src/projection/expression.ts': "import 'mathjs';",
  'src/assessment/judgement.ts': "import '../projection/path';",
  'src/localities/ranking.ts': "import '../assessment/judgement';",
  'src/sheets/layout.ts':
    "import '../localities/ranking'; import '../language/sentence'; export type Sheet = 1; export const sheet = 1;",
  'src/workbook/write.ts':
    "import type { Sheet } from '../sheets/layout'; import type { Series } from '../dataset/series'; import { grid } from '../dataset/grid'; import '../plan/target'; export const write = (sheet: Sheet, series: Series) => [sheet, series, grid];",
  'src/run.ts': "import './sheets/layout'; import './workbook/write';",
  'src/pane/screen.ts': "import '../run'; import '../language/sentence'; import '../sheets/layout';",
  'src/commands/ribbon.ts': "import '../run';",
  'src/host/file/open.ts': "import 'node:fs'; import 'fflate';",
  'src/host/library/load.ts': "import '@microsoft/office-js/dist/office.js';",
  'src/cli/main.ts':
    "import '../run'; import '../host/file/open'; import '../workbook/write'; import '../language/sentence'; import 'node:path';",
  'src/preview/page.ts': "import '../pane/screen'; import '../host/file/open'; import '../run';",
  'test/plan/target.test.ts': "import '../../src/plan/target';",
};

/** For each rule the imports that must make it fire, file by file. */
const FAULTS: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['plan-imports', 'src/plan/planted.ts', "import '../dataset/grid';"],
  ['language-imports', 'src/language/planted.ts', "import '../dataset/grid';"],
  ['dataset-imports', 'src/dataset/planted.ts', "import '../projection/path';"],
  ['projection-imports', 'src/projection/planted.ts', "import '../assessment/judgement';"],
  ['assessment-imports', 'src/assessment/planted.ts', "import '../sheets/layout';"],
  [
    'assessment-imports',
    'src/assessment/planted-type.ts',
    "import type { Sheet } from '../sheets/layout'; export type A = Sheet;",
  ],
  ['localities-imports', 'src/localities/planted.ts', "import '../sheets/layout';"],
  ['sheets-imports', 'src/sheets/planted.ts', "import '../workbook/write';"],
  ['workbook-imports', 'src/workbook/planted.ts', "import '../projection/path';"],
  ['pane-imports', 'src/pane/planted.ts', "import '../workbook/write';"],
  ['commands-imports', 'src/commands/planted.ts', "import '../sheets/layout';"],
  ['host-imports', 'src/host/planted.ts', "import '../plan/target';"],
  ['cli-imports', 'src/cli/planted.ts', "import '../pane/screen';"],
  ['preview-imports', 'src/preview/planted.ts', "import '../commands/ribbon';"],
  [
    'workbook-types-only',
    'src/workbook/planted-sheet.ts',
    "import { sheet } from '../sheets/layout'; export const a = sheet;",
  ],
  [
    'workbook-types-only',
    'src/workbook/planted-both.ts',
    "import type { Series } from '../dataset/series'; import { series } from '../dataset/series'; export const b: Series = series;",
  ],
  ['core-without-packages', 'src/sheets/planted-package.ts', "import 'fflate';"],
  ['mathjs-in-one-file', 'src/projection/planted-mathjs.ts', "import 'mathjs';"],
  ['mathjs-in-one-file', 'src/pane/planted-mathjs.ts', "import 'mathjs/number';"],
  ['client-library-in-host', 'src/workbook/planted-library.ts', "import '@microsoft/office-js';"],
  ['client-library-in-host', 'src/cli/planted-library.ts', "import '@microsoft/office-js/dist/excel.js';"],
  ['node-at-the-edges', 'src/dataset/planted-node.ts', "import 'node:fs';"],
  ['node-at-the-edges', 'src/workbook/planted-node.ts', "import 'fs';"],
  ['tests-stay-outside', 'src/cli/planted-test.ts', "import '../../test/plan/target.test';"],
  ['run-imports', 'src/run.ts', "import './host/file/open';"],
  ['no-cycles', 'src/dataset/grid.ts', "import './series'; export const grid = 1;"],
  ['resolvable', 'src/plan/planted-missing.ts', "import './no-such-file';"],
  ['declared-packages', 'src/host/planted-package.ts', "import 'fast-check';"],
];

interface Violation {
  readonly from: string;
  readonly rule: string;
}

/** As mathjs is: reachable only through its package exports. */
const MATHJS = {
  'node_modules/mathjs/package.json': JSON.stringify({
    name: 'mathjs',
    exports: { '.': { import: './lib/all.js' }, './number': { import: './lib/all.js' } },
  }),
  'node_modules/mathjs/lib/all.js': 'export const all = 1;',
};
const PACKAGES = ['valibot', 'fflate', 'fast-check', '@microsoft/office-js'];

let folder: string;

beforeAll(async () => {
  folder = await newFolder();
});

afterAll(() => removeFolder(folder));

async function makeProject(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const project = join(folder, name);
  const dependencies = { valibot: '*', fflate: '*', mathjs: '*' };
  const devDependencies = { 'fast-check': '*', '@microsoft/office-js': '*' };
  await writeFiles(project, { ...files, ...MATHJS, 'package.json': JSON.stringify({ dependencies, devDependencies }) });
  await mkdir(join(project, 'node_modules', '@microsoft'));
  for (const name of PACKAGES) await symlink(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  return project;
}

/** Runs dependency-cruiser on a folder under the project's own rules. */
async function cruise(project: string): Promise<{ violations: Violation[]; rules: string[] }> {
  const options = ['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src', 'test'];
  const output = await runProgram('dependency-cruiser/bin/dependency-cruise.mjs', options, project);
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
  };
  return {
    violations: summary.violations.map(({ from, rule }) => ({ from, rule: rule.name })),
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
  };
}

test('imports that are allowed are let through', async () => {
  const { violations } = await cruise(await makeProject('sound', SOUND));
  expect(violations).toEqual([]);
});

describe('with a fault planted for each rule', () => {
  let violations: Violation[];
  let rules: string[];

  beforeAll(async () => {
    const planted = Object.fromEntries(FAULTS.map(([, file, code]) => [file, code]));
    ({ violations, rules } = await cruise(await makeProject('faulty', { ...SOUND, ...planted })));
  });

  test.each(FAULTS)('%s fires on %s: %s', (rule, file) => {
    expect(violations).toContainEqual({ from: file, rule });
  });

  test('no rule is without a fault', () => {
    expect(rules.filter((name) => !FAULTS.some(([rule]) => rule === name))).toEqual([]);
  });
});
