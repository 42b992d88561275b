import { unzipSync } from 'fflate';
import type { CellFormat, Sheet, Workbook } from '../../src/host/model';

const runId = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Text without what differs from one run to the next of the same: ids, times and the count of runs. */
function withoutRun(text: string): string {
  return text.replaceAll(runId, 'run').replaceAll(/(\\*"(?:startedAt|revision)\\*"):\d+/g, '$1:0');
}

/** A colour that is not set reads as black: put back, it is set to what it showed. */
function lookOf(format: CellFormat | undefined): unknown {
  if (format === undefined) return null;
  const { font, fileIndex: _, ...rest } = format;
  return { ...rest, font: { ...font, color: font.color === '#000000' ? null : font.color } };
}

function cellsOf({ rows }: Sheet, formats: readonly CellFormat[]): unknown {
  const filled = [...rows].flatMap(([row, columns]) =>
    [...columns].flatMap(([column, { value, formula, format }]) => {
      const look = lookOf(formats[format]);
      return value === null && formula === undefined && format === 0 ? [] : [[row, column, formula ?? value, look]];
    }),
  );
  return filled.sort(([rowA = 0, columnA = 0], [rowB = 0, columnB = 0]) =>
    Number(rowA) === Number(rowB) ? Number(columnA) - Number(columnB) : Number(rowA) - Number(rowB),
  );
}

function partsOfSheet(sheet: Sheet, formats: readonly CellFormat[]): readonly (readonly [string, unknown])[] {
  const { rows, customProperties, conditionalFormats, charts, columnWidths, rowHeights, ...others } = sheet;
  const rest = Object.entries(others).filter(([what]) => what !== 'id');
  const bySize = (sizes: ReadonlyMap<number, number>) => [...sizes].sort(([one], [other]) => one - other);
  return [
    ['cells', cellsOf({ ...sheet, rows }, formats)],
    ['marks', [...customProperties].map(([key, text]) => [key, withoutRun(text)])],
    ['rules', conditionalFormats.map((rule) => ({ ...rule, id: '' }))],
    ['charts', charts.map((chart) => ({ ...chart, id: '' }))],
    ['widths', bySize(columnWidths)],
    ['heights', bySize(rowHeights)],
    ...rest,
  ];
}

/** Everything that a workbook holds, part by part, in a form that can be compared. */
export function workbookParts(workbook: Workbook): ReadonlyMap<string, string> {
  const { sheets, names, customXml, formats, structureProtected } = workbook;
  const parts = sheets.flatMap((sheet) =>
    partsOfSheet(sheet, formats).map(([what, part]) => [`${sheet.name}: ${what}`, part] as const),
  );
  const sorted = [...names].sort((one, other) => (one.name < other.name ? -1 : 1));
  const stored = customXml.map(({ namespace, xml }) => [namespace, withoutRun(xml)]).sort();
  return new Map(
    [
      ...parts,
      ['tabs', sheets.map(({ name }) => name)] as const,
      ['names', sorted.map((name) => ({ ...name, scope: name.scope === null ? null : 'sheet' }))] as const,
      ['stored parts', stored] as const,
      ['structure', structureProtected] as const,
    ].map(([what, part]) => [what, JSON.stringify(part)]),
  );
}

/** The parts in which two workbooks differ. */
export function differingParts(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((part) => one.get(part) !== other.get(part));
}

/** Parts whose cells refer to tables that may have been added to: they are held against each other by what they say. */
const comparedOtherwise = /^xl\/(styles|sharedStrings|worksheets\/[^/]+)\.xml$/;

/** Other parts of a saved file that are not the same, byte for byte. */
export function differingFileParts(one: Uint8Array, other: Uint8Array): string[] {
  const [first, second] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  const isSame = (name: string): boolean =>
    Buffer.compare(first[name] ?? Buffer.of(), second[name] ?? Buffer.of()) === 0;
  return [...names].filter((name) => !comparedOtherwise.test(name) && !isSame(name));
}
