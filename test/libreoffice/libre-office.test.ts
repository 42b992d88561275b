import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareWorkbook } from './bare-workbook';
import { startLibreOffice, type CellResult, type LibreOffice } from './libre-office';
import { contains, precedentsAmong } from './precedents';

const WRONG = 999_999;
const PATHS = bareWorkbook(
  {
    'TP Data': {
      A1: 'Exports',
      B1: 2400,
      C1: { formula: "IF(ISNUMBER(C2),C2,B1*(1+'TP Growth'!C1))", stored: WRONG },
      D1: { formula: "previous*(1+'TP Growth'!D1)", stored: WRONG },
      E1: { formula: 'SUM(B1:D1)', stored: WRONG },
      F1: { formula: 'B1/A3', stored: WRONG },
      G1: { formula: 'IF(B1>2000,"above","below")', stored: WRONG },
    },
    'TP Growth': { C1: 0.04, D1: 0.05 },
  },
  { previous: "'TP Data'!$C$1" },
);

let office: LibreOffice;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-paths-test-'));
  file = join(folder, 'paths.xlsx');
  await writeFile(file, PATHS);
  office = await startLibreOffice();
}, 130_000);

afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function results(sheet: string): Promise<Record<string, CellResult>> {
  const cells = await office.read(sheet);
  return Object.fromEntries(
    cells.map(({ sheet: _sheet, row, column, formula: _formula, ...result }) => [
      `${String.fromCharCode(65 + column)}${row + 1}`,
      result,
    ]),
  );
}

async function numberIn(cell: string): Promise<number> {
  const result = (await results('TP Data'))[cell];
  if (result?.kind !== 'number') throw new Error(`${cell} holds ${JSON.stringify(result)}`);
  return result.value;
}

test('a file with wrong stored values is calculated afresh', async () => {
  expect(await office.open(file)).toEqual(['TP Data', 'TP Growth']);
  await office.recalculate();
  const data = await results('TP Data');
  expect(data['A1']).toEqual({ kind: 'text', text: 'Exports' });
  expect(await numberIn('C1')).toBeCloseTo(2496, 9);
  expect(await numberIn('D1')).toBeCloseTo(2620.8, 9);
  expect(await numberIn('E1')).toBeCloseTo(7516.8, 9);
  expect(data['F1']).toEqual({ kind: 'error', error: '#DIV/0!' });
  expect(data['G1']).toEqual({ kind: 'text', text: 'above' });
});

test('all sheets are read at once, formulas and constants apart', async () => {
  await office.open(file);
  const cells = await office.read();
  expect(cells.map(({ sheet, row, column }) => [sheet, row, column])).toContainEqual(['TP Growth', 0, 3]);
  const formulas = cells.filter(({ formula }) => formula !== null);
  expect(formulas).toHaveLength(5);
  expect(formulas.map(({ formula }) => formula)).toContain("=previous*(1+$'TP Growth'.D1)");
});

test('typing a growth rate moves what depends on it and nothing else', async () => {
  await office.open(file);
  await office.setCell('TP Growth', 'D1', 0.1);
  expect(await numberIn('C1')).toBeCloseTo(2496, 9);
  expect(await numberIn('D1')).toBeCloseTo(2745.6, 9);
});

test('formulas, texts and blanks are typed as they would be in Excel', async () => {
  await office.open(file);
  await office.setCells([
    { sheet: 'TP Growth', cell: 'A3', content: "=SUM('TP Data'!B1,'TP Data'!B1)" },
    { sheet: 'TP Growth', cell: 'A4', content: '2013' },
    { sheet: 'TP Growth', cell: 'C1', content: null },
  ]);
  const growth = await results('TP Growth');
  expect(growth['A3']).toEqual({ kind: 'number', value: 4800 });
  expect(growth['A4']).toEqual({ kind: 'text', text: '2013' });
  expect(growth['C1']).toBeUndefined();
  expect(await numberIn('C1')).toBe(2400);
});

test('deleting a sheet breaks what read it', async () => {
  await office.open(file);
  await office.deleteSheet('TP Growth');
  expect((await results('TP Data'))['C1']).toMatchObject({ kind: 'error' });
});

test('precedents are followed over sheets and names to the inputs', async () => {
  await office.open(file);
  const reached = precedentsAmong(await office.references())({ sheet: 'TP Data', row: 0, column: 4 });
  const reaches = (sheet: string, row: number, column: number) =>
    reached.some((block) => block.sheet === sheet && contains(block, row, column));
  expect(reaches('TP Data', 0, 1)).toBe(true);
  expect(reaches('TP Growth', 0, 2)).toBe(true);
  expect(reaches('TP Growth', 0, 3)).toBe(true);
  expect(reaches('TP Data', 2, 0)).toBe(false);
});

test('a workbook or one sheet of it is printed', async () => {
  await office.open(file);
  const whole = join(folder, 'whole.pdf');
  const one = join(folder, 'one.pdf');
  await office.exportPdf(whole);
  await office.exportPdf(one, 'TP Growth');
  expect((await readFile(one)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(textOf(whole)).toContain('Exports');
  expect(textOf(one)).toContain('0.04');
  expect(textOf(one)).not.toContain('Exports');
});

function textOf(pdf: string): string {
  return execFileSync('pdftotext', [pdf, '-']).toString();
}

test('a command that cannot be done says why, and the next one works', async () => {
  await office.open(file);
  await expect(office.setCell('No such sheet', 'A1', 1)).rejects.toThrow(/No such sheet/);
  await expect(office.open(join(folder, 'missing.xlsx'))).rejects.toThrow(/missing\.xlsx/);
  await expect(office.read()).rejects.toThrow('no workbook is open');
  expect(await office.open(file)).toHaveLength(2);
});

test('closing leaves neither process nor profile behind', async () => {
  const second = await startLibreOffice();
  expect(processesOf(second)).not.toEqual([]);
  await second.close();
  expect(processesOf(second)).toEqual([]);
  expect(existsSync(second.profile)).toBe(false);
  await expect(second.recalculate()).rejects.toThrow('the process has ended');
}, 130_000);

test('an office that hangs is killed when the time limit is over', async () => {
  const hanging = await startLibreOffice(1000);
  for (const id of processesOf(hanging)) process.kill(id, 'SIGSTOP');
  await expect(hanging.open(file)).rejects.toThrow('open took longer than 1 s');
  await hanging.close();
  expect(processesOf(hanging)).toEqual([]);
}, 130_000);

/** The ids of soffice and what it started, known by their profile. */
function processesOf({ profile }: LibreOffice): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => Number.isInteger(id) && commandLine(id).includes(`UserInstallation=file://${profile}`));
}

function commandLine(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    // It ended between being listed and being looked at.
    return '';
  }
}
