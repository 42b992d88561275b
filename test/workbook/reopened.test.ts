import { newFile, openFile } from '../../src/host';
import type { CellFormat, Sheet, Workbook } from '../../src/host/model';
import type { LineChart, Validation } from '../../src/sheets';
import { openExcel } from '../support/embedded-excel';
import { area, cell, chart, sheet, workbook } from './described-workbook';
import { writeRun } from './write-run';

const message = { title: 'Growth a year', message: 'Type 4 for 4 %.' };

const validations: readonly Validation[] = [
  { area: area(3, 1, 3, 2), rule: { type: 'decimal', min: -0.5, max: 1 }, prompt: message, alert: message },
  { area: area(4, 1), rule: { type: 'whole', min: 0, max: 6 }, prompt: message, alert: message },
  { area: area(5, 1), rule: { type: 'at-least', min: 0 }, prompt: message, alert: message },
  { area: area(6, 1), rule: { type: 'list', source: ['Draft', 'Final'] }, prompt: message, alert: message },
  { area: area(7, 1), rule: { type: 'list', source: area(3, 0, 6, 0) }, prompt: message, alert: message },
];

const paths: LineChart = { ...chart('Paths'), area: area(10, 0, 20, 5), categories: area(1, 1, 1, 2) };

const described = workbook(
  [
    sheet(
      'TP Compare',
      [
        cell(0, 0, ['="Answer"', 'Answer'], 'answer', '@'),
        { ...cell(0, 1, 'to the data', 'link', '@'), link: { sheet: "TP User's data", cell: 'A1' } },
        cell(1, 1, 2012, 'header', '0'),
        cell(1, 2, 2013, 'header', '0'),
        cell(3, 0, 'Exports', 'wrapped'),
        cell(3, 1, 0.04, 'input', '0.00%'),
        cell(3, 2, ['=B4*2', 0.08], 'calculation', '0.00%'),
        cell(4, 1, null, 'input', '0.0'),
      ],
      {
        columnWidths: [28, 13.5, 13.5],
        rowHeights: new Map([
          [0, 26],
          [1, 32],
        ]),
        frozen: { rows: 2, columns: 1 },
        validations,
        conditionalFormats: [
          {
            area: area(3, 1, 3, 2),
            formula: { type: 'boolean', value: true },
            formulaText: 'B$2="actual"',
            format: { color: '#52606D', strikethrough: true },
          },
          {
            area: area(3, 1, 3, 2),
            formula: { type: 'boolean', value: true },
            formulaText: 'B4<>0',
            format: { fill: '#FFE3A3', bold: true, italic: true },
          },
        ],
        charts: [
          {
            ...paths,
            series: [
              {
                ...paths.series[0],
                name: '=not a formula',
                values: area(3, 1, 3, 2),
                color: '#1F3A5F',
                weight: 2.25,
                dash: 'long-dash',
                marker: 'square',
              },
              {
                name: 'Target',
                values: area(1, 1, 1, 2),
                color: '#A61B1B',
                weight: 1.5,
                dash: 'solid',
                marker: 'none',
              },
            ],
          },
        ],
        print: {
          area: area(0, 0, 20, 5),
          pagesTall: 2,
          titleRows: 2,
          header: { left: 'ILLUSTRATIVE - NOT DATA', right: '&A' },
          footer: { left: '&F', center: '1 Draft', right: '&P / &N' },
        },
      },
    ),
    sheet("TP User's data", [cell(0, 0, 'Data', 'title')], { frozen: { rows: 3, columns: 0 }, tabColor: '#1B6E3A' }),
  ],
  [{ name: 'TP_Base', sheet: "TP User's data", area: area(0, 0, 2, 1) }],
);

/** Writes, saves, and opens the file anew. */
async function reopened(): Promise<Workbook> {
  const host = openExcel(newFile('written.xlsx'));
  const report = await writeRun(described);
  expect(report.problems).toEqual([]);
  return openFile(host.save(), 'written.xlsx').workbook;
}

