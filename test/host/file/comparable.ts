import type { Cell, CellFormat, Sheet, Workbook } from '../../../src/host/model';

/** A workbook's whole content, with formats in place of their numbers and without orders that mean nothing. */
export function comparable(workbook: Workbook): unknown {
  return {
    ...workbook,
    formats: looks(workbook.formats[0]),
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: cellsOf(sheet, workbook),
      conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
      validations: inAnyOrder(sheet.validations),
      hyperlinks: inAnyOrder(sheet.hyperlinks),
    })),
  };
}

function inAnyOrder<Item>(items: readonly Item[]): ReadonlySet<Item> {
  return new Set(items);
}

/** Every cell by its place. */
function cellsOf(sheet: Sheet, workbook: Workbook): Map<string, unknown> {
  const cells = [...sheet.rows].flatMap(([row, ofRow]) =>
    [...ofRow].map(([column, cell]) => [`${row},${column}`, cell] as const),
  );
  return new Map(
    cells.map(([place, { value, formula, format }]) => [place, [value, formula, looks(workbook.formats[format])]]),
  );
}

function looks(format: CellFormat | undefined): unknown {
  if (format === undefined) return undefined;
  const { fileIndex: _, ...rest } = format;
  return rest;
}

/** Values and formulas by sheet name and place, counted from 0: `Data!3,1`. */
export function contentOf(workbook: Workbook): Map<string, Pick<Cell, 'value' | 'formula'>> {
  const content = new Map<string, Pick<Cell, 'value' | 'formula'>>();
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, { value, formula }] of cells) {
        content.set(`${sheet.name}!${row},${column}`, formula === undefined ? { value } : { value, formula });
      }
    }
  }
  return content;
}

/** Places that hold something else in one workbook's content than in another's. */
export function differences(one: ReturnType<typeof contentOf>, other: ReturnType<typeof contentOf>): string[] {
  const places = [...new Set([...one.keys(), ...other.keys()])];
  return places.filter((place) => JSON.stringify(one.get(place)) !== JSON.stringify(other.get(place)));
}
