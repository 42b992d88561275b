import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile, openFile } from '../../src/host';
import type { Sheet } from '../../src/host/model';
import type { SheetDescription } from '../../src/sheets';
import { writeWorkbook } from '../../src/workbook';
import { packageFaults } from '../host/file/package-faults';
import { startLibreOffice } from '../libreoffice/libre-office';
import { openExcel } from '../support/embedded-excel';
import { area, cell, cells, chart, sheet, workbook } from './described-workbook';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-hostile-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What spreadsheets take for formulas, commands, numbers, dates or errors. */
const lookAlikes = [
  '=1+1',
  '=',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  ' =1+1',
  '\n=1+1',
  "'=1+1",
  "'",
  "''quoted''",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org","click")',
  '=DDE("cmd";"/C calc";"x")',
  '{=SUM(A1:A2)}',
  '1/2',
  '1-2',
  'TRUE',
  '#N/A',
  '#REF!',
  '0x1F',
  '１２',
  '＝1+1',
  '1e5',
  '9:30',
];

/** What markup or the reader's eye may stumble over. */
const unusual = [
  '👨‍👩‍👧‍👦 🇭🇰 👍🏽',
  '\u202Egnp.exe',
  '\u200F\u2066mixed\u2069 עברית',
  '\uFEFFmark',
  'e\u0301 and é',
  '  spaces   within and around  ',
  'line\nbreak\n',
  ']]> &lt; <b>&amp;</b> "quotes"',
  '_x0041_ and _x000D_',
  '_x005F_x0041_',
  '對外貿易（含港澳）',
  'x'.repeat(32_767),
];

/** What XML has no character for: only the file's own escape holds it. */
const unspeakable = ['a\u0000b', '\u0007\u001B[31m', 'a\rb\r\n', '\uD83D alone', 'alone \uDE00', '\uFFFE\uFFFF'];

const texts = [...lookAlikes, ...unusual, ...unspeakable];

async function saved(sheets: readonly SheetDescription[]): Promise<Uint8Array> {
  const host = openExcel(newFile('test.xlsx'));
  const { problems } = await writeWorkbook(workbook(sheets));
  expect(problems).toEqual([]);
  const bytes = host.save();
  expect(packageFaults(bytes)).toEqual([]);
  return bytes;
}

async function reopened(description: SheetDescription): Promise<Sheet> {
  const { workbook: again } = openFile(await saved([description]), 'again.xlsx');
  const found = again.sheets.find(({ name }) => name === description.name);
  if (found === undefined) throw new Error(`There is no ${description.name}`);
  return found;
}

function textSheet(held: readonly string[]): SheetDescription {
  const described = held.map((text, row) => cell(row, 0, text, 'label', row % 2 === 0 ? '@' : 'General'));
  return sheet('TP Texts', [...described, cell(held.length, 0, ['=1+1', 2], 'calculation')]);
}

describe('text in cells', () => {
  it('is the same text after saving, and the only formula is the one described', async () => {
    const { rows } = await reopened(textSheet(texts));
    const found = [...rows.values()].flatMap((row) => [...row.values()]);
    expect(texts.map((_, row) => rows.get(row)?.get(0)?.value)).toEqual(texts);
    expect(found.flatMap(({ formula }) => formula ?? [])).toEqual(['=1+1']);
  });

  it('is marked as text where typing it would make it something else', async () => {
    const { workbook: again } = openFile(await saved([textSheet(lookAlikes)]), 'again.xlsx');
    const found = again.sheets.find(({ name }) => name === 'TP Texts');
    const marks = lookAlikes.map((_, row) => again.formats[found?.rows.get(row)?.get(0)?.format ?? 0]?.quotePrefix);
    expect(marks.every(Boolean)).toBe(true);
  });

  /** The same text in another program; what XML has no character for, and a mark at the start, not every one decodes. */
  const heldByOthers = [...lookAlikes, ...unusual].filter((text) => !text.startsWith('\uFEFF'));

  it('says the same to a second reader', async () => {
    const path = join(folder, 'texts.xlsx');
    writeFileSync(path, await saved([textSheet(heldByOthers)]));
    const reader = join(__dirname, '..', 'host', 'file', 'second-reader.mjs');
    const places = heldByOthers.map((_, row) => `A${row + 1}`);
    const output = execFileSync(process.execPath, [reader, path, 'TP Texts', ...places], { timeout: 60_000 });
    const found: unknown = JSON.parse(output.toString());
    expect(found).toMatchObject({ values: heldByOthers, formulas: heldByOthers.map(() => '') });
  });

  it('is not calculated by LibreOffice', async () => {
    const path = join(folder, 'texts.xlsx');
    writeFileSync(path, await saved([textSheet(heldByOthers)]));
    const office = await startLibreOffice();
    try {
      await office.open(path);
      await office.recalculate();
      const found = await office.read('TP Texts');
      const shown = heldByOthers.map((_, row) => found.find((each) => each.row === row && each.column === 0));
      expect(shown).toMatchObject(heldByOthers.map((text) => ({ kind: 'text', text })));
    } finally {
      await office.close();
    }
  }, 150_000);
});

