import type { CellContent } from '../sheets';

/**
 * Text that Excel cannot take for anything else: words without digits. What begins like a month is left out, since it
 * may read as a date; so is what reads as TRUE or FALSE.
 */
const plainWords = /^(?!true$|false$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}[^\p{N}]*$/iu;

/** Text as it must be written to stay text: behind an apostrophe, unless it is plainly words. */
export function textInput(text: string): string {
  if (text === '') return '';
  return plainWords.test(text) && text === text.trim() ? text : `'${text}`;
}

/** What is written into a cell: a number, a formula, text that stays text; the empty text clears it. */
export function cellInput(content: CellContent): string | number {
  switch (content.type) {
    case 'blank':
      return '';
    case 'text':
      return textInput(content.text);
    case 'number':
      return content.value;
    case 'formula':
      return content.text;
  }
}
