const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 date system, the leap day that it invents for 1900 counted in. */
const EPOCH = Date.UTC(1899, 11, 30);

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** True where the format shows percent: the cell holds 0.78 and reads 78%. */
export function showsPercent(numberFormat: string): boolean {
  return withoutLiterals(numberFormat).includes('%');
}

/** True where the format shows a calendar date. */
export function showsDate(numberFormat: string): boolean {
  return /[yd]/iu.test(withoutLiterals(numberFormat).replace(/general/giu, ''));
}

/** True where the format shows the year of a date and nothing finer. */
export function showsYearOnly(numberFormat: string): boolean {
  const code = withoutLiterals(numberFormat);
  return /y/iu.test(code) && !/[md]/iu.test(code);
}

/** The letter that a format shows behind every figure, such as d for derived in `0.0" d"`; null where it shows none. */
export function markBehindFigure(numberFormat: string): string | null {
  return /[0#?]%?\s*"\s*([a-z])\s*"/iu.exec(numberFormat)?.[1]?.toLowerCase() ?? null;
}

/** The date of a serial number in the 1900 system. */
export function dateOfSerial(serial: number): CalendarDate {
  const date = new Date(EPOCH + Math.floor(serial) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function withoutLiterals(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
}
