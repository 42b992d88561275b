import {
  displayedParts,
  formatValue,
  numberToText,
  typedInput,
  type Cell,
  type CellFormat,
  type CellValue,
  type DisplayedPart,
} from '../host/browser';

/** Text as it stands in a cell, and the side it leans to where the format leaves that open. */
export interface CellContent {
  readonly parts: readonly DisplayedPart[];
  readonly side: 'left' | 'center' | 'right';
  /** Numbers never run into a neighbour: where they do not fit, #### stands for them. */
  readonly isNumber: boolean;
}

const empty: CellContent = { parts: [], side: 'left', isNumber: false };

function plain(text: string, side: CellContent['side']): CellContent {
  return { parts: [{ text, blank: false }], side, isNumber: false };
}

/** A format that cannot be read shows the value as General does. */
function partsOf(value: number | string, code: string): readonly DisplayedPart[] {
  try {
    return displayedParts(value, code);
  } catch {
    return [{ text: typeof value === 'number' ? numberToText(value) : value, blank: false }];
  }
}

/** What a cell shows by its number format. */
export function cellContent(value: CellValue, numberFormat: string): CellContent {
  if (value === null) return empty;
  if (typeof value === 'object') return plain(value.error, 'center');
  if (typeof value === 'boolean') return plain(value ? 'TRUE' : 'FALSE', 'center');
  const isNumber = typeof value === 'number';
  return { parts: partsOf(value, numberFormat), side: isNumber ? 'right' : 'left', isNumber };
}

/** What is seen of a content, with what is left blank as spaces. */
export function contentText({ parts }: CellContent): string {
  return parts.map(({ text, blank }) => (blank ? ' ' : text)).join('');
}

/** General with fewer and fewer decimals, then with an exponent. */
function shorterTexts(value: number): readonly string[] {
  const rounded = Array.from({ length: 10 }, (_, index) => formatValue(Number(value.toFixed(9 - index)), 'General'));
  const exponents = Array.from({ length: 6 }, (_, index) => {
    const decimals = 5 - index;
    return formatValue(value, decimals === 0 ? '0E+00' : `0.${'0'.repeat(decimals)}E+00`);
  });
  const keepsSomething = Math.abs(value) >= 0.5 || value === 0;
  return [...(keepsSomething ? rounded : rounded.filter((text) => Number(text) !== 0)), ...exponents];
}

/** A General number that is too wide is shortened, as Excel does it; undefined where nothing fits. */
export function generalThatFits(value: number, fits: (text: string) => boolean): string | undefined {
  return shorterTexts(value).find(fits);
}

function isPercent(numberFormat: string): boolean {
  return /%/.test(numberFormat.replace(/"[^"]*"|\\.|_./g, ''));
}

function isDay(numberFormat: string): boolean {
  return /y/i.test(numberFormat.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, ''));
}

function enteredNumber(value: number, numberFormat: string): string {
  if (isPercent(numberFormat)) return `${numberToText(Number((value * 100).toPrecision(15)))}%`;
  if (isDay(numberFormat) && Number.isInteger(value) && value > 0) return formatValue(value, 'yyyy-mm-dd');
  return numberToText(value);
}

/** Text that would be read as something else is shown with the apostrophe that keeps it text. */
function enteredText(value: string, format: CellFormat): string {
  if (format.numberFormat === '@') return value;
  const reads = typedInput(value);
  return format.quotePrefix || reads.value !== value ? `'${value}` : value;
}

/** What is edited in a cell: its formula, or its constant so that typing it again gives the same. */
export function enteredContent(cell: Cell | undefined, format: CellFormat): string {
  if (cell === undefined) return '';
  const { value, formula, array } = cell;
  if (formula !== undefined) return array === true ? `{${formula}}` : formula;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? enteredNumber(value, format.numberFormat) : enteredText(value, format);
}
