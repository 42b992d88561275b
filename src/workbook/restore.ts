import { cellName } from '../dataset/grid';
import type { Problem } from '../plan';
import { areaAddress, blockAround, singleCell, type Position } from './areas';
import { costOf, sendSteps, type Step } from './batches';
import { inputSteps, numberFormatSteps } from './cell-block';
import { lookSteps } from './cell-looks';
import { cellPrint, isSameInput } from './cell-print';
import { request } from './gateway';
import type { FormerInput, Journal, JournalSheet } from './journal';
import { ownershipKey } from './ownership';
import { isSameDress, placeKey } from './sheet-dress';
import { askOwnership, listedSheet, type AskedSheet } from './sheet-list';
import { readMark, type SheetMark } from './sheet-mark';
import { askStandingCells, inputAt, standingCells, standingInputs, type StandingCells } from './standing-cells';
import { readRules, type StandingRule } from './standing-rules';
import { chartProperties, chartSteps } from './write-charts';
import { layoutSteps, pageSteps } from './write-layout';
import { linkSteps } from './write-links';
import { ruleSteps, validationSteps } from './write-rules';

/** A sheet of a run as it stands now. */
interface StandingSheet {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** Null where it is not marked as the add-in's. */
  readonly mark: SheetMark | null;
  readonly isProtected: boolean;
  readonly cells: StandingCells | null;
  readonly charts: readonly Excel.Chart[];
  readonly held: ReadonlyMap<string, string>;
}

/** Prints of what a run's cells held when it had written them, by sheet and place; empty where nobody knows any more. */
export type HeldPrints = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The workbook as a restoring finds it. */
export interface StandingRun {
  readonly journal: Journal;
  readonly sheets: readonly StandingSheet[];
  /** The sheets that the run had nothing to do with. */
  readonly others: readonly Excel.Worksheet[];
  readonly names: readonly Excel.NamedItem[];
  readonly isStructureProtected: boolean;
}

interface AskedStanding extends AskedSheet {
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
}

function askStanding(worksheet: Excel.Worksheet): AskedStanding {
  const { charts, protection } = worksheet;
  charts.load(chartProperties);
  protection.load('protected');
  return { ...askOwnership(worksheet), used: askStandingCells(worksheet), charts };
}

function standingSheet(asked: AskedStanding, held: HeldPrints): StandingSheet {
  const { name, worksheet, mark } = listedSheet(asked);
  return {
    worksheet,
    name,
    mark: mark === null ? null : readMark(mark),
    isProtected: worksheet.protection.protected,
    cells: standingCells(asked.used),
    charts: asked.charts.items,
    held: held.get(name) ?? new Map(),
  };
}

/** Reads what stands of a run: two requests. */
export async function readStandingRun(
  context: Excel.RequestContext,
  journal: Journal,
  held: HeldPrints = new Map(),
): Promise<StandingRun> {
  const { workbook } = context;
  await request(context, () => {
    workbook.protection.load('protected');
    workbook.worksheets.load('items/name,items/visibility');
    workbook.names.load('items/name,items/formula');
  });
  const of = new Set([...journal.added, ...journal.changed.map(({ sheet }) => sheet)]);
  const worksheets = workbook.worksheets.items.filter(({ name }) => of.has(name));
  const asked = worksheets.length === 0 ? [] : await request(context, () => worksheets.map(askStanding));
  return {
    journal,
    sheets: asked.map((each) => standingSheet(each, held)),
    others: workbook.worksheets.items.filter(({ name }) => !of.has(name)),
    names: workbook.names.items,
    isStructureProtected: workbook.protection.protected,
  };
}

/** The sheets that the run added and that still are its own. */
function addedSheets({ journal, sheets }: StandingRun): readonly StandingSheet[] {
  return sheets.filter(({ name, mark }) => journal.added.includes(name) && mark?.run === journal.run);
}

interface ChangedSheet {
  readonly former: JournalSheet;
  readonly standing: StandingSheet;
}

function changedSheets({ journal, sheets }: StandingRun): readonly ChangedSheet[] {
  return journal.changed.flatMap((former) => {
    const standing = sheets.find(({ name, mark }) => name === former.sheet && mark !== null);
    return standing === undefined ? [] : [{ former, standing }];
  });
}

