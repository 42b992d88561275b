import type { UnitCode } from '../plan';
import { parseMoney, parseScale, scaledUnit, type StatedUnit } from './money-unit';
import { plainText } from './plain-text';

export type { StatedUnit } from './money-unit';

const LONGEST_UNIT = 40;
const UNIT_PREFIX = /^(?:(?:计量单位|計量單位|单位|單位|units?)\s*[:=]?\s*|in\s+)/iu;
const PERCENT = /^(?:%|percent(?:age)?|per cent|pct|百分比|百分数|百分數)(?:\s*(?:p\.?a\.?|y\/y|yoy|of .*))?$/u;
const POINTS = /^(?:percentage points?|百分点|百分點|pp)$/u;
const FRACTION = /^(?:fraction|ratio|0-1|小数|小數)$/u;
const COUNT_NOUN =
  '(?:count|number|no\\.|firms|enterprises|companies|institutions|brands|cities|persons|people|events|times|meetings|pieces|items|个|個|家|户|戶|件|项|項|场|場|场次|場次|次|人|座|所|间|間|种|種|处|處|条|條)';
const COUNT = new RegExp(`^(.*?)\\s*${COUNT_NOUN}$`, 'u');
const CNY_PER_USD =
  /^(?:(?:cny|rmb|yuan|¥)\s*(?:per|\/)\s*(?:usd|us ?\$|us dollar|\$)|(?:人民币)?元\s*\/\s*美元|(?:人民幣)?元\s*\/\s*美元|usd ?\/ ?cny|cny_per_usd)$/u;
/** Tonnes, areas, volumes, energy, time: quantities of their own kind, kept under the name they are written by. */
const QUANTITY =
  /^[十百千万萬亿億]{0,2}(?:吨|噸|公吨|公斤|千克|克|公里|米|平方米|平方公里|立方米|公顷|公頃|亩|畝|千瓦|千瓦时|千瓦時|度|升|桶|台|辆|輛|套|标准煤)(?:\s*\/.{1,4})?$|^(?:k|m|g|t)?(?:wh|w|j|t|toe|tonnes?|tons?|kg|km2?|ha)$/u;

/**
 * Reads a text that is nothing but a unit, with or without `单位:` before it, in one language or in two
 * (`亿美元 / USD 100m`); undefined where it is something else. `known` are the unit codes of the plan.
 */
export function parseUnit(text: string, known: ReadonlySet<UnitCode> = new Set()): StatedUnit | undefined {
  return parseOneUnit(text, known) ?? parseTwoLanguages(text, known);
}

function parseTwoLanguages(text: string, known: ReadonlySet<UnitCode>): StatedUnit | undefined {
  const parts = text.split(/\s*[\n/|]\s*|(?<=\p{Script=Han})\s+(?=[A-Za-z])/u).filter((part) => part.trim() !== '');
  const [first, ...others] = parts.map((part) => parseOneUnit(part, known));
  if (!first || others.length === 0) return undefined;
  return others.every((other) => other?.code === first.code && other.factor === first.factor) ? first : undefined;
}

function parseOneUnit(text: string, known: ReadonlySet<UnitCode>): StatedUnit | undefined {
  const plain = plainText(text)
    .replace(UNIT_PREFIX, '')
    .replace(/^[([]\s*|\s*[)\]]$/gu, '')
    .trim();
  if (plain === '' || plain.length > LONGEST_UNIT) return undefined;
  const code = [...known].find((of) => of.toLowerCase() === plain.toLowerCase());
  return code !== undefined ? exactly(code) : parseLowerCase(plain.toLowerCase());
}

/** True where a text says that it is about to state a unit: `单位:`. */
export function announcesUnit(text: string): boolean {
  return /^[([]?\s*(?:计量单位|計量單位|单位|單位|units?)\s*[:=]/iu.test(plainText(text));
}

function parseLowerCase(text: string): StatedUnit | undefined {
  if (PERCENT.test(text) || POINTS.test(text)) return exactly('percent');
  if (FRACTION.test(text)) return exactly('fraction');
  if (CNY_PER_USD.test(text)) return exactly('CNY_per_USD');
  return parseCount(text) ?? parseMoney(text) ?? (QUANTITY.test(text) ? exactly(text) : undefined);
}

function parseCount(text: string): StatedUnit | undefined {
  const found = COUNT.exec(text);
  const scale = found ? parseScale(found[1] ?? '') : undefined;
  return scale === undefined ? undefined : { ...scaledUnit('count', scale), currencyOnly: false };
}

function exactly(code: UnitCode): StatedUnit {
  return { code, factor: 1, currencyOnly: false };
}
