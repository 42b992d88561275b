import { columnWidthFromPoints, heightOfRow, resizeCells, widthOfColumn } from '../../model';
import type { Block, CellFormat } from '../../model';
import { booleanOf, colorOf, textOf, wordFor, wordOf } from '../arguments';
import { span } from '../blocks';
import { alterFormats, commonOf } from '../cell-formats';
import { horizontalWords, indentOf, pointsOf, tallest, underlines, verticalWords } from '../format-values';
import { change, HostObject, navigation, scalar, type Argument, type Scalar } from '../host-object';
import type { Json } from '../json';
import type { Session } from '../session';
import type { SheetArea } from '../sheet-area';
import { borders } from './borders';

/** A property that all cells of an area carry in their formats. */
function formatProperty(
  session: Session,
  area: SheetArea,
  read: (format: CellFormat) => Json,
  alter: (format: CellFormat, value: Argument) => CellFormat,
): Scalar {
  return scalar(
    () => commonOf(session, area, read),
    (value) => alterFormats(session, area, (format) => alter(format, value)),
  );
}

/** 255 characters across are the most that Excel allows. */
const widest = 1790;

const columnsOf = (block: Block): number[] => span(block.firstColumn, block.lastColumn);
const rowsOf = (block: Block): number[] => span(block.firstRow, block.lastRow);

/** The size that all columns or rows of an area have; null where they differ, as in Excel. */
function alike(
  blocks: readonly Block[],
  partsOf: (block: Block) => readonly number[],
  sizeOf: (part: number) => number,
): number | null {
  const parts = blocks.flatMap(partsOf);
  const size = sizeOf(parts[0] ?? 0);
  return parts.every((part) => sizeOf(part) === size) ? size : null;
}

function columnWidth({ sheet, blocks }: SheetArea): Scalar {
  return scalar(
    () => alike(blocks, columnsOf, (column) => widthOfColumn(sheet, column)),
    (value) => {
      const width = columnWidthFromPoints(pointsOf(value, widest));
      resizeCells(sheet, () => {
        for (const column of blocks.flatMap((block) => [...columnsOf(block)])) sheet.columnWidths.set(column, width);
      });
    },
  );
}

function rowHeight({ sheet, blocks }: SheetArea): Scalar {
  return scalar(
    () => alike(blocks, rowsOf, (row) => heightOfRow(sheet, row)),
    (value) => {
      const height = pointsOf(value, tallest);
      resizeCells(sheet, () => {
        for (const row of blocks.flatMap((block) => [...rowsOf(block)])) sheet.rowHeights.set(row, height);
      });
    },
  );
}

/** True gives the size back that rows or columns have at first. */
function standardSize(isStandard: () => boolean, reset: () => void): Scalar {
  return scalar(isStandard, (value) => {
    if (booleanOf(value)) reset();
  });
}

function standardHeight({ sheet, blocks }: SheetArea): Scalar {
  const rows = (): readonly number[] => blocks.flatMap((block) => [...rowsOf(block)]);
  return standardSize(
    () => rows().every((row) => !sheet.rowHeights.has(row)),
    () => resizeCells(sheet, () => rows().forEach((row) => sheet.rowHeights.delete(row))),
  );
}

function standardWidth({ sheet, blocks }: SheetArea): Scalar {
  const columns = (): readonly number[] => blocks.flatMap((block) => [...columnsOf(block)]);
  return standardSize(
    () => columns().every((column) => !sheet.columnWidths.has(column)),
    () => resizeCells(sheet, () => columns().forEach((column) => sheet.columnWidths.delete(column))),
  );
}

export function rangeFormat(session: Session, area: SheetArea): HostObject {
  return HostObject.of(
    'RangeFormat',
    {
      ColumnWidth: columnWidth(area),
      HorizontalAlignment: formatProperty(
        session,
        area,
        ({ horizontal }) => wordFor(horizontal, horizontalWords),
        (format, value) => ({ ...format, horizontal: wordOf(value, horizontalWords) }),
      ),
      IndentLevel: formatProperty(
        session,
        area,
        ({ indent }) => indent,
        (format, value) => ({ ...format, indent: indentOf(value) }),
      ),
      RowHeight: rowHeight(area),
      UseStandardHeight: standardHeight(area),
      UseStandardWidth: standardWidth(area),
      VerticalAlignment: formatProperty(
        session,
        area,
        ({ vertical }) => wordFor(vertical, verticalWords),
        (format, value) => ({ ...format, vertical: wordOf(value, verticalWords) }),
      ),
      WrapText: formatProperty(
        session,
        area,
        ({ wrap }) => wrap,
        (format, value) => ({ ...format, wrap: booleanOf(value) }),
      ),
      Borders: navigation(() => borders(session, area)),
      Fill: navigation(() => rangeFill(session, area)),
      Font: navigation(() => rangeFont(session, area)),
    },
    { guard: () => session.checkWritable(area.sheet) },
  );
}

function rangeFill(session: Session, area: SheetArea): HostObject {
  return HostObject.of(
    'RangeFill',
    {
      Color: formatProperty(
        session,
        area,
        ({ fill }) => fill ?? '#FFFFFF',
        (format, value) => ({ ...format, fill: colorOf(value) }),
      ),
      Clear: change(() => alterFormats(session, area, (format) => ({ ...format, fill: null }))),
    },
    { guard: () => session.checkWritable(area.sheet) },
  );
}

function rangeFont(session: Session, area: SheetArea): HostObject {
  const property = (
    read: (font: CellFormat['font']) => Json,
    alter: (value: Argument) => Partial<CellFormat['font']>,
  ): Scalar =>
    formatProperty(
      session,
      area,
      ({ font }) => read(font),
      (format, value) => ({ ...format, font: { ...format.font, ...alter(value) } }),
    );
  return HostObject.of(
    'RangeFont',
    {
      Bold: property(
        ({ bold }) => bold,
        (value) => ({ bold: booleanOf(value) }),
      ),
      Color: property(
        ({ color }) => color ?? '#000000',
        (value) => ({ color: colorOf(value) }),
      ),
      Italic: property(
        ({ italic }) => italic,
        (value) => ({ italic: booleanOf(value) }),
      ),
      Name: property(
        ({ name }) => name,
        (value) => ({ name: textOf(value) }),
      ),
      Size: property(
        ({ size }) => size,
        (value) => ({ size: pointsOf(value, tallest) }),
      ),
      Underline: property(
        ({ underline }) => wordFor(underline, underlines),
        (value) => ({ underline: wordOf<boolean>(value, underlines) }),
      ),
    },
    { guard: () => session.checkWritable(area.sheet) },
  );
}
