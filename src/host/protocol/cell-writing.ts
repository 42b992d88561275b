import { checkFormula } from '../calculation/parsing';
import type { Block, Cell, CellFormat, Sheet } from '../model';
import { checkCellCount } from './area-arguments';
import { matrixOf, textOf } from './arguments';
import { columnCount, rowCount } from './blocks';
import { cellFor } from './cells';
import { HostError } from './host-error';
import type { Argument } from './host-object';
import type { Session } from './session';
import { typedInput } from './typed-text';

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
  const cell = cellFor(sheet, row, column);
  if (typeof content === 'string') writeText(session, cell, content);
  else if (typeof content === 'number' || typeof content === 'boolean') setValue(session, cell, content);
  else throw new HostError('InvalidArgument');
  session.noteWritten(sheet, row, column);
}

function setValue(session: Session, cell: Cell, value: Cell['value'], quotePrefix = false): void {
  cell.value = value;
  delete cell.formula;
  alterFormat(session, cell, { quotePrefix });
}

function alterFormat(session: Session, cell: Cell, change: Partial<CellFormat>): void {
  cell.format = session.formats.derive(cell.format, (format) => ({ ...format, ...change }));
}

function writeText(session: Session, cell: Cell, text: string): void {
  if (text.length > longestText) throw new HostError('InvalidArgument');
  const { numberFormat } = session.formats.at(cell.format);
  if (text.startsWith("'")) setValue(session, cell, text.slice(1), true);
  else if (text === '') setValue(session, cell, null);
  else if (numberFormat === '@') setValue(session, cell, text);
  else if (text.startsWith('=') && text.length > 1) setFormula(session, cell, text);
  else writeTyped(session, cell, text, numberFormat);
}

function setFormula(session: Session, cell: Cell, text: string): void {
  if (text.length > longestFormula || checkFormula(text) !== null) throw new HostError('InvalidArgument');
  setValue(session, cell, null);
  cell.formula = text;
}

/** A number typed as a percentage or a date brings its format where the cell has none of its own. */
function writeTyped(session: Session, cell: Cell, text: string, numberFormat: string): void {
  const typed = typedInput(text);
  if (typed.formula !== undefined) {
    setFormula(session, cell, typed.formula);
    return;
  }
  setValue(session, cell, typed.value);
  if (typed.numberFormat !== undefined && numberFormat === 'General') {
    alterFormat(session, cell, { numberFormat: typed.numberFormat });
  }
}

export function writeNumberFormats(session: Session, sheet: Sheet, block: Block, value: Argument): void {
  for (const [downwards, row] of rowsFor(block, value).entries()) {
    for (const [across, code] of row.entries()) {
      if (code === null) continue;
      const numberFormat = textOf(code);
      alterFormat(session, cellFor(sheet, block.firstRow + downwards, block.firstColumn + across), { numberFormat });
    }
  }
}
