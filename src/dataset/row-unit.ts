import type { UnitCode } from '../plan';
import { isRate } from './growth-words';
import { plainText } from './plain-text';
import type { TableRow } from './table-rows';
import { unitInLabel } from './unit-in-label';
import { parseUnit, type StatedUnit } from './unit-text';

const PERCENT_FORMAT: StatedUnit = { code: 'fraction', factor: 1, currencyOnly: false };
const SHARE_WORDS = /占比|佔比|比重|份额|份額|share|ratio|%/iu;
/** Labels of rates of change: a table's unit of money is not theirs. */
const CHANGE_WORDS = /增长率|增長率|增速|增幅|同比|环比|環比|growth rate|% change/iu;

/**
 * The unit of a row, from the nearest place that states one: its unit column, its label, the percent format of its
 * cells, a line of units, the labels it is set under, then the titles and heads of the table. Undefined where nothing
 * does, and where only a unit of levels is stated around what its label calls a share or a rate.
 */
export function unitOfRow(
  row: TableRow,
  titles: readonly string[],
  known: ReadonlySet<UnitCode>,
): StatedUnit | undefined {
  const wide = unitAround(row, titles, known);
  const own = unitOfCell(row.unit, known) ?? unitOfLabel(row, wide, known);
  if (own?.code === 'percent' && isPercentFormatted(row)) return PERCENT_FORMAT;
  return own ?? (isPercentFormatted(row) ? PERCENT_FORMAT : fittingUnit(row, wide));
}

function unitAround(row: TableRow, titles: readonly string[], known: ReadonlySet<UnitCode>): StatedUnit | undefined {
  const near = [...row.context, ...row.parents].map((text) => unitInLabel(text, known).unit);
  return [unitOfCell(row.tableUnit, known), ...near, unitOfTitles(row, titles, known)].find(
    (unit) => unit !== undefined,
  );
}

function fittingUnit({ label }: TableRow, unit: StatedUnit | undefined): StatedUnit | undefined {
  const isOfRates = SHARE_WORDS.test(label) || CHANGE_WORDS.test(label);
  return isOfRates && !isRate(unit) ? undefined : unit;
}

/** `Total trade (CNY)` names a currency without its multiple, which a wider heading must give. */
function unitOfLabel(
  row: TableRow,
  wide: StatedUnit | undefined,
  known: ReadonlySet<UnitCode>,
): StatedUnit | undefined {
  const { unit } = unitInLabel(row.label, known);
  if (unit?.currencyOnly !== true) return unit;
  return wide?.code.startsWith(unit.code) === true ? wide : undefined;
}

/** What an unknown text in a cell for units says is a unit too, of a quantity of its own kind. */
function unitOfCell(text: string | null, known: ReadonlySet<UnitCode>): StatedUnit | undefined {
  if (text === null) return undefined;
  return parseUnit(text, known) ?? { code: plainText(text), factor: 1, currencyOnly: false };
}

/** The nearest title with a unit; of `单位:亿美元、%` a share takes the percent and anything else the other. */
function unitOfTitles(row: TableRow, titles: readonly string[], known: ReadonlySet<UnitCode>): StatedUnit | undefined {
  for (const title of titles) {
    const units = unitsIn(title, known);
    if (units.length === 1) return units[0];
    if (units.length > 1) return chosenUnit(row, units);
  }
  return undefined;
}

function chosenUnit(row: TableRow, units: readonly StatedUnit[]): StatedUnit | undefined {
  const isShare = SHARE_WORDS.test(row.label);
  const fitting = units.filter(({ code }) => (code === 'percent') === isShare);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function unitsIn(title: string, known: ReadonlySet<UnitCode>): readonly StatedUnit[] {
  const single = unitInLabel(title, known).unit;
  const list = plainText(title)
    .replace(/^[^:=]*[:=]/u, '')
    .split(/[,;、]/u)
    .map((part) => parseUnit(part, known));
  const several = list.flatMap((unit) => unit ?? []);
  return list.length > 1 && several.length === list.length ? several : single ? [single] : [];
}

function isPercentFormatted({ cells }: TableRow): boolean {
  const figures = cells.flatMap(({ figure }) => (figure.type === 'figure' ? [figure.percent] : []));
  return figures.filter((percent) => percent).length * 2 > figures.length;
}
