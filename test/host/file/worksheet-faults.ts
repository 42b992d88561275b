import { all, type Element, everything, first } from './package-parts';

/** What is wrong with the worksheets of a package: cells, styles, strings, rules. */
export function worksheetFaults(roots: ReadonlyMap<string, Element>): string[] {
  const styles = roots.get('xl/styles.xml');
  const counts = {
    strings: roots.get('xl/sharedStrings.xml')?.children.length ?? 0,
    formats: first(styles, 'cellXfs')?.children.length ?? 1,
    differences: first(styles, 'dxfs')?.children.length ?? 0,
  };
  const sheets = [...roots].filter(([name, root]) => root.local === 'worksheet' && name.startsWith('xl/worksheets/'));
  return sheets.flatMap(([name, root]) =>
    [...cellFaults(root, counts), ...ruleFaults(root, counts.differences), ...singleFaults(root)].map(
      (fault) => `${name}: ${fault}`,
    ),
  );
}

/** Rows and cells that do not say where they stand follow the ones before them. */
function cellFaults(root: Element, counts: { strings: number; formats: number }): string[] {
  const faults: string[] = [];
  let row = 0;
  for (const element of all(first(root, 'sheetData'), 'row')) {
    const number = Number(element.attributes['r'] ?? row + 1);
    if (!(number > row)) faults.push(`row ${number} after row ${row}`);
    row = number;
    let column = 0;
    for (const cell of all(element, 'c')) {
      const { r, s = '0', t } = cell.attributes;
      const place = r === undefined ? { row, column: column + 1 } : placeOf(r);
      if (place.row !== row || place.column <= column) faults.push(`cell ${r} in row ${row} after column ${column}`);
      column = place.column;
      if (Number(s) >= counts.formats) faults.push(`${r} has format ${s} of ${counts.formats}`);
      faults.push(...contentFaults(cell, r ?? `column ${column} of row ${row}`, t, counts.strings));
    }
  }
  return faults;
}

/** Counted from 1. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)([0-9]+)$/.exec(reference) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function contentFaults(cell: Element, place: string, type: string | undefined, strings: number): string[] {
  const value = first(cell, 'v')?.text;
  const formula = first(cell, 'f');
  const isValid: Record<string, () => boolean> = {
    s: () => Number(value) < strings,
    b: () => value === '0' || value === '1',
    e: () => (value ?? '').startsWith('#'),
    str: () => formula !== undefined && value !== undefined,
    inlineStr: () => first(cell, 'is') !== undefined,
    n: () => value === undefined || Number.isFinite(Number(value)),
  };
  return isValid[type ?? 'n']?.() === true ? [] : [`${place} of type ${type} holds ${value}`];
}

function ruleFaults(root: Element, differences: number): string[] {
  const rules = all(root, 'conditionalFormatting').flatMap((container) => all(container, 'cfRule'));
  const validations = all(first(root, 'dataValidations'), 'dataValidation');
  const count = first(root, 'dataValidations')?.attributes['count'];
  const limits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 };
  return [
    ...rules
      .filter(({ attributes }) => attributes['dxfId'] !== undefined && Number(attributes['dxfId']) >= differences)
      .map(({ attributes }) => `difference ${attributes['dxfId']} of ${differences}`),
    ...rules.filter(({ attributes }) => !(Number(attributes['priority']) >= 1)).map(() => 'a rule without priority'),
    ...all(root, 'conditionalFormatting')
      .filter(({ children }) => children.length === 0)
      .map(() => 'an empty rule list'),
    ...(count !== undefined && Number(count) !== validations.length ? [`${count} validations counted`] : []),
    ...validations.flatMap(({ attributes }) =>
      Object.entries(limits).flatMap(([name, limit]) =>
        (attributes[name]?.length ?? 0) > limit ? [`${name} too long`] : [],
      ),
    ),
    ...validations
      .filter((element) => (first(element, 'formula1')?.text.length ?? 0) > 255)
      .map(() => 'a list too long'),
  ];
}

const repeatable: ReadonlySet<string> = new Set(['conditionalFormatting', 'AlternateContent']);

function singleFaults(root: Element): string[] {
  const names = root.children.map(({ local }) => local).filter((local) => !repeatable.has(local));
  const twice = names.filter((local, index) => names.indexOf(local) !== index);
  const empty = ['cols', 'mergeCells', 'hyperlinks', 'dataValidations', 'customProperties'].filter(
    (local) => first(root, local)?.children.length === 0,
  );
  const widthless = everything(root).filter(
    ({ local, attributes }) => local === 'col' && Object.keys(attributes).length < 3,
  );
  return [
    ...twice.map((local) => `${local} twice`),
    ...empty.map((local) => `${local} without content`),
    ...widthless.map(() => 'a column that says nothing'),
  ];
}
