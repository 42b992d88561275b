import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, type Host } from '../../src/host';
import { locales, rate, targetsOf, withGrowth, year, type GrowthChange, type Scenario } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { apply, evaluate, layOut, open, write, type OpenedWorkbook } from '../../src/run';
import { aboutRows, statusPlace } from '../../src/sheets/about-layout';
import { compareRows, scenarioColumn } from '../../src/sheets/compare-layout';
import { assumptionColumns, judgementColumns } from '../../src/sheets/places';
import { openExcel } from '../support/embedded-excel';
import { guangdong, ISSUE_DATE, SAMPLES } from './project-file';

const ISSUE = { version: 'v1', date: ISSUE_DATE };
const SALES = 'fie_domestic_sales';
const TRANSFERS = 'deep_processing_transfers';
const SALES_NAME = 'Domestic sales of foreign-invested processing firms';

function modelOf(
  { plan, rules, used, standing }: OpenedWorkbook,
  scenarios: readonly Scenario[],
  locale: (typeof locales)[number],
) {
  return layOut(evaluate({ plan, rules, dataset: used, scenarios }), locale, ISSUE, standing);
}

/** Writes the sheets anew with what stands on them. */
async function writeAgain(opened: OpenedWorkbook, locale: (typeof locales)[number] = 'en') {
  return write(await modelOf(opened, opened.scenarios ?? [], locale), opened);
}

/** The illustrative sample in an Excel, its sheets written in a language. */
async function writtenSample(
  locale: (typeof locales)[number] = 'en',
  scenarios: readonly Scenario[] = builtInScenarios(),
) {
  const host = openExcel(openFile(readFileSync(join(SAMPLES, 'guangdong-illustrative.xlsx')), 'sample.xlsx'));
  const unwritten = await open(guangdong());
  const report = await write(await modelOf(unwritten, scenarios, locale), unwritten);
  expect(report.problems).toEqual([]);
  return { host, opened: await open(guangdong()) };
}

function inputOf({ inputs }: OpenedWorkbook, scenario: string, indicator: string, at: number) {
  const input = inputs.find(
    (each) => each.scenario === scenario && each.indicator === indicator && each.year === year(at),
  );
  if (!input) throw new Error(`${scenario} has no growth of ${indicator} in ${at}`);
  return input.cell;
}

function typeGrowth(host: Host, opened: OpenedWorkbook, scenario: string, at: number, text: string) {
  const { sheet, row, column } = inputOf(opened, scenario, SALES, at);
  host.type(sheet, row, column, text);
}

function contentAt(host: Host, { sheet, row, column }: ReturnType<typeof inputOf>) {
  const cell = host.workbook.sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(row)
    ?.get(column);
  return cell?.formula ?? cell?.value;
}

/** A number as it may be read from a cell: rates that a rule gives are formulas there. */
function typedRates(opened: OpenedWorkbook) {
  return (opened.scenarios ?? []).flatMap(({ id, growth }) =>
    [...growth].flatMap(([indicator, assumption]) =>
      typeof assumption === 'number' ? [] : [...assumption].map(([at, of]) => [id, indicator, at, of]),
    ),
  );
}

/** Windows are printed on the sheets, and read back whether somebody chose them or not. */
function withoutWindows({ windows: _, ...scenario }: Scenario): Scenario {
  return scenario;
}

test('a workbook without our sheets has no scenarios of its own', async () => {
  openExcel(openFile(readFileSync(join(SAMPLES, 'guangdong-illustrative.xlsx')), 'sample.xlsx'));
  expect(await open(guangdong())).toMatchObject({ scenarios: null, inputs: [], ownedSheets: [], version: 0 });
});

test.each(locales)('what was written in %s is read back: the same scenarios, nothing typed', async (locale) => {
  const { opened } = await writtenSample(locale);
  expect(opened.scenarios?.map(withoutWindows)).toEqual(builtInScenarios());
  expect(opened.used.problems.filter(({ place }) => place.sheet?.startsWith('TP ') === true)).toEqual([]);
  expect(opened.ownedSheets).toContain('TP Assumptions');
  expect(opened.version).toBe(1);
  expect(opened.scenarios?.[0]?.windows?.get(SALES)).toEqual({ first: 2009, last: 2012 });
});

