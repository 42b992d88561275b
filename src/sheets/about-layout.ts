/** Lines of TP About that are the same for every workbook. */
const FIRST_SECTION_ROW = 4;
const WORKBOOK_LINES = 8;
const STATE_LINES = 3;
/** The first issue, and lines to be filled in. */
export const LOG_LINES = 3;
const KEY_LINES = 4;
/** The tabs that every workbook has; those of its scenarios follow. */
const FIXED_CONTENTS = 4;

/** The first scenario's line of the contents, from their head. */
export const CONTENTS_FIRST_LINE = 1 + FIXED_CONTENTS;

/** The row after a section: its head, its lines and a blank. */
function after(head: number, lines: number): number {
  return head + 1 + lines + 1;
}

/**
 * Heads of the sections of TP About. What is typed there comes first, what may grow comes last: targets, and then
 * scenarios, of which one more moves nothing.
 */
export function aboutRows(targets: number) {
  const workbook = FIRST_SECTION_ROW;
  const state = after(workbook, WORKBOOK_LINES);
  const log = after(state, STATE_LINES);
  const key = after(log, LOG_LINES);
  const bases = after(key, KEY_LINES) + 1;
  const contents = after(bases, targets);
  return { workbook, state, log, key, withoutAddIn: bases - 2, bases, contents } as const;
}

/** The cell that says Draft or Final. */
export const statusPlace = { row: FIRST_SECTION_ROW + 3, column: 1 } as const;

/** The last of its columns. */
export const ABOUT_LAST_COLUMN = 4;
