/** Numbers and text turned into one another, as formulas do it. */

const numberPattern = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i;
const datePattern = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** Longest text a number takes before it is written with an exponent. */
const longestPlainText = 20;

/** Digits that Excel keeps of a number. */
export const significantDigits = 15;

/** A number cut to 15 significant digits, as Excel sees it when it rounds and compares. */
export function fifteenDigits(value: number): number {
  return Number(value.toPrecision(significantDigits));
}

/** How `&` and the text functions write a number: General, with up to 15 digits. */
export function numberToText(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponentText = ''] = value.toExponential(significantDigits - 1).split('e');
  const exponent = Number(exponentText);
  const digits = mantissa.replace(/\.?0+$/, '');
  if (exponent >= significantDigits) return withExponent(digits, exponent);
  const plain = plainText(digits, exponent);
  return plain.length > longestPlainText ? withExponent(digits, exponent) : plain;
}

function withExponent(digits: string, exponent: number): string {
  const sign = exponent < 0 ? '-' : '+';
  return `${digits}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function plainText(digits: string, exponent: number): string {
  const decimals = Math.max(0, digits.replace(/[-.]/g, '').length - 1 - exponent);
  return Number(`${digits}e${exponent}`).toFixed(Math.min(100, decimals));
}

/**
 * The number a text stands for: digits with or without thousands commas, sign, exponent, percent, or an ISO date
 * (its serial number); null for any other text.
 */
export function textToNumber(text: string): number | null {
  const trimmed = text.trim();
  const match = numberPattern.exec(trimmed);
  if (match === null) return isoDateSerial(trimmed);
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const value = Number(`${sign}${digits.replaceAll(',', '')}${exponent}`);
  if (!Number.isFinite(value)) return null;
  return percent === '' ? value : value / 100;
}

/** Serial number of `2013-01-05` or `2013/1/5`; null for other text and for days that do not exist. */
export function isoDateSerial(text: string): number | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return daysToSerial(date.getTime() / millisecondsPerDay);
}

export const millisecondsPerDay = 86400000;

/** Serial number of 1970-01-01. */
const epochSerial = 25569;

/** The day that never was: Excel counts a 29 February 1900. */
export const phantomDay = 60;

/** Serial numbers of the 1904 date system are this much lower. */
export const shiftOf1904 = 1462;

/** Excel's serial number of a day counted from 1970-01-01. */
export function daysToSerial(days: number): number {
  const serial = days + epochSerial;
  return serial <= phantomDay ? serial - 1 : serial;
}

/** Days from 1970-01-01 to an Excel serial number. */
export function serialToDays(serial: number): number {
  return (serial < phantomDay ? serial + 1 : serial) - epochSerial;
}
