import { cellName, type CellAddress } from '../dataset';
import {
  isGrowthRate,
  isYear,
  type GrowthAssumption,
  type GrowthPlace,
  type GrowthWindow,
  type IndicatorId,
  type Plan,
  type Problem,
  type ProblemCode,
  type Rate,
  type Scenario,
  type Year,
} from '../plan';
import { sheetWordings } from '../language';
import { builtInScenarios, referenceId } from '../projection';
import { BASIS_COLUMN } from './layout';
import type { KeptScenario } from './run-record';
import {
  addressOf,
  blocksTitled,
  rowsOfBlock,
  textAt,
  yearColumns,
  type StandingBlock,
  type StandingRow,
  type StandingSheet,
} from './standing-sheet';
import { TAB_PREFIX } from './tab-names';

/** The cell that holds a driver's growth in a year of a scenario. */
export interface GrowthInput extends GrowthPlace {
  readonly cell: CellAddress;
  /** What it held when it was read. */
  readonly read?: unknown;
}

/** A scenario with the rates that somebody typed; what is a formula there is left to the rule. */
export interface ReadScenario {
  readonly scenario: Scenario;
  /** The head of its block, counted from the grid's own first row. */
  readonly head: number;
}

/** What TP Assumptions says. */
export interface WrittenAssumptions {
  /** In the sheet's order. */
  readonly scenarios: readonly ReadScenario[];
  readonly inputs: readonly GrowthInput[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the growth inputs back from TP Assumptions, wherever on it they stand by now: blocks are known by their titles,
 * rows by the indicators' names, columns by their years. A number is a rate that somebody typed, a formula is the
 * scenario's own rule; a blank where a rate was issued, and what is no rate at all, is a problem.
 */
export function readAssumptions(
  sheet: StandingSheet,
  plan: Plan,
  kept: readonly KeptScenario[] = [],
): WrittenAssumptions {
  const blocks = blocksTitled(sheet, ({ growthOf }) => growthOf);
  const read = identified(sheet, blocks, kept).map((block) => readBlock(sheet, plan, block));
  return {
    scenarios: read.map(({ scenario, head }) => ({ scenario, head })),
    inputs: read.flatMap(({ inputs }) => inputs),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** A block's scenario before its rates are read: as it was kept or built in, by its name; else one of the user's. */
function scenarioOf(
  sheet: StandingSheet,
  { name, locale, head, end }: StandingBlock,
  kept: readonly KeptScenario[],
): Scenario {
  const known = [...kept, ...builtInScenarios()].find(({ names }) => names[locale] === name);
  if (known) return { ...known, growth: new Map() };
  const tabs = sheet.values.slice(head, end).map((_, offset) => textAt(sheet, head + offset, BASIS_COLUMN));
  const tab = tabs.find((text) => text.startsWith(TAB_PREFIX))?.slice(TAB_PREFIX.length);
  const english = locale === 'en' ? name : (tab ?? name);
  return {
    id: english,
    names: { en: english, 'zh-CN': name, 'zh-HK': name },
    rule: 'average',
    growth: new Map(),
  };
}

type IdentifiedBlock = StandingBlock & { readonly scenario: Scenario };

/** The reference comes first, whatever its name; a block that somebody has copied further down is a copy. */
function identified(
  sheet: StandingSheet,
  blocks: readonly StandingBlock[],
  kept: readonly KeptScenario[],
): readonly IdentifiedBlock[] {
  const named = blocks.map((block) => ({ ...block, scenario: scenarioOf(sheet, block, kept) }));
  const all = named.filter(
    ({ scenario }, index) => named.findIndex((other) => other.scenario.id === scenario.id) === index,
  );
  const [first, ...rest] = all;
  if (!first || all.some(({ scenario }) => scenario.id === referenceId)) return all;
  return [{ ...first, scenario: { ...first.scenario, id: referenceId } }, ...rest];
}

/** A share moves with its parts: only the others have growth of their own. */
function driverRows(sheet: StandingSheet, plan: Plan, block: StandingBlock): readonly StandingRow[] {
  return rowsOfBlock(sheet, plan, block).filter(({ indicator }) => indicator.share === undefined);
}

function readBlock(sheet: StandingSheet, plan: Plan, block: IdentifiedBlock) {
  const { scenario, head } = block;
  const years = yearColumns(sheet, block.head);
  const issued = yearColumns(sheet, block.head + 1, Math.max(0, ...years.values()) + 1);
  const cells = driverRows(sheet, plan, block).flatMap((line) =>
    [...years].map(([at, column]) => ({
      line,
      year: at,
      column,
      wasIssued: typeof sheet.values[line.row]?.[issued.get(at) ?? -1] === 'number',
    })),
  );
  const read = cells.map((cell) => ({ ...cell, content: inputContent(sheet, cell.line.row, cell.column) }));
  const { windows, problems: windowProblems } = windowsOf(sheet, plan, block, [...years.keys()]);
  const growth = new Map<IndicatorId, GrowthAssumption>();
  for (const { line, year: at, content } of read) {
    if (!('rate' in content)) continue;
    growth.set(line.indicator.id, withRate(growth.get(line.indicator.id), at, content.rate));
  }
  const addressed = read.map(({ line, year: at, column, ...rest }) => ({
    ...rest,
    input: {
      scenario: scenario.id,
      indicator: line.indicator.id,
      year: at,
      cell: addressOf(sheet, line.row, column),
      read: sheet.formulas[line.row]?.[column],
    },
  }));
  return {
    head,
    scenario: { ...scenario, growth, ...(windows.size > 0 ? { windows } : {}) },
    inputs: addressed.map(({ input }) => input),
    problems: [
      ...windowProblems,
      ...addressed.flatMap(({ input, content, wasIssued }) => {
        if (content.type === 'invalid') return [inputProblem('growth-invalid', input, { text: content.text })];
        if (content.type === 'own-formula') return [inputProblem('growth-own-formula', input, {})];
        return content.type === 'blank' && wasIssued ? [inputProblem('growth-cleared', input, {})] : [];
      }),
    ],
  };
}

/** The windows of the drivers' averages; one that is none, or whose years are not the sheet's, gives no average there. */
function windowsOf(sheet: StandingSheet, plan: Plan, block: StandingBlock, years: readonly Year[]) {
  const { windowFirst, windowLast } = sheetWordings[block.locale];
  const columnOf = (text: string): number => (sheet.values[block.head] ?? []).findIndex((value) => value === text);
  const [from, to] = [columnOf(windowFirst), columnOf(windowLast)];
  const windows = new Map<IndicatorId, GrowthWindow>();
  const problems: Problem[] = [];
  for (const { indicator, row } of driverRows(sheet, plan, block)) {
    const [first, last] = [sheet.values[row]?.[from] ?? null, sheet.values[row]?.[to] ?? null];
    if (first === null && last === null) continue;
    if (isYear(first) && isYear(last) && first < last && years.includes(first) && years.includes(last)) {
      windows.set(indicator.id, { first, last });
    } else {
      const { sheet: name, row: at, column } = addressOf(sheet, row, from);
      const place = { sheet: name, cell: cellName(at, column) };
      problems.push({ code: 'window-invalid', severity: 'warning', place, parameters: { indicator: indicator.id } });
    }
  }
  return { windows, problems };
}

type InputContent =
  | { readonly type: 'typed'; readonly rate: Rate }
  | { readonly type: 'formula' }
  | { readonly type: 'own-formula'; readonly rate: Rate }
  | { readonly type: 'blank' }
  | { readonly type: 'invalid'; readonly text: string };

/** What the rules' own formulas begin with: all are guarded against blanks, or take the most demanding of several. */
const RULE = /^=IF\((ISNUMBER|AND|MAX|MIN)\(/;

function inputContent(sheet: StandingSheet, row: number, column: number): InputContent {
  const content = sheet.formulas[row]?.[column];
  if (isGrowthRate(content)) return { type: 'typed', rate: content };
  if (content === '' || content === undefined || content === null) return { type: 'blank' };
  if (typeof content === 'string' && content.startsWith('=')) {
    const value = sheet.values[row]?.[column];
    return isGrowthRate(value) && !RULE.test(content) ? { type: 'own-formula', rate: value } : { type: 'formula' };
  }
  return { type: 'invalid', text: typeof content === 'string' ? content : JSON.stringify(content) };
}

function withRate(assumption: GrowthAssumption | undefined, at: Year, rate: Rate): ReadonlyMap<Year, Rate> {
  return new Map(typeof assumption === 'object' ? assumption : []).set(at, rate);
}

function inputProblem(code: ProblemCode, input: GrowthInput, parameters: Problem['parameters']): Problem {
  const { sheet, row, column } = input.cell;
  return {
    code,
    severity: 'warning',
    place: { sheet, cell: cellName(row, column) },
    parameters: { indicator: input.indicator, year: input.year, ...parameters },
  };
}
