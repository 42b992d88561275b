import type { CellError, CellValue } from '../../model';
import { daysToSerial, isoDateSerial, millisecondsPerDay, phantomDay, serialToDays, shiftOf1904 } from '../number-text';
import type { Evaluation } from '../evaluation';
import { errors, isError } from '../operand';
import { ofNumbers, ofRanges } from './definition';
import type { FunctionDefinition } from './definition';

/** Last day of Excel's calendar: 31 December 9999. */
const lastSerial = 2958465;

/** Year, month (from 1) and day of a serial number in the 1900 date system, with its 29 February 1900. */
function partsOf(serial: number): { year: number; month: number; day: number } | CellError {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > lastSerial) return errors.number;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === phantomDay) return { year: 1900, month: 2, day: 29 };
  const date = new Date(serialToDays(whole) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A function of numbers that is told by how much the workbook's serial numbers fall short of the 1900 system's. */
function ofCalendar(
  [least, most]: readonly [least: number, most: number],
  evaluate: (shift: number, ...numbers: number[]) => number | CellError,
): FunctionDefinition {
  const shifted = (shift: number) => ofNumbers([least, most], (...numbers) => evaluate(shift, ...numbers));
  const [of1900, of1904] = [shifted(0), shifted(shiftOf1904)];
  return {
    ...of1900,
    evaluate: (values, evaluation) => (evaluation.dates1904 ? of1904 : of1900).evaluate(values, evaluation),
  };
}

function partOf(name: 'year' | 'month' | 'day'): FunctionDefinition {
  return ofCalendar([1, 1], (shift, serial = 0) => {
    const parts = partsOf(serial + shift);
    return 'error' in parts ? parts : parts[name];
  });
}

/** DATE: years below 1900 count from it; months and days may lie outside their range. */
function dateSerial(shift: number, year: number, month: number, day: number): number | CellError {
  const fullYear = Math.trunc(year) + (year < 1900 ? 1900 : 0);
  if (year < 0 || fullYear > 9999) return errors.number;
  // Days are counted from the first of the month, whose calendar has the 29 February 1900.
  const first = daysToSerial(Date.UTC(fullYear, Math.trunc(month) - 1, 1) / millisecondsPerDay);
  const serial = first + Math.trunc(day) - 1 - shift;
  return serial < 0 || serial > lastSerial ? errors.number : serial;
}

function dateValue(value: CellValue, { dates1904 }: Evaluation): CellValue {
  if (isError(value)) return value;
  const serial = typeof value === 'string' ? isoDateSerial(value.trim()) : null;
  return serial === null ? errors.value : serial - (dates1904 ? shiftOf1904 : 0);
}

/** Serial of the day `months` later: the same day, or the month's last.. */
function monthsLater(shift: number, serial: number, months: number, lastDay: boolean): number | CellError {
  const parts = partsOf(serial + shift);
  if ('error' in parts) return parts;
  const month = parts.month - 1 + Math.trunc(months);
  const last = new Date(Date.UTC(parts.year, month + 1, 0)).getUTCDate();
  return dateSerial(shift, parts.year, month + 1, lastDay ? last : Math.min(parts.day, last));
}

/** WEEKDAY: 1 counts from Sunday, 2 from Monday, 3 from Monday as 0. */
function weekday(shift: number, serial: number, kind = 1): number | CellError {
  if (serial < 0 || serial > lastSerial) return errors.number;
  const fromSunday = (Math.floor(serial) + shift + 6) % 7;
  const fromMonday = (fromSunday + 6) % 7;
  if (kind === 1) return fromSunday + 1;
  if (kind === 2) return fromMonday + 1;
  return kind === 3 ? fromMonday : errors.number;
}

export const dateFunctions: Readonly<Record<string, FunctionDefinition>> = {
  DATE: ofCalendar([3, 3], dateSerial),
  YEAR: partOf('year'),
  MONTH: partOf('month'),
  DAY: partOf('day'),
  DATEVALUE: ofRanges([1, 1], ['value'], ([text = null], evaluation) => dateValue(evaluation.single(text), evaluation)),
  EDATE: ofCalendar([2, 2], (shift, serial = 0, months = 0) => monthsLater(shift, serial, months, false)),
  EOMONTH: ofCalendar([2, 2], (shift, serial = 0, months = 0) => monthsLater(shift, serial, months, true)),
  WEEKDAY: ofCalendar([1, 2], weekday),
};
