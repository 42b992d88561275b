import { strToU8, zipSync } from 'fflate';

/** A number, a text, or a formula with the value that the file claims for it. */
export type BareCell = number | string | { formula: string; stored: number };

/** The smallest xlsx file that holds these cells, by sheet name and address such as `B3`, left to right, and names; no styles. */
export function bareWorkbook(
  sheets: Readonly<Record<string, Readonly<Record<string, BareCell>>>>,
  definedNames: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const parts = {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(names, definedNames),
    'xl/_rels/workbook.xml.rels': relationships(
      names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((cells, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(cells)]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(names: readonly string[]): string {
  const sheets = names.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${sheets.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbookPart(sheetNames: readonly string[], definedNames: Readonly<Record<string, string>>): string {
  const sheets = sheetNames.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const names = Object.entries(definedNames).map(
    ([name, reference]) => `<definedName name="${name}">${escaped(reference)}</definedName>`,
  );
  const named = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets.join('')}</sheets>${named}</workbook>`;
}

function sheetPart(cells: Readonly<Record<string, BareCell>>): string {
  const byRow = new Map<number, string[]>();
  for (const [address, cell] of Object.entries(cells)) {
    const row = Number(address.replace(/\D/g, ''));
    byRow.set(row, [...(byRow.get(row) ?? []), cellElement(address, cell)]);
  }
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, elements]) => `<row r="${row}">${elements.join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellElement(address: string, cell: BareCell): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${address}"><f>${escaped(cell.formula)}</f><v>${cell.stored}</v></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
