import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../src/host';
import { parseScenarios, type Scenario } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { sheetNames } from '../../src/sheets';
import { yearsRowIn } from '../../src/sheets/layout';
import { anyEdits } from './any-edits';
import { describedValues, differences, hostValues, sameValue } from './cell-values';
import { longerPlan } from './longer-plan';
import { guangdong, projectFile, SAMPLES, type ProjectedFile } from './project-file';
import { resultLinks, type ResultLink } from './result-links';
import { cellOf, freeEntries, lostEntries, remarkEntries, withEntries, type UserEntry } from './user-workbook';

const MINE = 'Mine';
const SALES = 'fie_domestic_sales';
const TRANSFERS = 'deep_processing_transfers';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a scenario file says. */
function scenariosOf(stated: unknown): readonly Scenario[] {
  const outcome = parseScenarios(stated, guangdong(), builtInScenarios());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const firstFile = [
  { id: 'reference' },
  { id: 'plan-pace' },
  { id: 'Fast', growth: { [SALES]: 0.14, [TRANSFERS]: { 2013: 0.05, 2014: 0.06, 2015: 0.07 } } },
  { id: 'Slow', growth: { [SALES]: 0.03 } },
];

/** One scenario is added, one changed, one left out, and the horizon moves on. */
const reruns = [
  {
    years: 1,
    file: [
      { id: 'reference' },
      { id: 'Fast', growth: { [SALES]: 0.15 } },
      { id: 'Shock', growth: { [TRANSFERS]: { 2014: -0.1 } } },
    ],
  },
  {
    years: 2,
    file: [
      { id: 'Slow', growth: { [SALES]: 0.02 } },
      { id: 'Late', growth: { [TRANSFERS]: { 2015: 0.2 } } },
    ],
  },
  {
    years: 2,
    file: [{ id: 'past-low' }, { id: 'Shock', growth: { [TRANSFERS]: { 2014: -0.2 } } }, { id: 'plan-pace' }],
  },
];

function rerun(workbook: Uint8Array, years: number, file: unknown): Promise<ProjectedFile> {
  const path = join(folder, 'before.xlsx');
  writeFileSync(path, workbook);
  return projectFile(path, { plan: longerPlan(guangdong(), years), scenarios: scenariosOf(file) });
}

function linkEntries(links: readonly ResultLink[]): readonly UserEntry[] {
  return links.map(({ formula }, row) => ({ sheet: MINE, row, column: 1, text: formula }));
}

/** Formulas of the user's that no longer give what they are there for. */
function strayed(links: readonly ResultLink[], { workbook, sheets }: ProjectedFile): readonly string[] {
  const { workbook: written } = openFile(workbook, 'after.xlsx');
  return links.flatMap(({ name, meaning }, row) => {
    const value = cellOf(written, { sheet: MINE, row, column: 1 })?.value ?? '';
    const wanted = meaning(sheets);
    return sameValue(value, wanted) ? [] : [`${name}: ${JSON.stringify(wanted)}, found ${JSON.stringify(value)}`];
  });
}

test("three re-runs with other scenarios and a longer horizon leave every cell of the user's, and what it points at", async () => {
  let run = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'), { scenarios: scenariosOf(firstFile) });
  const links = resultLinks(run.sheets);
  const entries = [
    ...linkEntries(links),
    ...remarkEntries(run.description),
    ...freeEntries(run.description, run.sheets),
  ];
  let workbook = await withEntries(run.workbook, entries, [MINE]);
  const { workbook: before } = openFile(workbook, 'before.xlsx');
  for (const { years, file } of reruns) {
    run = await rerun(workbook, years, file);
    workbook = run.workbook;
    expect(lostEntries(before, openFile(workbook, 'after.xlsx').workbook, entries)).toEqual([]);
    expect(strayed(links, run)).toEqual([]);
    expect(run.warnings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  }
  expect(run.sheets.issue.version).toBe('v4');
  expect(run.sheets.scenarios.map(({ scenario }) => scenario.id)).toEqual([
    'reference',
    'plan-pace',
    'Fast',
    'Slow',
    'Shock',
    'Late',
    'past-low',
  ]);
  expect(new Set(links.map(({ formula }) => formula)).size).toBeGreaterThan(200);
}, 120_000);

test('a new scenario steps around rows and columns of the user’s', async () => {
  const first = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'), { scenarios: scenariosOf(firstFile) });
  const entries = freeEntries(first.description, first.sheets);
  const workbook = await withEntries(first.workbook, entries);
  const { sheets } = await rerun(workbook, 0, [{ id: 'Shock' }]);
  const [shock] = sheets.scenarios.slice(-1);
  const places = first.sheets.scenarios;
  expect(sheets.scenarios.slice(0, -1).map(({ slot, compareColumn }) => [slot, compareColumn])).toEqual(
    places.map(({ slot, compareColumn }) => [slot, compareColumn]),
  );
  const nextColumn = Math.max(...places.map(({ compareColumn }) => compareColumn)) + 3;
  expect(entries.some(({ sheet, column }) => sheet === sheetNames.compare && column === nextColumn)).toBe(true);
  expect(shock?.compareColumn).toBeGreaterThan(nextColumn);
}, 60_000);

test('a scenario that shares a name with one that stands has places of its own', async () => {
  const stated = [{ id: 'Fast', name: { en: 'Fast', 'zh-CN': '快速', 'zh-HK': '快速' } }];
  const first = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'), { scenarios: scenariosOf(stated) });
  const { sheets } = await rerun(first.workbook, 0, [
    { id: 'faster', name: { en: 'Faster', 'zh-CN': '快速', 'zh-HK': '快速' } },
    ...stated,
  ]);
  expect(sheets.scenarios.map(({ sheet, slot }) => [sheet, slot])).toEqual([
    ['TP Reference', 0],
    ['TP Fast', 1],
    ['TP Faster', 2],
  ]);
}, 60_000);

test('a block that the user has copied below the others is a copy, and no scenario', async () => {
  const first = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'), { scenarios: scenariosOf(firstFile) });
  const { layout, scenarios } = first.sheets;
  const [from, to] = [yearsRowIn(layout, 2), yearsRowIn(layout, scenarios.length)];
  const { cells } = first.description.sheets.find(({ name }) => name === sheetNames.assumptions) ?? { cells: [] };
  const entries = cells
    .filter(({ row }) => row >= from && row < from + layout.blockHeight)
    .flatMap(({ row, column, content }): readonly UserEntry[] => {
      const place = { sheet: sheetNames.assumptions, row: row - from + to, column };
      if (content.type === 'blank') return [];
      const text = content.type === 'text' ? content.text : content.value;
      return typeof text === 'object' || text === '' ? [] : [{ ...place, text: String(text) }];
    });
  const workbook = await withEntries(first.workbook, entries);
  const { sheets, workbook: written } = await rerun(workbook, 1, [{ id: 'Shock' }]);
  expect(sheets.scenarios.map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 5]);
  const [before, after] = [workbook, written].map((file) => openFile(file, 'copied.xlsx').workbook);
  expect(before && after && lostEntries(before, after, entries)).toEqual([]);
}, 60_000);

test('whatever a user enters, a re-run loses nothing of it and calculates what the core does', async () => {
  const first = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'), { scenarios: scenariosOf(firstFile) });
  await fc.assert(
    fc.asyncProperty(anyEdits(first), fc.nat(2), fc.nat(3), async (entries, years, added) => {
      const workbook = await withEntries(first.workbook, entries);
      const { workbook: before } = openFile(workbook, 'before.xlsx');
      const asked = Array.from({ length: added }, (_, index) => ({ id: `Added ${index}` }));
      const run = await rerun(workbook, years, [{ id: 'reference' }, ...asked]);
      const after = openFile(run.workbook, 'after.xlsx').workbook;
      expect(lostEntries(before, after, entries)).toEqual([]);
      expect(run.warnings).toEqual([]);
      expect(differences(describedValues(run.description), hostValues(after))).toEqual([]);
    }),
    { seed: 20130805, numRuns: 8, endOnFailure: true },
  );
}, 120_000);
