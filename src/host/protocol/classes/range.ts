import { addressOnSheet } from '../address';
import { blockOn, checkCellCount } from '../area-arguments';
import { numberOf, textOf, wordOf } from '../arguments';
import { boundingBlock, columnCount, rowCount } from '../blocks';
import { normalize } from '../cell-formats';
import { clearArea, type Clearing } from '../clearing';
import { HostError } from '../host-error';
import {
  change,
  HostObject,
  lookup,
  navigation,
  scalar,
  type Argument,
  type Method,
  type Scalar,
} from '../host-object';
import type { Block, Sheet } from '../../model';
import { readCellProperties, writeCellProperties } from '../cell-properties';
import { readFormulas, readNumberFormats, readValues, readValueTypes } from '../cell-reading';
import { writeContents, writeNumberFormats } from '../cell-writing';
import { linkAt, setLink } from '../hyperlinks';
import type { JsonObject } from '../json';
import type { Session } from '../session';
import type { SheetArea } from '../sheet-area';
import { areaOf } from '../area-arguments';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';

/** Remembers under which id the client keeps an object. */
class Kept {
  private id: string | null = null;

  constructor(private readonly session: Session) {}

  /** The method by which the client asks for a reference that outlives the batch. */
  method(object: () => HostObject): Method {
    return lookup(() => {
      this.id ??= this.session.references.keep(object());
      return null;
    });
  }

  identity(): JsonObject {
    return this.id === null ? {} : { _ReferenceId: this.id };
  }
}

function rowOf(block: Block, index: number): Block {
  const row = block.firstRow + index;
  if (!Number.isInteger(index) || row < block.firstRow || row > block.lastRow) throw new HostError('InvalidArgument');
  return { ...block, firstRow: row, lastRow: row };
}

function checkSize(block: Block, rows: Argument | undefined, columns: Argument | undefined): void {
  if (numberOf(rows) !== rowCount(block) || numberOf(columns) !== columnCount(block)) {
    throw new HostError('InvalidArgument');
  }
}

/** The other range of a method, which must be on the same sheet. */
function otherBlock(sheet: Sheet, argument: Argument | undefined): Block {
  if (!(argument instanceof HostObject)) return blockOn(sheet, textOf(argument));
  const other = areaOf(argument);
  if (other.sheet !== sheet) throw new HostError('InvalidArgument');
  return other.block;
}

const clearings: Readonly<Record<string, Clearing>> = {
  All: 'all',
  Contents: 'contents',
  Formats: 'formats',
  Hyperlinks: 'hyperlinks',
};

/** Everything where nothing is said. */
function clearingOf(what: Argument | undefined): Clearing {
  return what === undefined || what === null ? 'all' : wordOf(what, clearings);
}

/** One block of cells. */
export function rangeObject(session: Session, sheet: Sheet, block: Block): HostObject {
  const area: SheetArea = { sheet, blocks: [block] };
  const kept = new Kept(session);
  const guard = (): void => session.checkWritable(sheet);
  const limited = <T>(read: (sheet: Sheet, block: Block) => T): T => {
    checkCellCount(block);
    return read(sheet, block);
  };
  const calculated = <T>(read: (sheet: Sheet, block: Block) => T): T => {
    session.calculate();
    return limited(read);
  };
  const range: HostObject = HostObject.of(
    'Range',
    {
      Address: scalar(() => addressOnSheet(sheet.name, block)),
      ColumnCount: scalar(() => columnCount(block)),
      ColumnIndex: scalar(() => block.firstColumn),
      Formulas: scalar(
        () => calculated(readFormulas),
        (value) => writeContents(session, sheet, block, value),
      ),
      Hyperlink: scalar(
        () => linkAt(sheet, block),
        (value) => setLink(session, sheet, block, value),
      ),
      NumberFormat: scalar(
        () => limited((on, cells) => readNumberFormats(session, on, cells)),
        (value) => writeNumberFormats(session, sheet, block, value),
      ),
      RowCount: scalar(() => rowCount(block)),
      RowIndex: scalar(() => block.firstRow),
      ValueTypes: scalar(() => calculated(readValueTypes)),
      Values: scalar(
        () => calculated(readValues),
        (value) => writeContents(session, sheet, block, value),
      ),
      ConditionalFormats: navigation(() => conditionalFormats(session, sheet, block, rangeObject)),
      DataValidation: navigation(() => dataValidation(session, sheet, block)),
      Format: navigation(() => rangeFormat(session, area)),
      GetBoundingRect: lookup(([other]) => rangeObject(session, sheet, boundingBlock(block, otherBlock(sheet, other)))),
      GetCellProperties: lookup(([wanted]) => readCellProperties(session, sheet, block, wanted)),
      GetRow: lookup(([index]) => rangeObject(session, sheet, rowOf(block, numberOf(index)))),
      Select: lookup(() => {
        session.select(sheet, block);
        return null;
      }),
      SetCellProperties: change(([properties]) => writeCellProperties(session, sheet, block, properties)),
      _KeepReference: kept.method(() => range),
      _ValidateArraySize: lookup(([rows, columns]) => {
        checkSize(block, rows, columns);
        return null;
      }),
    },
    { area, guard, identity: () => kept.identity() },
  );
  return range;
}

/** Only the style that every cell has at first. */
function style(session: Session, area: SheetArea): Scalar {
  return scalar(
    () => null,
    (value) => {
      if (textOf(value) !== 'Normal') throw new HostError('ApiNotFound');
      normalize(session, area);
    },
  );
}

/** Several blocks of one sheet, formatted or cleared together. */
export function rangeAreasObject(session: Session, area: SheetArea): HostObject {
  const kept = new Kept(session);
  const areas: HostObject = HostObject.of(
    'RangeAreas',
    {
      Style: style(session, area),
      Format: navigation(() => rangeFormat(session, area)),
      Clear: change(([what]) => clearArea(session, area, clearingOf(what))),
      _KeepReference: kept.method(() => areas),
    },
    { area, guard: () => session.checkWritable(area.sheet), identity: () => kept.identity() },
  );
  return areas;
}
