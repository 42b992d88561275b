import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder, removeFolder, writeFiles } from './planted-project';
import { ROOT, runProgram } from './run-program';

const inExcel = (body: string) => `export async function planted(): Promise<unknown> {
  return Excel.run(async (context) => {
    ${body}
  });
}`;

/** Each rule with code that breaks it, and the folder in which it must fire. */
const FAULTS: readonly (readonly [rule: string, folder: string, code: string])[] = [
  ['no-restricted-properties', 'src/projection', 'export const draw = () => Math.random();'],
  ['no-restricted-properties', 'src/sheets', 'export const now = () => Date.now();'],
  ['no-restricted-syntax', 'src/assessment', 'export const today = () => new Date();'],
  ['no-restricted-syntax', 'src/plan', 'export const today = () => Date();'],
  ['no-restricted-syntax', 'src/dataset', 'export const later = async (value: Promise<number>) => (await value) + 1;'],
  ['no-restricted-syntax', 'src/localities', 'export const later = async () => Promise.resolve(1);'],
  ['no-restricted-globals', 'src/pane', 'export const run = () => Excel.run(() => Promise.resolve());'],
  ['no-restricted-globals', 'src/cli', 'export const onReady = () => Office.onReady();'],
  ['no-restricted-syntax', 'src/host/protocol', 'export const first = (range: Excel.Range) => range;'],
  ['no-restricted-syntax', 'src/sheets', 'export const first = (range: Excel.Range) => range;'],
  [
    'react-hooks/rules-of-hooks',
    'src/pane',
    "import { useState } from 'react';\nexport function useOne(asked: boolean) {\n  return asked ? useState(1) : null;\n}",
  ],
  [
    'react-hooks/exhaustive-deps',
    'src/pane',
    "import { useMemo } from 'react';\nexport function useTwice(value: number) {\n  return useMemo(() => 2 * value, []);\n}",
  ],
  ['jsx-a11y/alt-text', 'src/pane', 'export const chart = () => <img src="chart.png" />;'],
  ['no-console', 'src/workbook', "console.log('written');"],
  ['max-lines', 'src/plan', 'export {};\n'.repeat(401)],
  ['max-lines-per-function', 'src/plan', `export function long(): void {\n${'  void 0;\n'.repeat(60)}}`],
  ['eqeqeq', 'src/plan', 'export const same = (a: unknown, b: unknown) => a == b;'],
  ['@typescript-eslint/no-explicit-any', 'src/plan', 'export const first = (values: any[]) => values;'],
  [
    '@typescript-eslint/consistent-type-assertions',
    'src/plan',
    'export const text = (value: unknown) => value as string;',
  ],
  ['@typescript-eslint/no-non-null-assertion', 'src/plan', 'export const first = (values: number[]) => values[0]!;'],
  [
    '@typescript-eslint/prefer-nullish-coalescing',
    'src/plan',
    'export const growth = (value: number | undefined) => value || 0;',
  ],
  [
    '@typescript-eslint/strict-boolean-expressions',
    'src/plan',
    "export const shown = (value: number) => (value ? 'some' : 'none');",
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/plan',
    "export function sign(kind: 'flow' | 'stock'): number {\n  switch (kind) {\n    case 'flow':\n      return 1;\n  }\n  return 0;\n}",
  ],
  ['@typescript-eslint/no-floating-promises', 'src/cli', 'Promise.resolve(1);'],
  ['@typescript-eslint/no-unsafe-assignment', 'src/cli', "export const value: string = JSON.parse('1');"],
  ['@typescript-eslint/no-unused-vars', 'src/plan', 'const unused = 1;'],
  [
    'office-addins/load-object-before-read',
    'src/workbook',
    inExcel(
      "const sheet = context.workbook.worksheets.getItem('TP Data'); await context.sync(); return sheet.visibility;",
    ),
  ],
  [
    'office-addins/call-sync-before-read',
    'src/workbook',
    inExcel(
      "const sheet = context.workbook.worksheets.getItem('TP Data'); sheet.load('visibility'); return sheet.visibility;",
    ),
  ],
  [
    'office-addins/call-sync-after-load',
    'src/workbook',
    inExcel(
      "const sheet = context.workbook.worksheets.getItem('TP Data'); sheet.load('visibility'); const shown = sheet.visibility; await context.sync(); return shown;",
    ),
  ],
  [
    'office-addins/no-context-sync-in-loop',
    'src/workbook',
    inExcel(
      "for (const name of ['TP Data']) { context.workbook.worksheets.getItem(name).activate(); await context.sync(); }",
    ),
  ],
  [
    'office-addins/no-empty-load',
    'src/workbook',
    inExcel("const sheet = context.workbook.worksheets.getItem('TP Data'); sheet.load(); await context.sync();"),
  ],
  [
    'office-addins/no-navigational-load',
    'src/workbook',
    inExcel("const range = context.workbook.getSelectedRange(); range.load('worksheet'); await context.sync();"),
  ],
  ['office-addins/no-office-initialize', 'src/workbook', 'Office.initialize = () => undefined;'],
  [
    'office-addins/test-for-null-using-isNullObject',
    'src/workbook',
    inExcel(
      "const sheet = context.workbook.worksheets.getItemOrNullObject('TP Data'); await context.sync(); return sheet === null;",
    ),
  ],
];

/** What the rules are there to leave alone. */
const SOUND: Readonly<Record<string, string>> = {
  'src/cli/sound.ts': "console.log('written');",
  'src/projection/sound.ts': 'export const doubled = (value: number | undefined) => (value ?? 0) * 2;',
  'src/plan/sound.ts': "export const KINDS = ['flow', 'stock'] as const;",
  'src/workbook/sound.ts': inExcel(
    "const range = context.workbook.worksheets.getItem('TP Data').getUsedRange();\n    range.load('values');\n    await context.sync();\n    return range.values;",
  ),
};

const fileOf = (index: number, where: string) => `${where}/planted-${index}.${where === 'src/pane' ? 'tsx' : 'ts'}`;
const DISABLED = 'src/projection/disabled.ts';

let folder: string;
let findings: Map<string, string[]>;

beforeAll(async () => {
  folder = await newFolder();
  for (const path of ['eslint.config.mjs', 'tsconfig.json']) await cp(join(ROOT, path), join(folder, path));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const planted = FAULTS.map(([, where, code], index) => [fileOf(index, where), code] as const);
  await writeFiles(folder, {
    ...SOUND,
    ...Object.fromEntries(planted),
    [DISABLED]: '// eslint-disable-next-line no-restricted-properties\nexport const draw = () => Math.random();',
  });
  findings = await lint();
}, 120_000);

afterAll(() => removeFolder(folder));

/** The rules that fired, by file. */
async function lint(): Promise<Map<string, string[]>> {
  const output = await runProgram('eslint/bin/eslint.js', ['src', '--format', 'json'], folder);
  const files = JSON.parse(output) as { filePath: string; messages: { ruleId: string | null; message: string }[] }[];
  return new Map(
    files.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}

test.each(FAULTS.map(([rule, where, code], index) => [rule, where, index, code] as const))(
  '%s fires in %s (%i)',
  (rule, where, index) => {
    expect(findings.get(fileOf(index, where))).toContain(rule);
  },
);

test('sound code is let through', () => {
  expect(Object.keys(SOUND).flatMap((file) => findings.get(file) ?? ['not linted'])).toEqual([]);
});

test('a comment does not switch a rule off', () => {
  expect(findings.get(DISABLED)).toContain('no-restricted-properties');
});
