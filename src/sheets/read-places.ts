import { sheetWordings, type SheetWording } from '../language';
import { isYear, locales, targetsOf, type Plan, type RecordId, type Scenario, type Year } from '../plan';
import { CONTENTS_FIRST_LINE } from './about-layout';
import { COMPARE_FIRST_SCENARIO_COLUMN, FIGURES_FIRST_LINE, totalsAbove } from './compare-layout';
import { FIRST_YEAR_COLUMN, TOP_FIRST_ROW, TOP_HEAD_ROW } from './layout';
import type { ReadScenario } from './read-assumptions';
import type { StandingPlaces, StandingScenario } from './standing';
import {
  addressOf,
  blocksTitled,
  rowsOfBlock,
  rowTitled,
  textAt,
  valueAt,
  yearColumns,
  type StandingSheet,
} from './standing-sheet';

/** The standing sheets that tell where things stand. */
export interface PlacedSheets {
  readonly data: StandingSheet;
  readonly assumptions: StandingSheet;
  readonly compare: StandingSheet | undefined;
  readonly about: StandingSheet | undefined;
}

type DataGrid = Pick<StandingPlaces, 'firstYear' | 'yearColumns' | 'yearsRow' | 'blockHeight' | 'rowOf'>;

/** Where things stand; null where TP Data does not have its blocks any more, or has them as no run leaves them. */
export function readPlaces(
  sheets: PlacedSheets,
  plan: Plan,
  scenarios: readonly ReadScenario[],
): StandingPlaces | null {
  const grid = readDataGrid(sheets.data, plan);
  const inputFirst = grid && firstIssuedYear(sheets.assumptions, grid);
  const targets = readTargetRows(sheets.assumptions, plan);
  if (grid === null || inputFirst === null || targets === null) return null;
  return {
    ...grid,
    ...targets,
    inputFirst,
    totals: sheets.compare ? standingTotals(sheets.compare, targets.targets) : 0,
    scenarios: scenarios.map((read) => placeOf(sheets, grid, read)),
  };
}

function readDataGrid(sheet: StandingSheet, plan: Plan): DataGrid | null {
  const [used] = blocksTitled(sheet, ({ data }) => data.used);
  const [revision] = blocksTitled(sheet, ({ data }) => data.revision);
  if (!used || !revision) return null;
  const [firstYear, firstColumn] = [...yearColumns(sheet, used.head)].sort(([one], [other]) => one - other)[0] ?? [];
  const { remark } = sheetWordings[used.locale];
  const after = (sheet.values[used.head] ?? []).findIndex((value) => value === remark) + sheet.firstColumn;
  if (firstYear === undefined || firstColumn === undefined || after < FIRST_YEAR_COLUMN) return null;
  if (firstColumn + sheet.firstColumn !== FIRST_YEAR_COLUMN) return null;
  const rows = rowsOfBlock(sheet, plan, used).map(({ indicator, row }) => [indicator.id, row - used.head - 2] as const);
  return {
    firstYear,
    yearColumns: after - FIRST_YEAR_COLUMN,
    yearsRow: sheet.firstRow + used.head,
    blockHeight: revision.head - used.head,
    rowOf: new Map(rows.filter(([, row]) => row >= 0)),
  };
}

/** The first of the years whose rates at issue stand right of the years. */
function firstIssuedYear(sheet: StandingSheet, { firstYear, yearColumns: kept, yearsRow }: DataGrid): Year | null {
  const found = valueAt(sheet, yearsRow + 1, FIRST_YEAR_COLUMN + kept);
  return isYear(found) && found >= firstYear ? found : null;
}

function readTargetRows(sheet: StandingSheet, plan: Plan): Pick<StandingPlaces, 'targets' | 'targetOf'> | null {
  for (const locale of locales) {
    const { closeMargin } = sheetWordings[locale].settings;
    const end = sheet.values.findIndex((_, row) => textAt(sheet, row, 0) === closeMargin) + sheet.firstRow;
    if (end < TOP_FIRST_ROW) continue;
    const targetOf = new Map<RecordId, number>();
    for (let row = TOP_FIRST_ROW; row < end; row += 1) {
      const name = textAt(sheet, row - sheet.firstRow, 0);
      const target = targetsOf(plan).find(({ id, names }) => names[locale] === name && !targetOf.has(id));
      if (target) targetOf.set(target.id, row - TOP_FIRST_ROW);
    }
    return { targetOf, targets: end - TOP_FIRST_ROW };
  }
  return null;
}

/** Rows kept for the wholes of shares, between the targets and what chooses one for the chart. */
function standingTotals(sheet: StandingSheet, targets: number): number {
  const row = rowTitled(sheet, ({ chart }) => chart.shows);
  return row === null ? 0 : Math.max(0, totalsAbove(sheet.firstRow + row + 1, targets));
}

function placeOf(
  { assumptions, compare, about }: PlacedSheets,
  { yearsRow, blockHeight }: DataGrid,
  { scenario, head }: ReadScenario,
): StandingScenario {
  const slot = (addressOf(assumptions, head, 0).row - yearsRow) / blockHeight;
  const listed = about && contentsOf(about, scenario);
  return {
    scenario,
    slot: Number.isInteger(slot) && slot >= 0 ? slot : null,
    compareColumn: compare ? compareColumnOf(compare, scenario) : null,
    chartLine: compare ? chartLineOf(compare, scenario) : null,
    contentsLine: listed?.line ?? null,
    tab: listed?.tab ?? null,
  };
}

function isNameOf({ names }: Scenario, text: string): boolean {
  return text !== '' && locales.some((locale) => names[locale] === text);
}

function compareColumnOf(sheet: StandingSheet, scenario: Scenario): number | null {
  const row = TOP_HEAD_ROW - 1 - sheet.firstRow;
  const columns = (sheet.values[row] ?? []).map((_, column) => column + sheet.firstColumn);
  const found = columns.find(
    (column) => column >= COMPARE_FIRST_SCENARIO_COLUMN && isNameOf(scenario, textAt(sheet, row, column)),
  );
  return found ?? null;
}

/** The line of a row whose text satisfies, counted from so many rows below a head. */
function lineBelow(
  sheet: StandingSheet,
  headOf: (wording: SheetWording) => string,
  offset: number,
  isWanted: (row: number) => boolean,
): number | null {
  const head = rowTitled(sheet, headOf);
  if (head === null) return null;
  const line = sheet.values.slice(head + offset).findIndex((_, index) => isWanted(head + offset + index));
  return line < 0 ? null : line;
}

function chartLineOf(sheet: StandingSheet, scenario: Scenario): number | null {
  return lineBelow(
    sheet,
    ({ chart }) => chart.figures,
    FIGURES_FIRST_LINE,
    (row) => isNameOf(scenario, textAt(sheet, row, 0)),
  );
}

/** What TP About says of a scenario's sheet, in whichever language it was written. */
function contentsOf(sheet: StandingSheet, { names }: Scenario) {
  const answers = locales.map((locale) =>
    sheetWordings[locale].about.contents.scenario.replace('{scenario}', names[locale]),
  );
  const isIts = (row: number) => answers.includes(textAt(sheet, row, 1));
  const line = lineBelow(sheet, ({ about }) => about.contentsHead, CONTENTS_FIRST_LINE, isIts);
  const row = sheet.values.findIndex((_, index) => isIts(index));
  const tab = textAt(sheet, row, 0);
  return line === null || tab === '' ? undefined : { line, tab };
}
