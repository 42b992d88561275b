import { sheetWordings, type SheetWording } from '../language';
import { locales, targetsOf, type Plan } from '../plan';
import { rowTitled, textAt, type StandingSheet } from './standing-sheet';
import type { Standing } from './standing';

/** The text in a column of the row that begins with a text of the sheets. */
function textBeside(sheet: StandingSheet, titleOf: (wording: SheetWording) => string, column: number): string {
  const row = rowTitled(sheet, titleOf);
  return row === null ? '' : textAt(sheet, row, column);
}

function isWord(text: string, wordOf: (wording: SheetWording) => string): boolean {
  return locales.some((locale) => wordOf(sheetWordings[locale]) === text);
}

/** What TP About says that a new run leaves as it is: whether the workbook is final, and when it was first issued. */
export function readAbout(sheet: StandingSheet): Pick<Standing, 'isFinal' | 'firstIssue'> {
  const log = rowTitled(sheet, ({ about }) => about.log);
  const firstIssue = log === null ? '' : textAt(sheet, log + 1, 0);
  return {
    isFinal: isWord(
      textBeside(sheet, ({ about }) => about.status, 1),
      ({ about }) => about.final,
    ),
    firstIssue: firstIssue === '' ? null : firstIssue,
  };
}

/** The target that the chart of TP Compare was made to show. */
export function readChosen(sheet: StandingSheet, plan: Plan): Standing['chosen'] {
  const row = rowTitled(sheet, ({ chart }) => chart.shows);
  const name = row === null ? '' : textAt(sheet, row + 1, 0);
  return targetsOf(plan).find(({ names }) => locales.some((locale) => names[locale] === name))?.id ?? null;
}