/** What keeps a run from being taken back at all. */
export function restoreObstacles(run: StandingRun): readonly Problem[] {
  const problem = (code: 'sheet-protected' | 'structure-protected', place: Problem['place']): Problem => ({
    code,
    severity: 'error',
    place,
    parameters: {},
  });
  const added = addedSheets(run);
  const concerned = [...added, ...changedSheets(run).map(({ standing }) => standing)];
  return [
    ...(added.length > 0 && run.isStructureProtected ? [problem('structure-protected', {})] : []),
    ...concerned
      .filter(({ isProtected }) => isProtected)
      .map(({ name }) => problem('sheet-protected', { sheet: name })),
  ];
}

/** Whether a cell still is what the run made of it, or what it was before. */
function isUntouched({ cells, held }: StandingSheet, [row, column, former, print]: FormerInput): boolean {
  const input = inputAt(cells, { row, column });
  const prints = [print, held.get(placeKey({ row, column }))];
  return prints.includes(cellPrint(input)) || isSameInput(input, former);
}

/** Every cell of a sheet on which something stands. */
function filledPlaces({ cells }: StandingSheet): readonly Position[] {
  if (cells === null) return [];
  return cells.inputs.flatMap((row, down) =>
    row.flatMap((input, across) =>
      input === '' || input === null
        ? []
        : [{ row: cells.area.firstRow + down, column: cells.area.firstColumn + across }],
    ),
  );
}

/** The first cell of an added sheet that holds something the run did not put there. */
function foreignPlace(sheet: StandingSheet): Position | undefined {
  return filledPlaces(sheet).find((place) => {
    const prints = [sheet.mark?.prints.get(placeKey(place)), sheet.held.get(placeKey(place))];
    return !prints.includes(cellPrint(inputAt(sheet.cells, place)));
  });
}

function editedSince({ name }: StandingSheet, { row, column }: Position): Problem {
  return {
    code: 'edited-since',
    severity: 'warning',
    place: { sheet: name, cell: cellName(row, column) },
    parameters: {},
  };
}

/** Cells that somebody has changed since the run: taking it back leaves them alone. */
export function editsSince(run: StandingRun): readonly Problem[] {
  const onAdded = addedSheets(run).flatMap((sheet) => {
    const place = foreignPlace(sheet);
    return place === undefined ? [] : [editedSince(sheet, place)];
  });
  const onChanged = changedSheets(run).flatMap(({ former, standing }) =>
    former.inputs
      .filter((input) => !isUntouched(standing, input))
      .map(([row, column]) => editedSince(standing, { row, column })),
  );
  return [...onAdded, ...onChanged];
}

/** Rules are looked up only where the run changed some. */
async function standingRules(
  context: Excel.RequestContext,
  changed: readonly ChangedSheet[],
): Promise<ReadonlyMap<ChangedSheet, readonly StandingRule[]>> {
  const ruled = changed.filter(
    ({ former, standing }) => !isSameDress(readMark(former.mark).dress?.rules, standing.mark?.dress?.rules),
  );
  const rules = await readRules(
    context,
    ruled.map(({ standing }) => standing.worksheet),
  );
  return new Map(ruled.map((sheet, index) => [sheet, rules[index] ?? []]));
}

/**
 * Puts the workbook back as it was before a run, or before as much of it as was done: added sheets and names go, changed
 * sheets get their cells, looks, rules, messages, sizes, charts and marks back. What somebody has put over a cell since
 * then stays, and so does an added sheet on which somebody has written.
 *
 * @param first what is to be done in the same request, before everything else.
 * @param last what is to be done in it after everything else.
 */
