import type { Block, BorderEdge, BorderStyle, CellFormat } from '../../model';
import { colorOf, textOf, wordFor, wordOf } from '../arguments';
import { alterFormats, commonOf } from '../cell-formats';
import { HostError } from '../host-error';
import { HostObject, lookup, scalar, type Argument } from '../host-object';
import type { Json } from '../json';
import type { Session } from '../session';
import type { SheetArea } from '../sheet-area';

/** An outer line of a block: the edge of a cell that it is kept on, and which of the block's cells have it. */
interface BorderLine {
  readonly edge: BorderEdge;
  cells(block: Block): Block;
}

const lines: Readonly<Record<string, BorderLine>> = {
  EdgeTop: { edge: 'top', cells: (block) => ({ ...block, lastRow: block.firstRow }) },
  EdgeBottom: { edge: 'bottom', cells: (block) => ({ ...block, firstRow: block.lastRow }) },
  EdgeLeft: { edge: 'left', cells: (block) => ({ ...block, lastColumn: block.firstColumn }) },
  EdgeRight: { edge: 'right', cells: (block) => ({ ...block, firstColumn: block.lastColumn }) },
};

const weights: Readonly<Record<string, BorderStyle>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

type Border = { style: BorderStyle; color: string | null };

function withBorder(format: CellFormat, edge: BorderEdge, change: Partial<Border>): CellFormat {
  const border = format.borders[edge] ?? { style: 'thin', color: null };
  return { ...format, borders: { ...format.borders, [edge]: { ...border, ...change } } };
}

function withoutBorder(format: CellFormat, edge: BorderEdge): CellFormat {
  const others = Object.entries(format.borders).filter(([each]) => each !== edge);
  return { ...format, borders: Object.fromEntries(others) };
}

function styled(format: CellFormat, edge: BorderEdge, style: Argument): CellFormat {
  const word = textOf(style);
  if (word === 'None') return withoutBorder(format, edge);
  if (word !== 'Continuous') throw new HostError('InvalidArgument');
  return withBorder(format, edge, {});
}

export function borders(session: Session, area: SheetArea): HostObject {
  return HostObject.of('RangeBorderCollection', {
    GetItem: lookup(([line]) => border(session, area, wordOf(line, lines))),
  });
}

function border(session: Session, area: SheetArea, line: BorderLine): HostObject {
  const cells: SheetArea = { sheet: area.sheet, blocks: area.blocks.map((block) => line.cells(block)) };
  const read = (of: (border: Border | undefined) => Json): Json =>
    commonOf(session, cells, (format) => of(format.borders[line.edge]));
  const alter = (change: (format: CellFormat) => CellFormat): void => alterFormats(session, cells, change);
  return HostObject.of(
    'RangeBorder',
    {
      Color: scalar(
        () => read((existing) => existing?.color ?? '#000000'),
        (value) => alter((format) => withBorder(format, line.edge, { color: colorOf(value) })),
      ),
      Style: scalar(
        () => read((existing) => (existing === undefined ? 'None' : 'Continuous')),
        (value) => alter((format) => styled(format, line.edge, value)),
      ),
      Weight: scalar(
        () => read((existing) => (existing === undefined ? null : wordFor(existing.style, weights))),
        (value) => alter((format) => withBorder(format, line.edge, { style: wordOf(value, weights) })),
      ),
    },
    { guard: () => session.checkWritable(area.sheet) },
  );
}