test.each(locales)('where things stand is read from sheets written in %s as it was laid out', async (locale) => {
  const { opened } = await writtenSample(locale);
  const { layout, rows, targets, scenarios, problems } = await modelOf(opened, opened.scenarios ?? [], locale);
  const { yearColumns, inputFirst, yearsRow, blockHeight, totals } = layout;
  expect(problems).toEqual([]);
  expect(opened.standing?.places).toMatchObject({
    ...{ firstYear: layout.years[0], yearColumns, inputFirst, yearsRow, blockHeight, totals },
    targets: layout.targets,
    rowOf: new Map(rows.map(({ index, indicator }) => [indicator.id, index])),
    targetOf: new Map(targets.map(({ index, target }) => [target.id, index])),
    scenarios: scenarios.map(({ slot, compareColumn, chartLine, contentsLine, sheet }) => ({
      ...{ slot, compareColumn, chartLine, contentsLine },
      tab: sheet,
    })),
  });
  expect(scenarios.map(({ slot, compareColumn }) => [slot, compareColumn])).toEqual(
    scenarios.map((_, index) => [index, scenarioColumn(index)]),
  );
});

test('final stays final, the target that the chart shows stays chosen, the first issue stays the first', async () => {
  const { host, opened } = await writtenSample();
  const model = await modelOf(opened, opened.scenarios ?? [], 'en');
  const { log } = aboutRows(model.layout.targets);
  const { chooser } = compareRows(model);
  const chosen = model.targets.at(-1)?.name ?? '';
  host.type('TP Compare', chooser, 0, chosen);
  host.type('TP About', statusPlace.row, statusPlace.column, 'Final');
  const before = contentAt(host, { sheet: 'TP About', row: log + 1, column: 0 });
  const typed = await open(guangdong());
  expect((await writeAgain(typed)).problems).toEqual([]);
  expect(contentAt(host, { sheet: 'TP About', ...statusPlace })).toBe('Final');
  expect(contentAt(host, { sheet: 'TP About', row: log + 1, column: 0 })).toBe(before);
  expect(contentAt(host, { sheet: 'TP Compare', row: chooser, column: 0 })).toBe(chosen);
});

test.each(locales)('a scenario of the user’s own, written in %s, keeps its tab', async (locale) => {
  const fast: Scenario = {
    id: 'Fast',
    names: { en: 'Fast', 'zh-CN': '快速', 'zh-HK': '快速' },
    rule: 'average',
    growth: new Map([[SALES, rate(0.05)]]),
  };
  const { opened } = await writtenSample(locale, [...builtInScenarios(), fast]);
  const read = opened.scenarios?.at(-1);
  expect([read?.id, read?.names.en, read?.names[locale]]).toEqual(['Fast', 'Fast', fast.names[locale]]);
  const again = await writeAgain(opened, locale);
  expect([again.problems, again.sheets.filter(({ added }) => added)]).toEqual([[], []]);
});

test('a rate typed on the sheet is the scenario’s, and writing again keeps it', async () => {
  const { host, opened } = await writtenSample();
  typeGrowth(host, opened, 'plan-pace', 2014, '7.5%');
  const typed = await open(guangdong());
  expect(typedRates(typed)).toEqual([['plan-pace', SALES, 2014, 0.075]]);
  const again = await writeAgain(typed);
  expect(again.written).toBe(true);
  expect(typedRates(await open(guangdong()))).toEqual([['plan-pace', SALES, 2014, 0.075]]);
});

test('what was typed in the reference stays a formula in the scenarios that follow it', async () => {
  const { host, opened } = await writtenSample();
  const others = ['plan-pace', 'shares-unchanged', 'past-low'].map((id) => inputOf(opened, id, TRANSFERS, 2014));
  const before = others.map((cell) => contentAt(host, cell));
  const { sheet, row, column } = inputOf(opened, 'reference', TRANSFERS, 2014);
  host.type(sheet, row, column, '6%');
  const typed = await open(guangdong());
  expect(typedRates(typed)).toEqual([['reference', TRANSFERS, 2014, 0.06]]);
  await writeAgain(typed);
  expect(others.map((cell) => contentAt(host, cell))).toEqual(before);
});

test('a formula of the user’s own counts with its value, is told, and stays', async () => {
  const { host, opened } = await writtenSample();
  typeGrowth(host, opened, 'reference', 2014, '=0.03+0.01');
  const { used, scenarios } = await open(guangdong());
  expect(scenarios?.[0]?.growth.get(SALES)).toEqual(new Map([[2014, 0.04]]));
  expect(used.problems).toContainEqual(expect.objectContaining({ code: 'growth-own-formula' }));
  const typed = await open(guangdong());
  await writeAgain(typed);
  expect(contentAt(host, inputOf(await open(guangdong()), 'reference', SALES, 2014))).toBe('=0.03+0.01');
});

test('each scenario’s averages keep their own window; one that is none is told', async () => {
  const { host, opened } = await writtenSample();
  const { sheet, row } = inputOf(opened, 'past-low', SALES, 2014);
  const head = [...(host.workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [])]
    .flatMap(([, cells]) => [...cells].filter(([, { value }]) => value === 'From'))
    .at(0)?.[0];
  if (head === undefined) throw new Error('TP Assumptions has no windows');
  host.type(sheet, row, head, '2008');
  const windows = (id: string, { scenarios }: OpenedWorkbook) =>
    scenarios?.find((scenario) => scenario.id === id)?.windows?.get(SALES);
  const changed = await open(guangdong());
  expect(windows('past-low', changed)).toEqual({ first: 2008, last: 2012 });
  expect(windows('reference', changed)).toEqual({ first: 2009, last: 2012 });
  host.type(sheet, row, head, '2012');
  expect((await open(guangdong())).used.problems).toContainEqual(expect.objectContaining({ code: 'window-invalid' }));
});

