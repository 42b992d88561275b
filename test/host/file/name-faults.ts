import { all, type Element, first } from './package-parts';

/** What is wrong with the names of sheets and of what the workbook defines. */
export function nameFaults(workbook: Element | undefined): string[] {
  const sheets = all(first(workbook, 'sheets'), 'sheet').map(({ attributes }) => attributes);
  const tabs = sheets.map(({ name }) => name ?? '');
  return [
    ...tabs.flatMap(sheetNameFaults),
    ...sheets
      .filter(({ sheetId }) => !(Number(sheetId) >= 1 && Number(sheetId) <= 65_534))
      .map(({ name, sheetId }) => `sheet ${name} is numbered ${sheetId}`),
    ...all(first(workbook, 'definedNames'), 'definedName').flatMap((name) => definedNameFaults(name, tabs)),
  ];
}

function sheetNameFaults(name: string): string[] {
  const refused =
    name === '' || name.length > 31 || /[\\/?*[\]:\p{Cc}]|^'|'$/u.test(name) || name.toLowerCase() === 'history';
  return refused ? [`sheet ${name}`] : [];
}

/** A name is no cell (`Q1`, `R1C1`) and has only letters, digits and a few signs. */
function definedNameFaults({ attributes, text }: Element, tabs: readonly string[]): string[] {
  const { name = '', localSheetId } = attributes;
  const plain = name.replace(/^_xlnm\./, '');
  const faults: string[] = [];
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]{0,254}$/u.test(plain)) faults.push(`the name ${name}`);
  if (/^([A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*[Cc][0-9]*|[RrCc])$/.test(plain)) faults.push(`the name ${name} is a cell`);
  if (text === '' || text.startsWith('=') || text.length > 8192) faults.push(`${name} means ${text.slice(0, 40)}`);
  if (/^_xlnm\.Print_/.test(name) && localSheetId === undefined) faults.push(`${name} is of no sheet`);
  return [...faults, ...printFaults(name, text, tabs[Number(localSheetId)])];
}

/** Print areas and titles are references to their own sheet, titles to whole rows or columns. */
function printFaults(name: string, text: string, tab: string | undefined): string[] {
  const shape = {
    '_xlnm.Print_Area': '\\$?[A-Z]+\\$?[0-9]+(:\\$?[A-Z]+\\$?[0-9]+)?',
    '_xlnm.Print_Titles': '(\\$?[0-9]+:\\$?[0-9]+|\\$?[A-Z]+:\\$?[A-Z]+)',
  }[name];
  if (shape === undefined || tab === undefined || text.includes('#REF!')) return [];
  const quoted = `'${tab.replaceAll("'", "''")}'`;
  const own = text.replaceAll(`${quoted}!`, '').replaceAll(`${tab}!`, '');
  return new RegExp(`^${shape}(,${shape})*$`).test(own) ? [] : [`${name} of ${tab} is ${text}`];
}