describe('names of sheets', () => {
  const names = [
    "TP it's ''quoted''.",
    'TP =1+1',
    'TP +cmd|x',
    '@SUM(A1)',
    'TP "x" & <y>',
    'TP !A1,B2;{C3}',
    `TP ${'é'.repeat(28)}`,
    `TP ${'😀'.repeat(14)}`,
    'TP \u202Egnp.exe',
    'TP 1e5',
    'R1C1',
  ];

  it('stay as they are, and formulas find them', async () => {
    const quoted = (name: string) => `'${name.replaceAll("'", "''")}'!B1`;
    const described = names.map((name, row) =>
      sheet(name, [cell(0, 1, row, 'input'), cell(1, 1, [`=${quoted(name)}+1`, row + 1], 'calculation')]),
    );
    const { workbook: again } = openFile(await saved(described), 'again.xlsx');
    const own = again.sheets.slice(1);
    expect(own.map(({ name }) => name)).toEqual(names);
    expect(own.map(({ rows }) => rows.get(1)?.get(1))).toMatchObject(
      names.map((name, row) => ({ formula: `=${quoted(name)}+1`, value: row + 1 })),
    );
  });
});

describe('text beside the cells', () => {
  const nasty = ['=1+1', "=cmd|' /C calc'!A0", '@x', ']]> <b>', '👨‍👩‍👧', '\u202Egnp', 'a\u0007b', '_x0041_', '"'];

  const named = nasty.filter((text) => text !== 'a\u0007b' && text !== '_x0041_');

  it.each(named)('%j names a series and an axis, and is no reference', async (text) => {
    const [first, ...others] = chart('Paths').series;
    if (first === undefined) throw new Error('the chart has series');
    const drawn = {
      ...chart(text),
      series: [{ ...first, name: text }, ...others],
      valueAxis: { title: text, numberFormat: '0' },
    };
    const found = await reopened(sheet('TP Chart', cells(12, 3, [[2012, 2013]]), { charts: [drawn] }));
    const [again] = found.charts;
    expect(again?.series[0]?.name).toBe(text.startsWith('=') ? ` ${text}` : text);
    expect([again?.name, again?.valueAxis.title]).toEqual([text, text]);
  });

  it('is replaced in a chart where a chart cannot hold it', async () => {
    const found = await reopened(sheet('TP Chart', cells(12, 3, [[2012]]), { charts: [chart('a\u0000b\uD83D')] }));
    expect(found.charts.map(({ name }) => name)).toEqual(['a\uFFFDb\uFFFD']);
  });

  it.each(nasty)('%j is a message beside an input', async (text) => {
    const message = { title: text, message: text };
    const validation = {
      area: area(0, 0),
      rule: { type: 'at-least', min: 0 } as const,
      prompt: message,
      alert: message,
    };
    const found = await reopened(sheet('TP Inputs', [cell(0, 0, 1, 'input')], { validations: [validation] }));
    expect(found.validations).toMatchObject([{ prompt: message, alert: message }]);
  });

  it('headers and footers keep their ampersands and codes', async () => {
    const { print } = sheet('TP Print', []);
    const texted = {
      ...print,
      header: { left: 'A && B', right: '=1+1 <b>' },
      footer: { left: '&F', center: '"quoted" 👍 \u202Ex', right: '&P / &N' },
    };
    const { pageLayout } = await reopened(sheet('TP Print', [cell(0, 0, 'x')], { print: texted }));
    expect(pageLayout.header).toMatchObject(texted.header);
    expect(pageLayout.footer).toEqual(texted.footer);
  });
});
