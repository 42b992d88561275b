import type { Area } from '../sheets';
import { addressLists, areaAddress, blocksOf, placesOf, type Position } from './areas';
import { costOf, requestEach, type Step } from './batches';

/** How the cells of a block look: by their places in `kinds` of {@link CellLooks}. */
interface LookedBlock {
  readonly area: Area;
  readonly kinds: readonly (readonly number[])[];
}

/** How cells look, each distinct look once, as Excel gave it and takes it back. */
export interface CellLooks {
  readonly kinds: readonly Excel.SettableCellProperties[];
  readonly blocks: readonly LookedBlock[];
  /** Cells that look like any that nobody has touched. */
  readonly plain: readonly Area[];
}

export const noLooks: CellLooks = { kinds: [], blocks: [], plain: [] };

/** What the add-in changes about how a cell looks, its number format apart. */
const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true },
    fill: { color: true, tintAndShade: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

/** A look in an answer, with its border lines. */
const lookBytes = 620;

export interface LookedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly places: readonly Position[];
  /** Whether a cell has a number format, which a plain one has not. */
  readonly isFormatted: (place: Position) => boolean;
}

/** A cell that nobody has touched: the last of all. */
const untouched: Area = { firstRow: 1_048_575, firstColumn: 16_383, lastRow: 1_048_575, lastColumn: 16_383 };

interface AskedBlock {
  readonly sheet: LookedSheet;
  readonly area: Area;
}

function sizeOf({ firstRow, firstColumn, lastRow, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** Reads how cells look, of each sheet in turn; asks nothing where there are none. */
export async function readLooks(
  context: Excel.RequestContext,
  sheets: readonly LookedSheet[],
): Promise<readonly CellLooks[]> {
  const blocks = sheets.flatMap((sheet) =>
    [...blocksOf(sheet.places), untouched].map((area): AskedBlock => ({ sheet, area })),
  );
  const answers = await requestEach(context, blocks, {
    bytes: ({ area }) => sizeOf(area) * lookBytes,
    queue: ({ sheet, area }) => sheet.worksheet.getRange(areaAddress(area)).getCellProperties(asked),
  });
  return sheets.map((sheet) => {
    const looked = answers.filter(({ thing }) => thing.sheet === sheet);
    return looksOf(
      sheet,
      looked.map(({ thing: { area }, answer }) => ({ area, cells: answer.value })),
    );
  });
}

interface LookedCells {
  readonly area: Area;
  readonly cells: readonly (readonly Excel.CellProperties[])[];
}

/** The looks of a sheet's cells, the untouched one among them. */
function looksOf({ isFormatted }: LookedSheet, looked: readonly LookedCells[]): CellLooks {
  const kinds = new Map<string, Kind>();
  const blocks = looked.map(({ area, cells }) => ({
    area,
    kinds: cells.map((row) => row.map((cell) => kindOf(kinds, settable(cell)))),
  }));
  const first = blocks.find(({ area }) => area === untouched)?.kinds[0]?.[0];
  const touchable = blocks.filter(({ area }) => area !== untouched);
  const plain = touchable.flatMap(({ area, kinds: rows }) =>
    placesOf([area]).filter((place) => {
      const kind = rows[place.row - area.firstRow]?.[place.column - area.firstColumn];
      return kind === first && !isFormatted(place);
    }),
  );
  return { kinds: [...kinds.values()].map(({ look }) => look), blocks: touchable, plain: blocksOf(plain) };
}

interface Kind {
  readonly index: number;
  readonly look: Excel.SettableCellProperties;
}

/** The place of a look among those that there are; a new one comes last. */
function kindOf(kinds: Map<string, Kind>, look: Excel.SettableCellProperties): number {
  const text = JSON.stringify(look);
  const kind = kinds.get(text) ?? { index: kinds.size, look };
  kinds.set(text, kind);
  return kind.index;
}

/**
 * What of a look can be set. Excel gives a cell without a fill as white, and only its missing tint tells (office-js
 * #4900): to set that white would paint it.
 */
function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...others } = format;
  const isFilled = typeof fill?.tintAndShade === 'number' && fill.color !== undefined && fill.color !== '';
  return { format: { ...others, ...(isFilled ? { fill } : {}) } };
}

/**
 * Has cells look as they did; their number formats come after. A cell that nobody had touched is given the style that every
 * cell has at first: set one by one, its looks would be no longer the workbook's but its own.
 */
export function lookSteps(worksheetOf: () => Excel.Worksheet, { kinds, blocks, plain }: CellLooks): Step[] {
  const looks = blocks.map(({ area, kinds: rows }) => ({
    bytes: sizeOf(area) * lookBytes + costOf({ ranges: 1, calls: 1 }),
    queue: () => {
      const range = worksheetOf().getRange(areaAddress(area));
      range.format.fill.clear();
      range.setCellProperties(rows.map((row) => row.map((kind) => kinds[kind] ?? {})));
    },
  }));
  const plains = addressLists(plain).map((addresses) => ({
    bytes: addresses.length + costOf({ ranges: 1, calls: 1 }),
    queue: () => {
      worksheetOf().getRanges(addresses).style = 'Normal';
    },
  }));
  return [...looks, ...plains];
}
