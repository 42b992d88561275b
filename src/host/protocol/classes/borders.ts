import type { Block, BorderEdge, CellFormat } from '../../model';
import { colorOf, wordOf } from '../arguments';
import { styleWord, weightWord, withColor, withStyle, withWeight, type Border } from '../border-format';
import { alterFormats, commonOf } from '../cell-formats';
import { HostObject, lookup, scalar } from '../host-object';
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
        (value) => alter((format) => withColor(format, line.edge, colorOf(value))),
      ),
      Style: scalar(
        () => read(styleWord),
        (value) => alter((format) => withStyle(format, line.edge, value)),
      ),
      Weight: scalar(
        () => read(weightWord),
        (value) => alter((format) => withWeight(format, line.edge, value)),
      ),
    },
    { guard: () => session.checkWritable(area.sheet) },
  );
}
