import type { CellError, CellValue } from '../../model';
import { daysToSerial, isoDateSerial, millisecondsPerDay, phantomDay, serialToDays } from '../number-text';
import { errors } from '../operand';
import { ofNumbers, ofSoundValues } from './definition';
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

function partOf(name: 'year' | 'month' | 'day'): FunctionDefinition {
  return ofNumbers([1, 1], (serial) => {
    const parts = partsOf(serial);
    return 'error' in parts ? parts : parts[name];
  });
}

/** DATE: years below 1900 count from it; months and days may lie outside their range. */
function dateSerial(year: number, month: number, day: number): number | CellError {
  const fullYear = Math.trunc(year) + (year < 1900 ? 1900 : 0);
  if (year < 0 || fullYear > 9999) return errors.number;
  const time = Date.UTC(fullYear, Math.trunc(month) - 1, Math.trunc(day));
  const serial = daysToSerial(time / millisecondsPerDay);
  return serial < 0 || serial > lastSerial ? errors.number : serial;
}

function dateValue(value: CellValue): CellValue {
  return (typeof value === 'string' ? isoDateSerial(value.trim()) : null) ?? errors.value;
}

/** Serial of the day `months` later: the same day, or the month's last.. */
function monthsLater(serial: number, months: number, lastDay: boolean): number | CellError {
  const parts = partsOf(serial);
  if ('error' in parts) return parts;
  const month = parts.month - 1 + Math.trunc(months);
  const last = new Date(Date.UTC(parts.year, month + 1, 0)).getUTCDate();
  return dateSerial(parts.year, month + 1, lastDay ? last : Math.min(parts.day, last));
}

/** WEEKDAY: 1 counts from Sunday, 2 from Monday, 3 from Monday as 0. */
function weekday(serial: number, kind = 1): number | CellError {
  if (serial < 0 || serial > lastSerial) return errors.number;
  const fromSunday = (Math.floor(serial) + 6) % 7;
  const fromMonday = (fromSunday + 6) % 7;
  if (kind === 1) return fromSunday + 1;
  if (kind === 2) return fromMonday + 1;
  return kind === 3 ? fromMonday : errors.number;
}

export const dateFunctions: Readonly<Record<string, FunctionDefinition>> = {
  DATE: ofNumbers([3, 3], dateSerial),
  YEAR: partOf('year'),
  MONTH: partOf('month'),
  DAY: partOf('day'),
  DATEVALUE: ofSoundValues([1, 1], ([value = null]) => dateValue(value)),
  EDATE: ofNumbers([2, 2], (serial, months) => monthsLater(serial, months, false)),
  EOMONTH: ofNumbers([2, 2], (serial, months) => monthsLater(serial, months, true)),
  WEEKDAY: ofNumbers([1, 2], weekday),
};