test('a cleared target has no verdict on the sheets, and is told', async () => {
  const { host } = await writtenSample();
  const sheet = host.workbook.sheets.find(({ name }) => name === 'TP Assumptions');
  const row = [...(sheet?.rows ?? [])].find(([, cells]) => cells.get(0)?.value === SALES_NAME)?.[0] ?? -1;
  host.type('TP Assumptions', row, assumptionColumns.target, '');
  const shown = host.workbook.sheets.find(({ name }) => name === 'TP Reference')?.rows.get(row);
  const { target, gap, needed, verdict } = judgementColumns;
  expect([target, gap, needed, verdict].map((column) => shown?.get(column)?.value)).toEqual([
    '',
    '',
    '',
    '- no figure',
  ]);
  const { problems } = (await open(guangdong())).used;
  expect(problems.filter(({ code }) => code === 'target-cleared')).toMatchObject([
    { place: { sheet: 'TP Assumptions', cell: `D${row + 1}` } },
  ]);
});

test.each([
  ['', 'growth-cleared'],
  ['fast', 'growth-invalid'],
  ['-150%', 'growth-invalid'],
])('"%s" in a growth input is told with its cell', async (text, code) => {
  const { host, opened } = await writtenSample();
  typeGrowth(host, opened, 'reference', 2014, text);
  const { used, scenarios } = await open(guangdong());
  const ours = used.problems.filter(({ place }) => place.sheet === 'TP Assumptions');
  expect(ours).toMatchObject([{ code, parameters: { indicator: SALES, year: 2014 } }]);
  expect(ours[0]?.place.cell).toMatch(/^[A-Z]+\d+$/);
  expect(scenarios?.map(withoutWindows)).toEqual(builtInScenarios());
});

test('a target and the margin of "close" that were changed on the sheet hold in the pane, and writing keeps them', async () => {
  const { host, opened } = await writtenSample();
  const sheet = host.workbook.sheets.find(({ name }) => name === 'TP Assumptions');
  const rowOf = (label: string) => [...(sheet?.rows ?? [])].find(([, row]) => row.get(0)?.value === label)?.[0] ?? -1;
  host.type('TP Assumptions', rowOf(SALES_NAME), assumptionColumns.target, '16000');
  host.type('TP Assumptions', rowOf('"Close" if short by at most'), assumptionColumns.target, '5%');
  const changed = await open(guangdong());
  const goalIn = ({ plan }: OpenedWorkbook) => targetsOf(plan).find(({ indicator }) => indicator === SALES)?.value;
  expect([goalIn(opened), goalIn(changed), changed.rules.closeMargin]).toEqual([14_800, 16_000, 0.05]);
  await writeAgain(changed);
  const again = await open(guangdong());
  expect([goalIn(again), again.rules.closeMargin]).toEqual([16_000, 0.05]);
});

