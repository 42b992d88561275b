import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../../src/host/model';
import { bareWorkbook, type BareCell } from '../../libreoffice/bare-workbook';
import { startLibreOffice, type CellResult, type LibreOffice } from '../../libreoffice/libre-office';
import { figures, names, sharedFormulas } from './shared-formulas';
import { addressOf, calculated, sheetNamed, workbookOf, type Cells } from './sheets-of-cells';

const wrong = 987654321;
const firstRow = 100;
const formulaColumn = 25;

const formulaCells: Cells = Object.fromEntries(
  sharedFormulas.map((formula, index) => [addressOf(firstRow + index, formulaColumn), formula]),
);
const sheets: Record<string, Cells> = {
  'TP Data': { ...figures, ...formulaCells },
  "It's a sheet": { A1: 11, A2: 31 },
};

let folder: string;
let office: LibreOffice;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-paths-calculation-'));
  office = await startLibreOffice();
}, 130_000);

afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** The cell as a file states it, with a stored value that no calculation gives. */
function bareCell(content: CellValue): BareCell {
  if (typeof content === 'number') return content;
  if (typeof content !== 'string') throw new Error('Figures are numbers, texts and formulas');
  return content.startsWith('=') ? { formula: content.slice(1), stored: wrong } : content;
}

function bareCells(cells: Cells): Record<string, BareCell> {
  return Object.fromEntries(Object.entries(cells).map(([address, content]) => [address, bareCell(content)]));
}

async function calculatedByLibreOffice(): Promise<Map<number, CellResult>> {
  const file = join(folder, 'formulas.xlsx');
  const bare = Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, bareCells(cells)]));
  await writeFile(file, bareWorkbook(bare, names));
  await office.open(file);
  await office.recalculate();
  const cells = await office.read('TP Data');
  return new Map(cells.filter(({ column }) => column === formulaColumn).map((cell) => [cell.row, cell]));
}

/** LibreOffice's own words for errors, and which of Excel's values they stand for. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  'Err:502': ['#NUM!', '#VALUE!', '#REF!'],
  'Err:503': ['#NUM!'],
  'Err:504': ['#VALUE!', '#N/A'],
  'Err:523': ['#NUM!'],
};

function isSameError(ours: string, theirs: CellResult): boolean {
  return theirs.kind === 'error' && (otherWords[theirs.error] ?? [theirs.error]).includes(ours);
}

function agrees(ours: CellValue, theirs: CellResult | undefined): boolean {
  if (theirs === undefined || ours === null) return false;
  if (typeof ours === 'object') return isSameError(ours.error, theirs);
  if (typeof ours === 'string') return theirs.kind === 'text' && theirs.text === ours;
  if (theirs.kind !== 'number') return false;
  const [one, other] = [Number(ours), theirs.value];
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

test('every formula has the value that LibreOffice calculates from scratch', async () => {
  const workbook = workbookOf(sheets, names);
  calculated(workbook);
  const data = sheetNamed(workbook, 'TP Data');
  const theirs = await calculatedByLibreOffice();
  const differences = sharedFormulas.flatMap((formula, index) => {
    const row = firstRow + index;
    const ours = data.rows.get(row)?.get(formulaColumn)?.value ?? null;
    const their = theirs.get(row);
    return agrees(ours, their) ? [] : [{ formula, ours, theirs: their }];
  });
  expect(theirs.size).toBe(sharedFormulas.length);
  expect(differences).toEqual([]);
});
