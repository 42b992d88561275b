import type { PrintSetup, SheetDescription } from './description';
import { areaOf, type Layout } from './layout';
import type { SheetDraft } from './sheet-draft';
import type { SheetModel } from './sheet-model';

type Parts = Pick<SheetDescription, 'name' | 'tabColor' | 'columnWidths'> & {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly frozen?: SheetDescription['frozen'];
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly conditionalFormats?: SheetDescription['conditionalFormats'];
  readonly validations?: SheetDescription['validations'];
  readonly charts?: SheetDescription['charts'];
};

const ANSWER_HEIGHT = 26;
const LINE_HEIGHT = 18;

/** Rows as tall as their text needs: the answer, two-line heads, lines. */
function heights(lastRow: number, twoLineRows: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (let row = 0; row <= lastRow; row += 1) all.set(row, twoLineRows.get(row) ?? LINE_HEIGHT);
  return all.set(0, ANSWER_HEIGHT);
}

/** An ampersand begins a code in a header. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}

/** One page wide, the first rows on every page, the stamp at the head of each. */
function printSetup(model: SheetModel, name: string, lastRow: number, lastColumn: number): PrintSetup {
  return {
    area: areaOf(0, 0, lastRow, lastColumn),
    pagesTall: null,
    titleRows: 2,
    header: { left: model.illustrative ? escaped(model.wording.stamp) : '', right: escaped(name) },
    footer: { left: '&F', center: `${model.issue.version} · ${model.issue.date}`, right: '&P / &N' },
  };
}

/** A drafted sheet with everything that is not a cell. */
export function finishSheet(draft: SheetDraft, model: SheetModel, parts: Parts): SheetDescription {
  const { lastRow, lastColumn } = parts;
  return {
    name: parts.name,
    tabColor: parts.tabColor,
    cells: draft.cells(),
    columnWidths: parts.columnWidths,
    rowHeights: heights(lastRow, parts.rowHeights ?? new Map()),
    frozen: parts.frozen ?? { rows: 2, columns: 0 },
    conditionalFormats: parts.conditionalFormats ?? [],
    validations: parts.validations ?? [],
    charts: parts.charts ?? [],
    print: printSetup(model, parts.name, lastRow, lastColumn),
  };
}

/** A row that is kept for something that may come. */
const UNUSED_HEIGHT = 4;

/** Rows kept for what may come, as thin as they can be seen. */
export function unusedRows(rows: readonly number[]): readonly (readonly [number, number])[] {
  return rows.map((row) => [row, UNUSED_HEIGHT]);
}

/** Two lines of a head. */
export const headHeight = 32;

/** Label, unit, and basis, trace or reading: the same on every sheet with years. In characters. */
export const labelWidths = [48, 12, 25] as const;

export const YEAR_WIDTH = 12;

/** A column that is kept for a later year, until there is one. */
export const UNUSED_YEAR_WIDTH = 1.5;

/** The columns of years, and those kept for later ones. */
export function yearWidths({ years, yearColumns }: Layout): readonly number[] {
  return Array.from({ length: yearColumns }, (_, index) => (index < years.length ? YEAR_WIDTH : UNUSED_YEAR_WIDTH));
}
