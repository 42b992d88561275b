import type { CellAddress, CellValue, Grid } from '../dataset';
import { cellName } from '../dataset';
import { sheetWordings } from '../language';
import {
  isGrowthRate,
  isYear,
  locales,
  type GrowthAssumption,
  type Indicator,
  type IndicatorId,
  type Locale,
  type Plan,
  type Problem,
  type ProblemCode,
  type Rate,
  type Scenario,
  type ScenarioId,
  type Year,
} from '../plan';
import { builtInScenarios } from '../projection';
import { BASIS_COLUMN } from './layout';
import { TAB_PREFIX } from './tab-names';

/** A sheet of ours as it stands, with what its cells calculate from: a number, text, or a formula with its `=`. */
export interface StandingSheet extends Grid {
  readonly formulas: readonly (readonly unknown[])[];
}

/** The cell that holds a driver's growth in a year of a scenario. */
export interface GrowthInput {
  readonly scenario: ScenarioId;
  readonly indicator: IndicatorId;
  readonly year: Year;
  readonly cell: CellAddress;
}

/** What TP Assumptions says. */
export interface WrittenAssumptions {
  /** In the sheet's order, with the rates that somebody typed; what is a formula there is left to the rule. */
  readonly scenarios: readonly Scenario[];
  readonly inputs: readonly GrowthInput[];
  readonly problems: readonly Problem[];
}

/** One scenario's block of the sheet; rows and columns count from the grid's own corner. */
interface Block {
  readonly name: string;
  readonly locale: Locale;
  readonly head: number;
  /** The row after its last. */
  readonly end: number;
}

interface Line {
  readonly indicator: Indicator;
  readonly row: number;
}

/**
 * Reads the growth inputs back from TP Assumptions, wherever on it they stand by now: blocks are known by their titles,
 * rows by the indicators' names, columns by their years. A number is a rate that somebody typed, a formula is the
 * scenario's own rule; a blank where a rate was issued, and what is no rate at all, is a problem.
 */
export function readAssumptions(sheet: StandingSheet, plan: Plan): WrittenAssumptions {
  const blocks = blocksOf(sheet);
  const read = blocks.map((block) => readBlock(sheet, plan, block));
  return {
    scenarios: read.map(({ scenario }) => scenario),
    inputs: read.flatMap(({ inputs }) => inputs),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function textAt(sheet: StandingSheet, row: number, column: number): string {
  const value = sheet.values[row]?.[column - sheet.firstColumn];
  return typeof value === 'string' ? value.trim() : '';
}

/** The scenario that a block's title names, in whichever language it was written. */
function titleAt(sheet: StandingSheet, row: number): { readonly name: string; readonly locale: Locale } | null {
  const text = textAt(sheet, row, 0);
  for (const locale of locales) {
    const [before = '', after = ''] = sheetWordings[locale].growthOf.split('{scenario}');
    const isTitle = text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length;
    if (isTitle) return { name: text.slice(before.length, text.length - after.length), locale };
  }
  return null;
}

function blocksOf(sheet: StandingSheet): readonly Block[] {
  const titles = sheet.values.flatMap((_, row) => {
    const title = titleAt(sheet, row);
    return title ? [{ ...title, head: row }] : [];
  });
  return titles.map((title, index) => ({ ...title, end: titles[index + 1]?.head ?? sheet.values.length }));
}

/** A block's scenario before its rates are read: a built-in one by its name, else one of the user's. */
function scenarioOf(sheet: StandingSheet, { name, locale, head, end }: Block): Scenario {
  const known = builtInScenarios().find(({ names }) => names[locale] === name);
  if (known) return known;
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

function linesOf(sheet: StandingSheet, plan: Plan, { locale, head, end }: Block): readonly Line[] {
  const drivers = plan.indicators.filter(({ share }) => share === undefined);
  return sheet.values.slice(head, end).flatMap((_, offset) => {
    const name = textAt(sheet, head + offset, 0);
    const indicator = drivers.find(({ names }) => names[locale] === name);
    return indicator ? [{ indicator, row: head + offset }] : [];
  });
}

/** The columns under a row's years, from left to right; the sheet's own years stand in its title row. */
function yearColumns(sheet: StandingSheet, row: number, from = 0): ReadonlyMap<Year, number> {
  const cells = (sheet.values[row] ?? []).map((value: CellValue, column) => ({ value, column }));
  return new Map(
    cells.flatMap(({ value, column }) => (column >= from && isYear(value) ? [[value, column] as const] : [])),
  );
}

function readBlock(sheet: StandingSheet, plan: Plan, block: Block) {
  const scenario = scenarioOf(sheet, block);
  const years = yearColumns(sheet, block.head);
  const issued = yearColumns(sheet, block.head + 1, Math.max(0, ...years.values()) + 1);
  const cells = linesOf(sheet, plan, block).flatMap((line) =>
    [...years].map(([at, column]) => ({
      line,
      year: at,
      column,
      wasIssued: typeof sheet.values[line.row]?.[issued.get(at) ?? -1] === 'number',
    })),
  );
  const read = cells.map((cell) => ({ ...cell, content: inputContent(sheet, cell.line.row, cell.column) }));
  const growth = new Map<IndicatorId, GrowthAssumption>();
  for (const { line, year: at, content } of read) {
    if (content.type === 'typed')
      growth.set(line.indicator.id, withRate(growth.get(line.indicator.id), at, content.rate));
  }
  const addressed = read.map(({ line, year: at, column, ...rest }) => ({
    ...rest,
    input: { scenario: scenario.id, indicator: line.indicator.id, year: at, cell: addressOf(sheet, line.row, column) },
  }));
  return {
    scenario: { ...scenario, growth },
    inputs: addressed.map(({ input }) => input),
    problems: addressed.flatMap(({ input, content, wasIssued }) => {
      if (content.type === 'invalid') return [inputProblem('growth-invalid', input, { text: content.text })];
      return content.type === 'blank' && wasIssued ? [inputProblem('growth-cleared', input, {})] : [];
    }),
  };
}

type InputContent =
  | { readonly type: 'typed'; readonly rate: Rate }
  | { readonly type: 'formula' }
  | { readonly type: 'blank' }
  | { readonly type: 'invalid'; readonly text: string };

function inputContent(sheet: StandingSheet, row: number, column: number): InputContent {
  const content = sheet.formulas[row]?.[column];
  if (isGrowthRate(content)) return { type: 'typed', rate: content };
  if (content === '' || content === undefined || content === null) return { type: 'blank' };
  if (typeof content === 'string' && content.startsWith('=')) return { type: 'formula' };
  return { type: 'invalid', text: typeof content === 'string' ? content : JSON.stringify(content) };
}

function withRate(assumption: GrowthAssumption | undefined, at: Year, rate: Rate): ReadonlyMap<Year, Rate> {
  return new Map(typeof assumption === 'object' ? assumption : []).set(at, rate);
}

function addressOf(sheet: StandingSheet, row: number, column: number): CellAddress {
  return { sheet: sheet.sheet, row: sheet.firstRow + row, column: sheet.firstColumn + column };
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
