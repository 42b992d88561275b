import { checkFormula, typedInput, type TypedInput } from '../calculation';
import type { Block, Cell, CellFormat, Sheet } from '../model';
import { checkCellCount } from './area-arguments';
import { matrixOf, textOf } from './arguments';
import { columnCount, rowCount } from './blocks';
import { cellFor } from './cells';
import { HostError } from './host-error';
import type { Argument } from './host-object';
import type { Session } from './session';

/** The most characters that a cell holds, and a formula has. */
const longestText = 32_767;
const longestFormula = 8192;

function rowsFor(block: Block, value: Argument): readonly (readonly Argument[])[] {
  checkCellCount(block);
  return matrixOf(value, rowCount(block), columnCount(block));
}

/**
 * Writes values or formulas as Excel takes them: null leaves a cell as it is, the empty text clears it, any other
 * text is read as if it were typed.
 *
 * @throws HostError InvalidArgument for rows of another shape, a formula that cannot be read or too long a text; the
 * cells before it stay written.
 */
export function writeContents(session: Session, sheet: Sheet, block: Block, value: Argument): void {
  for (const [downwards, row] of rowsFor(block, value).entries()) {
    for (const [across, content] of row.entries()) {
      if (content !== null) writeCell(session, sheet, block.firstRow + downwards, block.firstColumn + across, content);
    }
  }
  session.noteEdit(sheet, block, 'add-in');
}

/** Writes one cell as if its text were typed there. */
export function writeCell(session: Session, sheet: Sheet, row: number, column: number, content: Argument): void {
  if (typeof content !== 'string' && typeof content !== 'number' && typeof content !== 'boolean') {
    throw new HostError('InvalidArgument');
  }
  const cell = cellFor(sheet, row, column);
  const typed = typedInto(session, cell, content);
  checkInput(typed);
  enter(session, cell, typed);
  session.noteWritten(sheet, row, column);
}

/** Text stays text in a cell that is formatted as such; elsewhere it is read as Excel reads what is typed. */
function typedInto(session: Session, cell: Cell, content: string | number | boolean): TypedInput {
  const isText = session.formats.at(cell.format).numberFormat === '@';
  if (!isText || typeof content !== 'string' || content === '' || content.startsWith("'")) {
    return typedInput(content, session.workbook.dates1904);
  }
  return { value: content, quotePrefix: false };
}

function enter(session: Session, cell: Cell, typed: TypedInput): void {
  cell.value = typed.value;
  if (typed.formula === undefined) delete cell.formula;
  else cell.formula = typed.formula;
  alterFormat(session, cell, (format) => ({
    ...format,
    quotePrefix: typed.quotePrefix,
    numberFormat: format.numberFormat === 'General' ? (typed.numberFormat ?? 'General') : format.numberFormat,
  }));
}

function alterFormat(session: Session, cell: Cell, alter: (format: CellFormat) => CellFormat): void {
  cell.format = session.formats.derive(cell.format, alter);
}

function checkInput(typed: TypedInput): void {
  if (typeof typed.value === 'string' && typed.value.length > longestText) throw new HostError('InvalidArgument');
  if (typed.formula === undefined) return;
  if (typed.formula.length > longestFormula || checkFormula(typed.formula) !== null) {
    throw new HostError('InvalidArgument');
  }
}

export function writeNumberFormats(session: Session, sheet: Sheet, block: Block, value: Argument): void {
  for (const [downwards, row] of rowsFor(block, value).entries()) {
    for (const [across, code] of row.entries()) {
      if (code === null) continue;
      const numberFormat = textOf(code);
      const cell = cellFor(sheet, block.firstRow + downwards, block.firstColumn + across);
      alterFormat(session, cell, (format) => ({ ...format, numberFormat }));
    }
  }
}
