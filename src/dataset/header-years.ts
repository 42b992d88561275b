import { year, type Year } from '../plan';
import type { CellValue } from './grid';
import { dateOfSerial, showsDate, showsYearOnly } from './number-format';
import { partOfYear } from './part-of-year';
import { textWithoutMarks } from './plain-text';
import { parseUnit } from './unit-text';

/** What the head of a column (or of a row) says about time. */
export type HeaderPeriod =
  | {
      readonly type: 'annual';
      readonly year: Year;
      /** How it is written: `words` such as 2012年 can be no figure, a plain `number` can. */
      readonly written: 'words' | 'number' | 'date';
      /** The head calls the figure an estimate, a forecast or a projection. */
      readonly estimated: boolean;
    }
  /** `of` is the year it is a part of, where the head says so. */
  | { readonly type: 'part-year'; readonly of: number | null; readonly text: string }
  /** Several years together, such as 2013-2015. */
  | { readonly type: 'span'; readonly text: string }
  | { readonly type: 'none' };

const NONE = { type: 'none' } as const;
const YEAR = '((?:18|19|20|21)\\d{2})';
const SPAN = new RegExp(`^${YEAR}年?\\s*(?:[-‐-―−~/]|至|到|to)\\s*(?:${YEAR}|(\\d{2}))年?度?(?!月)\\D*$`, 'iu');
const ESTIMATE = /^(?:e|f|p|est\.?|estimated?|forecast|projected|projection|预计|預計|预测|預測|估计|估計)$/iu;
const ACTUAL =
  /^(?:a|r|actual|revised|provisional|preliminary|prel\.?|实际|實際|修订|修訂|初步|快报|快報|初值|终值|終值|yr\d{4})$/iu;
const YEAR_WORDS =
  /^(?:年|年度|年份|年末|年底|年全年|全年|年12月底|年12月末|cy|year|value in|in|end[- ]?(?:of)?|end-year|截至年底|截至年末)$/iu;
const DAY = /^[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0{1,2}:00(?::00)?)?$/u;
const YEAR_END = /^(?:31 dec(?:ember)?|dec(?:ember)? 31,?)$/iu;
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/u;
/** `1-9` is as likely an age or a size as months; only with a year or 月 does it speak of time. */
const BARE_NUMBERS = /^[\d\s~‐-―−-]+$/u;
const CHINESE_DIGITS = '零一二三四五六七八九';
const LONGEST_HEAD = 40;
/** Plain numbers outside these are figures, not years. */
const FIRST_PLAIN = 1900;
const LAST_PLAIN = 2100;

/** Reads one head: `2012`, `2012年`, a year-end date, `2013年1-9月`, `2012M01-09`, `2013-2015`. */
export function readHeader(value: CellValue, numberFormat: string): HeaderPeriod {
  if (typeof value === 'number') return periodOfNumber(value, numberFormat);
  return typeof value === 'string' && value.length <= LONGEST_HEAD ? periodOfText(value) : NONE;
}

function periodOfNumber(value: number, numberFormat: string): HeaderPeriod {
  if (showsDate(numberFormat)) return periodOfDate(value, numberFormat);
  if (!Number.isInteger(value) || value < FIRST_PLAIN || value > LAST_PLAIN) return NONE;
  return annual(value, numberFormat.includes('年') ? 'words' : 'number');
}

/** A date stands for its year where it is the first or last day of one, or shows the year alone. */
function periodOfDate(serial: number, numberFormat: string): HeaderPeriod {
  const { year: of, month, day } = dateOfSerial(serial);
  if (of < FIRST_PLAIN || of > LAST_PLAIN) return NONE;
  return showsYearOnly(numberFormat) ? annual(of, 'date') : periodOfDay(of, month, day);
}

function periodOfDay(of: number, month: number, day: number): HeaderPeriod {
  const edge = (month === 12 && day === 31) || (month === 1 && day === 1);
  return edge ? annual(of, 'date') : { type: 'part-year', of, text: `${of}-${month}-${day}` };
}

function periodOfText(text: string): HeaderPeriod {
  const plain = withWesternDigits(textWithoutMarks(text));
  const found = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'u').exec(plain);
  if (!found)
    return BARE_NUMBERS.test(plain) || partOfYear(plain) !== 'part'
      ? NONE
      : { type: 'part-year', of: null, text: plain };
  if (isSpan(plain)) return { type: 'span', text: plain };
  const rest = plain.slice(0, found.index) + plain.slice(found.index + found[0].length);
  return periodOfYearAndRest(Number(found[1]), rest, plain);
}

function isSpan(text: string): boolean {
  const span = SPAN.exec(text);
  return span !== null && (span[2] !== undefined || Number(span[3]) > 12);
}

function periodOfYearAndRest(of: number, rest: string, text: string): HeaderPeriod {
  const said = rest.replace(/^[\s(['"]+|[\s)\]'"]+$/gu, '').trim();
  if (said === '') return annual(of, 'number');
  if (YEAR_END.test(said)) return annual(of, 'date');
  const day = DAY.exec(said);
  if (day) return periodOfDay(of, Number(day[1]), Number(day[2]));
  const words = said.replace(/^[-.:年(\s]+|[)\s]+$/gu, '').trim();
  if (YEAR_WORDS.test(said) || words === '' || partOfYear(words) === 'whole') return annual(of, 'words');
  if (MONTH_NUMBER.test(words) || partOfYear(words) === 'part') return { type: 'part-year', of, text };
  if (ESTIMATE.test(words)) return annual(of, 'words', true);
  return ACTUAL.test(words) || parseUnit(words) ? annual(of, 'words') : NONE;
}

function annual(of: number, written: 'words' | 'number' | 'date', estimated = false): HeaderPeriod {
  return { type: 'annual', year: year(of), written, estimated };
}

/** Turns 二〇一二年 into 2012年. */
function withWesternDigits(text: string): string {
  return text.replace(/^[〇○零一二三四五六七八九]{4}(?=年)/u, (digits) =>
    [...digits.replace(/[〇○]/gu, '零')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
  );
}
