import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAMP } from '../../assets/samples/illustrative-workbook';
import { sampleFiles } from '../../assets/samples/sample-files';
import { contentOf } from '../../assets/samples/sourced-workbook';
import { sourcedRows } from '../../assets/samples/sourced-rows';
import { openFile } from '../../src/host/file';
import type { Cell, Sheet, Workbook } from '../../src/host/model';

const folder = join(__dirname, '../../assets/samples');
const committed = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const opened = (name: string): Workbook => openFile(committed(name), name).workbook;

const sourced = opened('guangdong-sourced.xlsx');
const illustrative = opened('guangdong-illustrative.xlsx');
const rows = sourcedRows(readFileSync(join(folder, 'sourced-figures.csv'), 'utf8'));

function cellsOf(sheet: Sheet): readonly { row: number; column: number; cell: Cell }[] {
  return [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, cell })));
}

function numbersBelowHeads(sheet: Sheet): readonly number[] {
  return cellsOf(sheet).flatMap(({ row, cell }) => (row > 4 && typeof cell.value === 'number' ? [cell.value] : []));
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

test.each(sampleFiles(folder))('$name is what the script writes, byte for byte', ({ name, bytes }) => {
  expect(Buffer.from(bytes).equals(Buffer.from(committed(name)))).toBe(true);
});

describe('the sourced sample', () => {
  const tables = sourced.sheets.filter(({ name }) => name !== 'Sources');

  test('holds every published figure once, and no other', () => {
    const published = rows.map(contentOf);
    expect(sorted(tables.flatMap(numbersBelowHeads))).toEqual(sorted(published));
  });

  test('names the source of every figure that was not derived', () => {
    expect(rows.filter(({ status, source, url }) => status === 'reported' && (source === '' || url === ''))).toEqual(
      [],
    );
    expect(rows.filter(({ status, note }) => status === 'derived' && note === '')).toEqual([]);
  });

  test('marks derived figures, and them alone', () => {
    const marked = tables.flatMap((sheet) =>
      cellsOf(sheet).filter(
        ({ cell }) => cell.value !== null && sourced.formats[cell.format]?.numberFormat.endsWith('" d"') === true,
      ),
    );
    const derived = rows.filter(({ status }) => status === 'derived');
    expect(sorted(marked.map(({ cell }) => Number(cell.value)))).toEqual(sorted(derived.map(contentOf)));
  });

  test.each(['深加工结转额', '加工贸易外商投资企业产品内销额'])('leaves %s blank and says so', (label) => {
    const [table] = sourced.sheets.filter(({ name }) => name === 'Processing trade');
    const row = [...(table?.rows.values() ?? [])].find((cells) => textOf(cells.get(0)).startsWith(label));
    const texts = [...(row?.values() ?? [])].map(({ value }) => value);
    expect(texts.filter((value) => typeof value === 'number')).toEqual([]);
    expect(texts).toContain('not found / 未找到');
  });

  test('lists its sources in words alone', () => {
    const sources = sourced.sheets.find(({ name }) => name === 'Sources');
    if (sources === undefined) throw new Error('the list of sources is missing');
    expect(cellsOf(sources).filter(({ cell }) => typeof cell.value === 'number')).toEqual([]);
  });
});

describe('the illustrative sample', () => {
  test.each(illustrative.sheets)('$name says at its head that it is no data', (sheet) => {
    expect(sheet.rows.get(0)?.get(0)?.value).toBe(STAMP);
    expect(STAMP).toBe('ILLUSTRATIVE - NOT DATA (示例数据,非统计数据)');
  });

  test('no made-up figure is a published one', () => {
    const published = new Set(rows.map(({ value }) => value));
    const madeUp = illustrative.sheets.flatMap(numbersBelowHeads);
    expect(madeUp.filter((value) => published.has(value))).toEqual([]);
  });

  test('its shares are live', () => {
    const table = illustrative.sheets.find(({ name }) => name === 'Processing trade');
    const share = table?.rows.get(8);
    expect(share?.get(9)).toMatchObject({ formula: '=J7/J6', value: 1840.4 / 2340 });
  });
});