export async function restore(
  context: Excel.RequestContext,
  run: StandingRun,
  { first, last }: { readonly first: readonly Step[]; readonly last: readonly Step[] },
): Promise<void> {
  const changed = changedSheets(run);
  const rules = await standingRules(context, changed);
  const seen = new Map<ChangedSheet, Excel.Range>();
  await sendSteps(context, [
    eventsStep(context, false),
    ...first,
    ...changed.flatMap((sheet) => [...seeingStep(sheet, seen), ...restoreSheet(sheet, rules.get(sheet) ?? [])]),
    ...restoreNames(run),
    // Last of the sheets: a formula that still speaks of one that goes would be no longer what the run put there.
    ...addedSheets(run)
      .filter((sheet) => foreignPlace(sheet) === undefined)
      .map(({ worksheet }): Step => ({ bytes: costOf({ calls: 1 }), queue: () => worksheet.delete() })),
    ...last,
    eventsStep(context, true),
  ]);
  await sendSteps(
    context,
    [...seen].flatMap(([sheet, range]) => lateEdits(sheet, range)),
  );
}

/** The cells are read in the same request before they are put back: an edit may have come since they were looked at. */
function seeingStep(sheet: ChangedSheet, seen: Map<ChangedSheet, Excel.Range>): Step[] {
  const block = blockAround(sheet.former.inputs.map(([row, column]) => singleCell({ row, column })));
  if (block === null) return [];
  const queue = (): void => {
    const range = sheet.standing.worksheet.getRange(areaAddress(block));
    range.load('rowIndex,columnIndex,formulas,values,valueTypes');
    seen.set(sheet, range);
  };
  return [{ bytes: costOf({ ranges: 1, calls: 1 }), queue }];
}

/** Puts an edit that came after the look back over what was put back. */
function lateEdits({ former, standing }: ChangedSheet, range: Excel.Range): Step[] {
  const inputs = standingInputs(range);
  const now = { ...standing, cells: { area: cornerOf(range), inputs, numberFormats: [] } };
  const late = former.inputs.filter((input) => isUntouched(standing, input) && !isUntouched(now, input));
  const values = late.map(([row, column]) => ({ row, column, value: inputAt(now.cells, { row, column }) }));
  return inputSteps(() => standing.worksheet, values);
}

function cornerOf({ rowIndex, columnIndex }: Excel.Range): StandingCells['area'] {
  return { firstRow: rowIndex, firstColumn: columnIndex, lastRow: rowIndex, lastColumn: columnIndex };
}

function eventsStep(context: Excel.RequestContext, enabled: boolean): Step {
  return {
    bytes: costOf({ objects: 1, calls: 1 }),
    queue: () => {
      context.runtime.enableEvents = enabled;
    },
  };
}

function restoreSheet({ former, standing }: ChangedSheet, rules: readonly StandingRule[]): Step[] {
  const worksheetOf = (): Excel.Worksheet => standing.worksheet;
  const untouched = former.inputs.filter((input) => isUntouched(standing, input));
  const values = untouched.map(([row, column, value]) => ({ row, column, value }));
  const formats = former.numberFormats.map(([row, column, value]) => ({ row, column, value }));
  const before = readMark(former.mark).dress;
  const now = standing.mark?.dress ?? null;
  return [
    ...(before === null ? [] : linkSteps(worksheetOf, now, before)),
    ...lookSteps(worksheetOf, former.looks),
    ...numberFormatSteps(worksheetOf, formats),
    ...inputSteps(worksheetOf, values),
    ...(before === null
      ? []
      : [
          ...ruleSteps(worksheetOf, now, before, rules),
          ...validationSteps(worksheetOf, now, before),
          ...layoutSteps(worksheetOf, now, before),
          ...chartSteps(worksheetOf, now, before, standing.charts),
          ...pageSteps(worksheetOf, now, before),
        ]),
    {
      bytes: former.mark.length + costOf({ objects: 2 }),
      queue: () => {
        standing.worksheet.customProperties.add(ownershipKey, former.mark);
      },
    },
  ];
}

/** Only names that mean what the run had them mean: another author may have given one another meaning. */
function restoreNames({ journal, names }: StandingRun): Step[] {
  return journal.names.flatMap(({ name, formula, former }): Step[] => {
    const item = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (item === undefined || !(String(item.formula) === formula || String(item.formula).includes('#REF!'))) return [];
    const queue = (): void => {
      if (former === null) item.delete();
      else item.formula = former;
    };
    return formula === former ? [] : [{ bytes: costOf({ calls: 2 }), queue }];
  });
}
