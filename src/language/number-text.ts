import type { Locale, UnitCode } from '../plan';
import { PRINTED_RATE_DECIMALS, printedRate, unitOf } from '../plan';

/** Larger amounts of money are read without decimals. */
const WHOLE_MONEY_FROM = 10_000;
const MOST_DECIMALS = 9;
/** A gap no larger than this is none. */
const ROUNDING_NOISE = 1e-9;
const NARROW_NO_BREAK_SPACE = '\u202f';
const MINUS = '\u2212';

/**
 * A value without its unit's name, except that fractions are written as percent.
 * Where `against` is given (a target), decimals are added until the text differs from the target's, so that
 * 0.79997 against 0.8 reads 79.997 %, never 80.0 %.
 */
export function formatValue(value: number, unit: UnitCode, locale: Locale, against?: number): string {
  const factor = percentFactor(unit);
  const decimals = decimalsThatDiffer(value * factor, (against ?? value) * factor, usualDecimals(value, unit));
  return withPercent(decimalText(value * factor, decimals), unit, locale);
}

/** A value as a target or an axis states it: with no more decimals than it has. */
export function formatRound(value: number, unit: UnitCode, locale: Locale): string {
  const factor = percentFactor(unit);
  const rounded = Number((value * factor).toPrecision(12));
  const decimals = Math.min(MOST_DECIMALS, /\.(\d+)$/.exec(String(rounded))?.[1]?.length ?? 0);
  return withPercent(decimalText(rounded, decimals), unit, locale);
}

/** Projected less target, signed; the gap of a fraction is in percentage points. */
export function formatGap(gap: number, unit: UnitCode, locale: Locale): string {
  const factor = percentFactor(unit);
  const decimals = decimalsThatDiffer(gap * factor, 0, usualDecimals(gap, unit));
  const number = `${gap > ROUNDING_NOISE ? '+' : ''}${decimalText(gap * factor, decimals)}`;
  if (unitOf(unit).dimension !== 'fraction') return number;
  const points = { en: ' pp', 'zh-CN': '个百分点', 'zh-HK': '個百分點' };
  return `${number}${points[locale]}`;
}

/** Never prints a rate that would fall short: rounded to two decimals of a percent, towards the goal. */
export function formatRequiredGrowth(rate: number, locale: Locale, better: 'up' | 'down' = 'up'): string {
  const decimals = PRINTED_RATE_DECIMALS - 2;
  return withPercent(decimalText(printedRate(rate, better, ROUNDING_NOISE) * 100, decimals), 'fraction', locale);
}

function percentFactor(unit: UnitCode): number {
  const read = unitOf(unit);
  return read.dimension === 'fraction' ? read.scale * 100 : 1;
}

function usualDecimals(value: number, unit: UnitCode): number {
  switch (unitOf(unit).dimension) {
    case 'count':
      return 0;
    case 'exchange':
      return 4;
    case 'money':
      return Math.abs(value) >= WHOLE_MONEY_FROM ? 0 : 1;
    case 'fraction':
    case 'quantity':
      return 1;
  }
}

/** Enough decimals to tell two unequal numbers apart; those equal but for noise keep the usual ones. */
function decimalsThatDiffer(value: number, other: number, usual: number): number {
  const equal = Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(other));
  if (equal) return usual;
  const text = (number: number, decimals: number): string => number.toFixed(decimals).replace(/^-(?=[0.]+$)/, '');
  const enough = Array.from({ length: MOST_DECIMALS - usual + 1 }, (_, more) => usual + more);
  return enough.find((decimals) => text(value, decimals) !== text(other, decimals)) ?? MOST_DECIMALS;
}

/** English and Chinese group and point alike; what rounds to zero carries no sign. */
function decimalText(value: number, decimals: number): string {
  return value
    .toLocaleString('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    })
    .replace('-', MINUS);
}

function withPercent(number: string, unit: UnitCode, locale: Locale): string {
  if (unitOf(unit).dimension !== 'fraction') return number;
  return locale === 'en' ? `${number}${NARROW_NO_BREAK_SPACE}%` : `${number}%`;
}
