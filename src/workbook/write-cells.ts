import type { Area } from '../sheets';
import { addressLists, areaAddress, onSheet, sheetReference, singleCell } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import { bandsOfRows, inputRows, numberFormatRows, type BlockRows } from './cell-block';
import { ownershipKey, ownershipText } from './ownership';
import { staleAreas, type TargetSheet, type Worksheets } from './target-sheet';

/** A block is cut where it would fill a good part of a request by itself. */
const bandBytes = 1_000_000;

/** Adds the sheets that are not there, and marks each as the add-in's with what it is about to hold. */
export function addSheets(targets: readonly TargetSheet[], worksheets: Worksheets): Step[] {
  return targets.map((target) => {
    const { description, existing, areas } = target;
    const charts = description.charts.map(({ name }) => name);
    const mark = ownershipText({ version: 1, areas, charts });
    return {
      bytes: bytesOf(mark) + bytesOf(description.name) + costOf({ objects: 3 }),
      queue: () => {
        if (existing === null) worksheets.add(description.name);
        worksheets.of(target).customProperties.add(ownershipKey, mark);
      },
    };
  });
}

/** Takes away what an earlier run wrote and this one does not, and the links of all it wrote. */
export function clearStale(target: TargetSheet, worksheets: Worksheets): Step[] {
  const { existing } = target;
  if (existing === null) return [];
  const stale = addressLists(staleAreas(target)).map((addresses): Step => ({
    bytes: addresses.length + costOf({ ranges: 1, calls: 1 }),
    queue: () => worksheets.of(target).getRanges(addresses).clear('Contents'),
  }));
  const links = addressLists(existing.ownership.areas).map((addresses): Step => ({
    bytes: addresses.length + costOf({ ranges: 1, calls: 1 }),
    queue: () => worksheets.of(target).getRanges(addresses).clear('Hyperlinks'),
  }));
  return [...stale, ...links];
}

/** Links go before content: a cell that is given a link may be given its text too. */
export function writeLinks(target: TargetSheet, worksheets: Worksheets): Step[] {
  return target.description.cells.flatMap((cell): Step[] => {
    const { link } = cell;
    if (link === undefined) return [];
    const documentReference = onSheet(link.sheet, link.cell);
    return [
      {
        bytes: bytesOf(documentReference) + costOf({ ranges: 1, calls: 1 }),
        queue: () => {
          const range = worksheets.of(target).getRange(areaAddress(singleCell(cell)));
          range.hyperlink = { documentReference };
        },
      },
    ];
  });
}

/** The client library sends more than 1,500 cells in chunks of rows, each with a way to it of its own. */
const chunkCells = 1500;

function chunksOf(rows: BlockRows<unknown>): number {
  return Math.ceil((rows.length * (rows[0]?.length ?? 0)) / chunkCells);
}

/** Writes the rows of a block, in as many pieces as keep each well below what a request takes. */
export function blockSteps<T>(
  worksheetOf: () => Excel.Worksheet,
  block: Area,
  rows: BlockRows<T>,
  write: (range: Excel.Range, rows: (T | null)[][]) => void,
): Step[] {
  return bandsOfRows(block, rows, bytesOf, bandBytes).map(({ area, rows: band, bytes }) => ({
    bytes: bytes + costOf({ ranges: 1, objects: 4 * chunksOf(band), calls: 1 + chunksOf(band) }),
    queue: () =>
      write(
        worksheetOf().getRange(areaAddress(area)),
        band.map((row) => [...row]),
      ),
  }));
}

/** Cells formatted as text would take a formula or a number as text: these are made General first. */
function formatsInTheWay({ existing, description, block }: TargetSheet): BlockRows<string> {
  const former = existing?.former;
  return numberFormatRows(description, block).map((row, down) =>
    row.map((format, across) => {
      if (former === undefined || former === null || format === null || format === '@') return null;
      const formerRow = former.numberFormats[block.firstRow + down - former.area.firstRow];
      return formerRow?.[block.firstColumn + across - former.area.firstColumn] === '@' ? 'General' : null;
    }),
  );
}

/** What goes into the cells, as blocks. */
export function writeContents(target: TargetSheet, worksheets: Worksheets): Step[] {
  const { block, description } = target;
  const worksheetOf = (): Excel.Worksheet => worksheets.of(target);
  const inTheWay = formatsInTheWay(target);
  const isAny = inTheWay.some((row) => row.some((format) => format !== null));
  const freed = isAny ? blockSteps(worksheetOf, block, inTheWay, setNumberFormats) : [];
  return [...freed, ...blockSteps(worksheetOf, block, inputRows(description, block), setInputs)];
}

export function setInputs(range: Excel.Range, rows: unknown[][]): void {
  range.formulas = rows;
}

export function setNumberFormats(range: Excel.Range, rows: unknown[][]): void {
  range.numberFormat = rows;
}

export function writeNumberFormats(target: TargetSheet, worksheets: Worksheets): Step[] {
  const { block, description } = target;
  return blockSteps(() => worksheets.of(target), block, numberFormatRows(description, block), setNumberFormats);
}

/** What a described name stands for. */
export interface NamedArea {
  readonly name: string;
  /** With the leading `=`. */
  readonly formula: string;
  /** The name as it stands already, if it does, and what it stands for. */
  readonly existing: { readonly item: Excel.NamedItem; readonly formula: unknown } | null;
}

export function namedFormula(sheet: string, area: Area): string {
  return `=${sheetReference(sheet, area)}`;
}

/** Adds the workbook's names, or has those that stand mean what is described. */
export function writeNames(context: Excel.RequestContext, names: readonly NamedArea[]): Step[] {
  return names.map(({ name, formula, existing }) => ({
    bytes: bytesOf(formula) + costOf({ objects: 1 }),
    queue: () => {
      if (existing === null) context.workbook.names.add(name, formula);
      else existing.item.formula = formula;
    },
  }));
}
