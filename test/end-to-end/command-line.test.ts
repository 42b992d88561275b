import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newFile } from '../../src/host';
import { SAMPLES } from './project-file';

const ROOT = resolve(__dirname, '..', '..');
const ILLUSTRATIVE = join(SAMPLES, 'guangdong-illustrative.xlsx');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function cli(...parameters: readonly string[]) {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const run = spawnSync(tsx, [join(ROOT, 'src', 'cli', 'main.ts'), ...parameters], { encoding: 'utf8', cwd: folder });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface ReadReport {
  readonly series: readonly {
    readonly label: string;
    readonly indicator: string | null;
    readonly unit: string | null;
    readonly sheet: string;
    readonly firstCell: string;
    readonly orientation: string;
    readonly observations: Readonly<Record<string, number>>;
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

test('read prints the series with their cells', () => {
  const { status, out } = cli('read', ILLUSTRATIVE, '--json');
  const report = JSON.parse(out) as ReadReport;
  expect(status).toBe(0);
  const exports = report.series.find(({ indicator }) => indicator === 'processing_exports');
  expect(exports).toMatchObject({ unit: 'USD_100M', orientation: 'across' });
  expect(exports?.firstCell).toMatch(/^[A-Z]+\d+$/);
  expect(Object.keys(exports?.observations ?? {})).toContain('2012');
  expect(new Set(report.series.map(({ orientation }) => orientation))).toEqual(new Set(['across', 'down']));
  expect(report.problems.map(({ code }) => code)).toContain('part-year-left-out');
}, 60_000);

interface ProjectReport {
  readonly plan: string;
  readonly scenarios: readonly {
    readonly id: string;
    readonly targets: readonly {
      readonly id: string;
      readonly verdict: string | null;
      readonly problem: { readonly code: string } | null;
      readonly requiredGrowth: number | null;
    }[];
    readonly paths: readonly { readonly indicator: string; readonly points: readonly { readonly origin: string }[] }[];
  }[];
  readonly requests: Readonly<Record<'read' | 'write', { readonly count: number; readonly bytes: number }>>;
}

function project(...parameters: readonly string[]) {
  const json = join(folder, 'report.json');
  const run = cli('project', ...parameters, '--json', json);
  const report = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as ProjectReport) : null;
  rmSync(json, { force: true });
  return { ...run, report };
}

test('project writes a workbook and a report of all 22 targets', () => {
  const out = join(folder, 'projected.xlsx');
  const { status, report } = project(ILLUSTRATIVE, '--out', out);
  expect(status).toBe(0);
  expect(existsSync(out)).toBe(true);
  expect(report?.plan).toBe('guangdong-2013');
  expect(report?.scenarios.map(({ id }) => id)).toEqual(['reference', 'plan-pace', 'shares-unchanged', 'past-low']);
  for (const { targets } of report?.scenarios ?? []) {
    expect(targets).toHaveLength(22);
    for (const { verdict, problem } of targets) expect(verdict !== null || problem !== null).toBe(true);
  }
  expect(report?.requests.read.count).toBeLessThanOrEqual(4);
  expect(report?.requests.write.count).toBeLessThanOrEqual(8);
}, 60_000);

test('the sourced sample says which bases are missing', () => {
  const { status, out, report } = project(
    join(SAMPLES, 'guangdong-sourced.xlsx'),
    '--out',
    'sourced.xlsx',
    '--as-of',
    '2012',
  );
  expect(status).toBe(0);
  const transfers = report?.scenarios[0]?.targets.find(({ id }) => id === 'T01_DEEP_PROCESSING');
  const sales = report?.scenarios[0]?.targets.find(({ id }) => id === 'T09_DOMESTIC_SALES');
  expect(transfers).toMatchObject({ verdict: null, problem: { code: 'base-missing' } });
  expect(sales).toMatchObject({ verdict: null, problem: { code: 'base-other-scope' } });
  expect(out).toContain('Deep-processing transfers');
}, 60_000);

test('scenarios of a file come first, in their order, and rates by year are taken', () => {
  const file = written(
    'scenarios.json',
    JSON.stringify([
      { id: 'fast', name: 'Fast', growth: { high_tech_exports: { 2013: 0.05, 2014: 0.06, 2015: 0.07 } } },
      { id: 'slow', name: 'Slow', growth: { processing_exports: 0.01 } },
    ]),
  );
  const { status, report } = project(ILLUSTRATIVE, '--out', 'own.xlsx', '--scenarios', file);
  expect(status).toBe(0);
  expect(report?.scenarios.map(({ id }) => id)).toEqual(['fast', 'slow', 'reference']);
  const path = report?.scenarios[0]?.paths.find(({ indicator }) => indicator === 'high_tech_exports');
  expect(path?.points.slice(-3).map(({ origin }) => origin)).toEqual(['overridden', 'overridden', 'overridden']);
}, 60_000);

const encrypted = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array.from({ length: 600 }, () => 0),
]);

test.each([
  ['a file that is not there', () => ['nowhere.xlsx'], /nowhere\.xlsx/],
  ['a text that calls itself a workbook', () => [written('text.xlsx', 'not a workbook')], /text\.xlsx/],
  ['an encrypted workbook', () => [written('secret.xlsx', encrypted)], /secret\.xlsx/],
  ['a workbook without series', () => [written('empty.xlsx', newFile('empty.xlsx').save())], /empty\.xlsx/],
  ['an unknown plan', () => [ILLUSTRATIVE, '--plan', 'atlantis'], /atlantis/],
  ['a plan file that is not JSON', () => [ILLUSTRATIVE, '--plan', written('plan.json', '{')], /plan\.json/],
  ['a plan file with faults', () => [ILLUSTRATIVE, '--plan', written('bad-plan.json', '{"id":"x"}')], /bad-plan\.json/],
  ['malformed scenarios', () => [ILLUSTRATIVE, '--scenarios', written('s.json', '[{')], /s\.json/],
  [
    'an unknown indicator',
    () => [ILLUSTRATIVE, '--scenarios', written('i.json', '[{"id":"a","growth":{"no_such":0.1}}]')],
    /i\.json.*no_such/,
  ],
  [
    'per cent for a fraction',
    () => [ILLUSTRATIVE, '--scenarios', written('p.json', '[{"id":"a","growth":{"processing_exports":8}}]')],
    /p\.json.*0\.08/,
  ],
  ['a year that is none', () => [ILLUSTRATIVE, '--as-of', 'soon'], /soon/],
  ['a language it does not speak', () => [ILLUSTRATIVE, '--locale', 'fr'], /fr/],
  ['an option it does not know', () => [ILLUSTRATIVE, '--colour', 'red'], /colour/],
])(
  '%s: one clear line, exit code 2, no output',
  (_, parameters, names) => {
    const out = join(folder, 'never.xlsx');
    const { status, out: printed, err } = cli('project', ...parameters(), '--out', out);
    expect(status).toBe(2);
    expect(printed).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(names);
    expect(existsSync(out)).toBe(false);
  },
  60_000,
);

test('a folder that is not there is named, and nothing is left behind', () => {
  const { status, err } = cli('project', ILLUSTRATIVE, '--out', join('no', 'such', 'folder.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('folder.xlsx');
}, 60_000);

test('the workbook that is read is never the one that is written', () => {
  const own = written('own-input.xlsx', readFileSync(ILLUSTRATIVE));
  const { status, err } = cli('project', own, '--out', own);
  expect(status).toBe(2);
  expect(err).toContain('own-input.xlsx');
  expect(readFileSync(own).equals(readFileSync(ILLUSTRATIVE))).toBe(true);
}, 60_000);