describe('the written file, opened anew', () => {
  let file: Workbook;
  let compare: Sheet;
  let data: Sheet;

  const formatAt = (row: number, column: number): CellFormat | undefined =>
    file.formats[compare.rows.get(row)?.get(column)?.format ?? 0];

  beforeAll(async () => {
    file = await reopened();
    const [, first, second] = file.sheets;
    if (first === undefined || second === undefined) throw new Error('Two sheets are written behind the empty one');
    compare = first;
    data = second;
  });

  it('has the sheets, the first of ours before the reader, marked as ours', () => {
    expect(file.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'TP Compare', "TP User's data"]);
    expect(file.activeSheet).toBe(compare.id);
    expect([...compare.customProperties.keys()]).toEqual(['TargetPaths']);
    expect(compare.tabColor).toBe('#1F3A5F');
    expect(compare.showGridlines).toBe(false);
  });

  it('has contents with their values and number formats', () => {
    expect(compare.rows.get(0)?.get(0)).toMatchObject({ formula: '="Answer"', value: 'Answer' });
    expect(compare.rows.get(3)?.get(2)).toMatchObject({ formula: '=B4*2', value: 0.08 });
    expect(formatAt(3, 2)?.numberFormat).toBe('0.00%');
    expect(formatAt(4, 1)?.numberFormat).toBe('0.0');
    expect(formatAt(0, 1)?.numberFormat).toBe('@');
    expect(formatAt(0, 0)?.numberFormat).toBe('General');
  });

  it('has the looks of each role', () => {
    const box = { style: 'thin', color: '#9AA5B1' };
    expect(formatAt(1, 1)).toMatchObject({
      font: { name: 'Segoe UI', size: 10, bold: true, color: '#1F3A5F' },
      fill: '#E9EEF5',
      borders: { top: box, bottom: box },
    });
    expect(formatAt(3, 1)?.borders).toEqual({ top: box, bottom: box, left: box, right: box });
    expect(formatAt(3, 2)).toMatchObject({
      horizontal: 'right',
      borders: { bottom: { style: 'hair', color: '#D5DBE1' } },
    });
    expect(formatAt(3, 0)).toMatchObject({ wrap: true, indent: 1, vertical: 'top' });
    expect(formatAt(0, 1)?.font).toMatchObject({ underline: true, color: '#1F5FBF' });
  });

  it('has columns, rows and frozen panes', () => {
    expect(compare.columnWidths.get(0)).toBeCloseTo(28 + 5 / 7, 1);
    expect([compare.rowHeights.get(0), compare.rowHeights.get(1)]).toEqual([26, 32]);
    expect([compare.frozen, data.frozen]).toEqual([
      { rows: 2, columns: 1 },
      { rows: 3, columns: 0 },
    ]);
  });

  it('has rules in the order described', () => {
    expect(
      compare.conditionalFormats.map(({ area: cells, formula, font, fill }) => [cells, formula, font, fill]),
    ).toEqual([
      [area(3, 1, 3, 2), 'B$2="actual"', { color: '#52606D', strikethrough: true }, undefined],
      [area(3, 1, 3, 2), 'B4<>0', { bold: true, italic: true }, '#FFE3A3'],
    ]);
  });

  it('has what may be typed, with its messages', () => {
    const messages = { prompt: message, alert: message };
    expect(compare.validations).toEqual([
      { area: area(3, 1, 3, 2), type: 'decimal', formula1: '-0.5', formula2: '1', ...messages },
      { area: area(4, 1), type: 'whole', formula1: '0', formula2: '6', ...messages },
      { area: area(5, 1), type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', ...messages },
      { area: area(6, 1), type: 'list', formula1: '"Draft,Final"', ...messages },
      { area: area(7, 1), type: 'list', formula1: '$A$4:$A$7', ...messages },
    ]);
  });

  it('has the link, the name and the page', () => {
    expect(compare.hyperlinks).toEqual([
      { row: 0, column: 1, location: "'TP User''s data'!A1", address: null, tooltip: null },
    ]);
    expect(compare.rows.get(0)?.get(1)?.value).toBe('to the data');
    expect(file.names.map(({ name, formula }) => [name, formula])).toContainEqual([
      'TP_Base',
      "'TP User''s data'!$A$1:$B$3",
    ]);
    expect(compare.pageLayout).toMatchObject({
      orientation: 'landscape',
      paperSize: 'A4',
      fitWide: 1,
      fitTall: 2,
      centerHorizontally: true,
      printArea: '$A$1:$F$21',
      titleRows: '$1:$2',
      header: { left: 'ILLUSTRATIVE - NOT DATA', right: '&A' },
      footer: { left: '&F', center: '1 Draft', right: '&P / &N' },
    });
    expect(compare.pageLayout.margins.top).toBeCloseTo(43.2, 6);
  });

  it('has the chart, over the cells described', () => {
    expect(compare.charts).toHaveLength(1);
    expect(compare.charts[0]).toMatchObject({
      name: 'Paths',
      type: 'LineMarkers',
      title: null,
      legend: 'right',
      valueAxis: { title: 'USD 100m', numberFormat: '#,##0', gridlineColor: '#D5DBE1' },
      series: [
        {
          name: ' =not a formula',
          values: "'TP Compare'!$B$4:$C$4",
          categories: "'TP Compare'!$B$2:$C$2",
          color: '#1F3A5F',
          weight: 2.25,
          dash: 'lgDashDotDot',
          marker: 'square',
        },
        {
          name: 'Target',
          values: "'TP Compare'!$B$2:$C$2",
          color: '#A61B1B',
          weight: 1.5,
          dash: 'solid',
          marker: 'none',
        },
      ],
    });
    expect(compare.charts[0]?.top).toBeCloseTo(26 + 32 + 8 * 15, 0);
  });
});