describe('what the sheets calculate with', () => {
  /** Types an actual of domestic sales into the revision block of TP Data. */
  function typeActual(host: Host, at: number, text: string): void {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'TP Data');
    const column = [...(sheet?.rows.values() ?? [])]
      .flatMap((row) => [...row].filter(([, { value }]) => value === at))
      .at(0)?.[0];
    const names = [...(sheet?.rows ?? [])].filter(([, row]) => row.get(0)?.value === SALES_NAME);
    const [, , revision] = names;
    if (column === undefined || !revision) throw new Error('TP Data has no revisions of domestic sales');
    host.type('TP Data', revision[0], column, text);
  }

  function figure({ used }: OpenedWorkbook, at: number) {
    return used.series.find(({ indicator }) => indicator === SALES)?.observations.get(year(at));
  }

  function total(host: Host) {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'TP Reference');
    return [...(sheet?.rows.values() ?? [])]
      .find((row) => row.get(0)?.value === SALES_NAME)
      ?.get(judgementColumns.projected)?.value;
  }

  function projectedIn2015({ used, scenarios }: OpenedWorkbook) {
    const { scenarios: all } = evaluate({ plan: guangdong(), dataset: used, scenarios: scenarios ?? [] });
    return all[0]?.projection.paths.get(SALES)?.points.get(year(2015))?.value;
  }

  test('without an edit it is what was recognised', async () => {
    const { opened } = await writtenSample();
    expect(opened.used.series).toEqual(opened.dataset.series);
  });

  test.each([2012, 2013])('an actual of %d typed on TP Data counts as on the sheets', async (at) => {
    const { host } = await writtenSample();
    typeActual(host, at, '12345');
    const opened = await open(guangdong());
    expect(figure(opened, at)).toMatchObject({ value: 12_345, cell: { sheet: 'TP Data' } });
    expect(projectedIn2015(opened)).toBeCloseTo(Number(total(host)), 6);
    const again = await writeAgain(opened);
    expect([again.written, again.problems]).toEqual([true, []]);
    expect(figure(await open(guangdong()), at)).toMatchObject({ value: 12_345, cell: { sheet: 'TP Data' } });
  });

  test('a revision that is a formula of the user’s own stays one', async () => {
    const { host } = await writtenSample();
    typeActual(host, 2013, '=12000+345');
    const opened = await open(guangdong());
    const again = await writeAgain(opened);
    expect([again.written, again.problems]).toEqual([true, []]);
    const { cell } = figure(await open(guangdong()), 2013) ?? {};
    expect(cell && contentAt(host, cell)).toBe('=12000+345');
  });

  test('what is typed among the revisions and is no figure stays', async () => {
    const { host } = await writtenSample();
    typeActual(host, 2013, 'n/a yet');
    const opened = await open(guangdong());
    expect(figure(opened, 2013)).toBeUndefined();
    const again = await writeAgain(opened);
    expect([again.written, again.problems]).toEqual([true, []]);
    expect((await open(guangdong())).standing?.notes.get(SALES)).toEqual(new Map([[2013, 'n/a yet']]));
  });

  test('figures whose sheet was deleted live on in the copy, and writing anew keeps it', async () => {
    const { host, opened } = await writtenSample();
    const sheet = opened.dataset.series.find(({ indicator }) => indicator === SALES)?.sheet;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet ?? '').delete();
      await context.sync();
    });
    const without = await open(guangdong());
    expect(projectedIn2015(without)).toBeCloseTo(Number(total(host)), 6);
    expect(without.used.problems).toContainEqual(
      expect.objectContaining({ code: 'source-gone', severity: 'warning', parameters: { indicator: SALES } }),
    );
    const before = total(host);
    const again = await writeAgain(without);
    expect([again.written, again.problems]).toEqual([true, []]);
    expect(total(host)).toBe(before);
    expect((await open(guangdong())).used.problems.filter(({ code }) => code === 'source-gone')).toHaveLength(
      without.used.problems.filter(({ code }) => code === 'source-gone').length,
    );
  });
});

describe('applying a change', () => {
  const change = (growth: number | null): GrowthChange => ({
    scenario: 'reference',
    indicator: SALES,
    year: year(2014),
    rate: growth === null ? null : rate(growth),
  });

  async function applied(opened: OpenedWorkbook, changes: readonly GrowthChange[]) {
    const scenarios = (opened.scenarios ?? []).map((each) => withGrowth(each, changes, () => []));
    return apply(await modelOf(opened, scenarios, 'en'), opened, changes);
  }

  test('writes the one input and no other cell', async () => {
    const { host, opened } = await writtenSample();
    const before = opened.inputs.map(({ cell }) => contentAt(host, cell));
    expect(await applied(opened, [change(0.0425)])).toEqual([]);
    const after = opened.inputs.map(({ cell }) => contentAt(host, cell));
    expect(after.filter((content, index) => content !== before[index])).toEqual([0.0425]);
    expect(typedRates(await open(guangdong()))).toEqual([['reference', SALES, 2014, 0.0425]]);
  });

  test('gives an input back its rule, as the formula that stood there', async () => {
    const { host, opened } = await writtenSample();
    const cell = inputOf(opened, 'reference', SALES, 2014);
    const formula = contentAt(host, cell);
    await applied(opened, [change(0.0425)]);
    expect(await applied(await open(guangdong()), [change(null)])).toEqual([]);
    expect(contentAt(host, cell)).toBe(formula);
  });

  test('a protected sheet is named and stays as it is', async () => {
    const { host, opened } = await writtenSample();
    const sheet = host.workbook.sheets.find(({ name }) => name === 'TP Assumptions');
    if (!sheet) throw new Error('TP Assumptions was not written');
    sheet.protected = true;
    expect(await applied(opened, [change(0.0425)])).toMatchObject([
      { code: 'sheet-protected', place: { sheet: 'TP Assumptions' } },
    ]);
    expect(typedRates(await open(guangdong()))).toEqual([]);
  });

  test('an input that is no longer on the sheet is not guessed', async () => {
    const { opened } = await writtenSample();
    const without = { ...opened, inputs: opened.inputs.filter(({ indicator }) => indicator !== SALES) };
    expect(await applied(without, [change(0.0425)])).toMatchObject([{ code: 'input-moved' }]);
  });
});
