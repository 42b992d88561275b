import { all, type Element, everything, first } from './package-parts';

const longestText = 32_767;
const longestFormula = 8192;

/** Texts and formulas longer than Excel holds, formulas that begin with `=`, and counts of strings that are wrong. */
export function textFaults(roots: ReadonlyMap<string, Element>): string[] {
  const strings = roots.get('xl/sharedStrings.xml');
  const unique = strings?.attributes['uniqueCount'];
  const items = all(strings, 'si');
  return [
    ...(unique !== undefined && Number(unique) !== items.length
      ? [`${unique} of ${items.length} strings counted`]
      : []),
    ...items.flatMap((item, index) => lengthFault(`string ${index}`, item)),
    ...[...roots].flatMap(([name, root]) => (root.local === 'worksheet' ? cellFaults(name, root) : [])),
  ];
}

/** A character that stands as `_xHHHH_` is one. */
function lengthFault(place: string, item: Element): string[] {
  const texts = everything(item).filter(({ local }) => local === 't');
  const text = texts
    .map((each) => each.text)
    .join('')
    .replace(/_x[0-9A-Fa-f]{4}_/g, 'x');
  return text.length > longestText ? [`${place} has ${text.length} characters`] : [];
}

function cellFaults(part: string, root: Element): string[] {
  const cells = all(first(root, 'sheetData'), 'row').flatMap((row) => all(row, 'c'));
  return cells.flatMap((cell) => {
    const place = `${part}: ${cell.attributes['r']}`;
    const formula = first(cell, 'f');
    const inline = first(cell, 'is');
    return [
      ...(formula === undefined ? [] : formulaFaults(place, formula)),
      ...(inline === undefined ? [] : lengthFault(place, inline)),
      ...((first(cell, 'v')?.text.length ?? 0) > longestText ? [`${place} holds too much`] : []),
    ];
  });
}

function formulaFaults(place: string, formula: Element): string[] {
  const { t: type, si } = formula.attributes;
  const faults: string[] = [];
  if (formula.text.length > longestFormula) faults.push(`${place} has a formula of ${formula.text.length} characters`);
  if (formula.text.startsWith('=')) faults.push(`${place} has a formula that begins with =`);
  if (formula.text === '' && type !== 'shared' && type !== 'dataTable') faults.push(`${place} has an empty formula`);
  if (type === 'shared' && si === undefined) faults.push(`${place} shares no formula`);
  return faults;
}
