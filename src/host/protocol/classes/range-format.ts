import { columnWidthFromPoints, heightOfRow, widthOfColumn } from '../../model';
import type { CellFormat, HorizontalAlignment, VerticalAlignment } from '../../model';
import { booleanOf, colorOf, numberOf, textOf, wordFor, wordOf } from '../arguments';
import { span } from '../blocks';
import { alterFormats, commonOf } from '../cell-formats';
import { HostError } from '../host-error';
import { HostObject, navigation, scalar, type Argument, type Scalar } from '../host-object';
import type { Json } from '../json';
import type { Session } from '../session';
import type { SheetArea } from '../sheet-area';
import { borders } from './borders';

const horizontalWords: Readonly<Record<string, HorizontalAlignment>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const verticalWords: Readonly<Record<string, VerticalAlignment>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

const deepestIndent = 250;

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

function pointsOf(value: Argument, most: number): number {
  const points = numberOf(value);
  if (points < 0 || points > most) throw new HostError('InvalidArgument');
  return points;
}

/** 255 characters across and 409 points down are the most that Excel allows. */
const widest = 1790;
const tallest = 409;

function columnWidth({ sheet, blocks }: SheetArea): Scalar {
  return scalar(
    () => widthOfColumn(sheet, blocks[0]?.firstColumn ?? 0),
    (value) => {
      const width = columnWidthFromPoints(pointsOf(value, widest));
      for (const block of blocks) {
        for (const column of span(block.firstColumn, block.lastColumn)) sheet.columnWidths.set(column, width);
      }
    },
  );
}

function rowHeight({ sheet, blocks }: SheetArea): Scalar {
  return scalar(
    () => heightOfRow(sheet, blocks[0]?.firstRow ?? 0),
    (value) => {
      const height = pointsOf(value, tallest);
      for (const block of blocks) {
        for (const row of span(block.firstRow, block.lastRow)) sheet.rowHeights.set(row, height);
      }
    },
  );
}

function indentOf(value: Argument): number {
  const indent = numberOf(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > deepestIndent) throw new HostError('InvalidArgument');
  return indent;
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
    },
    { guard: () => session.checkWritable(area.sheet) },
  );
}

const underlines = { None: false, Single: true } as const;

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
