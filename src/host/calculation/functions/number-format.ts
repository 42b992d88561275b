import { format, getFormatInfo, isValidFormat } from 'numfmt';
import type { CellError, CellValue } from '../../model';
import { fifteenDigits, textToNumber } from '../number-text';
import { errors } from '../operand';

/**
 * A value as a cell with this number format shows it. The last decimal is rounded as Excel rounds it, on the decimal
 * number (1.005 shows as 1.01).
 * @throws what numfmt throws for a format it cannot read
 */
export function formatValue(value: Exclude<CellValue, CellError | null>, code: string, options: object = {}): string {
  if (typeof value !== 'number') return format(code, value, options);
  const { type, isDate } = getFormatInfo(code);
  const keepsValue = isDate || type === 'general' || type === 'fraction' || type === 'text';
  return format(code, keepsValue ? value : decimalHalvesUp(value), options);
}

/** A piece of a displayed value: what is seen, or characters whose width is left blank. */
export interface DisplayedPart {
  readonly text: string;
  readonly blank: boolean;
}

/** Of Unicode's private use, so that no format writes it: it marks one that only takes its place. */
const blankMark = '\uE000';

/**
 * A value in the pieces in which a cell with this number format shows it: `_x` leaves as much room as an x takes.
 * @throws what numfmt throws for a format it cannot read
 */
export function displayedParts(value: Exclude<CellValue, CellError | null>, code: string): DisplayedPart[] {
  const text = formatValue(value, code, { skipChar: blankMark });
  const parts = text.split(/(\uE000.)/su).filter((part) => part !== '');
  return parts.map((part) => {
    const blank = part.startsWith(blankMark);
    return { text: blank ? part.slice(1) : part, blank };
  });
}

/** TEXT(): text that reads as a number is one; a format that cannot be read is #VALUE!. */
export function formatForText(value: Exclude<CellValue, CellError>, code: string): CellValue {
  if (!isValidFormat(code)) return errors.value;
  if (code === '') return '';
  const content = value ?? 0;
  const number = typeof content === 'string' ? textToNumber(content) : null;
  return formatValue(number ?? content, code);
}

/** Two steps of a double: enough to carry a decimal half that is stored from below over the half. */
const twoSteps = 2 ** -51;

/** The number that Excel rounds: 15 digits, with halves that binary stores as slightly less made whole. */
function decimalHalvesUp(value: number): number {
  return fifteenDigits(value) * (1 + twoSteps);
}
