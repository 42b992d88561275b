import { blankSheet, type Cell, type CellFormat, type Chart, type Sheet, type Workbook } from '../../../src/host/model';

/** Puts cells into a row, from a column on. */
export function putRow(sheet: Sheet, row: number, cells: readonly (Cell | null)[], firstColumn = 0): void {
  const present = sheet.rows.get(row) ?? new Map<number, Cell>();
  cells.forEach((cell, index) => {
    if (cell !== null) present.set(firstColumn + index, cell);
  });
  sheet.rows.set(row, new Map([...present].sort(([one], [other]) => one - other)));
}

export function constant(value: Cell['value'], format = 0): Cell {
  return { value, format };
}

export function calculated(formula: string, value: Cell['value'], format = 0): Cell {
  return { value, formula, format };
}

/** Adds a format like the workbook's first one, with changes; returns its number. */
export function addFormat(workbook: Workbook, changes: Partial<CellFormat>): number {
  const [base] = workbook.formats;
  if (base === undefined) throw new Error('a workbook without formats');
  const { fileIndex: _, ...plain } = base;
  return workbook.formats.push({ ...plain, ...changes }) - 1;
}

export const inputFormat: Partial<CellFormat> = {
  numberFormat: '0.0%',
  font: {
    name: 'Segoe UI',
    size: 10,
    bold: true,
    italic: false,
    underline: false,
    strikethrough: false,
    color: '#0B3FA8',
  },
  fill: '#FFF8DC',
  borders: { top: { style: 'thin', color: '#9AA5B1' }, bottom: { style: 'hair', color: null } },
  horizontal: 'right',
  vertical: 'center',
  indent: 1,
  wrap: true,
};

/** A chart over the rows that `addScenarioSheet` writes. */
export function pathChart(sheetName: string): Chart {
  const quoted = `'${sheetName.replaceAll("'", "''")}'`;
  return {
    id: '{5D1E0000-0008-4000-8000-0123456789AB}',
    name: 'TP paths',
    type: 'LineMarkers',
    left: 12.5,
    top: 120.25,
    width: 420,
    height: 200.75,
    title: null,
    legend: 'right',
    valueAxis: { title: 'USD 100m', numberFormat: '[>=100]#,##0;[=0]0;0.0', gridlineColor: '#D5DBE1' },
    categoryAxis: { title: 'Year' },
    series: [
      {
        name: 'Plan & pace',
        values: `${quoted}!$B$4:$D$4`,
        categories: `${quoted}!$B$3:$D$3`,
        color: '#A61B1B',
        weight: 2.25,
        dash: 'lgDashDot',
        marker: 'square',
      },
      {
        name: `=${quoted}!$A$5`,
        values: `${quoted}!$B$5:$D$5`,
        categories: `${quoted}!$B$3:$D$3`,
        color: null,
        weight: 1.5,
        dash: 'sysDot',
        marker: 'none',
      },
    ],
  };
}

/** Adds a sheet with everything that the model knows, and a name for a cell on it. */
export function addScenarioSheet(workbook: Workbook, name = "TP 'Reference' & more"): Sheet {
  const sheet = blankSheet('{7A4B0000-0001-4000-8000-0123456789AB}', name);
  const input = addFormat(workbook, inputFormat);
  const text = addFormat(workbook, { quotePrefix: true, numberFormat: '@' });
  putRow(sheet, 0, [constant('1 meets <2> & "3" 粤😀'), constant('=SUM(A1) is text', text)]);
  putRow(sheet, 2, [constant('Year'), constant(2012), constant(2013), constant(2014), constant(null, input)]);
  putRow(sheet, 3, [
    constant('Exports'),
    constant(2400),
    calculated('=B4*(1+C6)', 2496, input),
    calculated('=C4*(1+C6)', 2595.84),
  ]);
  putRow(sheet, 4, [
    constant('Target'),
    calculated('=NA()', { error: '#N/A' }),
    constant(2500),
    calculated('=C5&""', '2500'),
  ]);
  putRow(sheet, 5, [
    calculated('=B4>C4', false),
    constant(true),
    constant(0.04, input),
    null,
    calculated('=IF(1,"","")', ''),
  ]);
  Object.assign(sheet, {
    tabColor: '#1F3A5F',
    showGridlines: false,
    frozen: { rows: 3, columns: 1 },
    columnWidths: new Map([
      [0, 30.5],
      [1, 12],
      [2, 12],
    ]),
    hiddenColumns: new Set([6]),
    rowHeights: new Map([[0, 24]]),
    hiddenRows: new Set([9]),
    merged: [{ firstRow: 6, firstColumn: 0, lastRow: 7, lastColumn: 1 }],
  });
  sheet.conditionalFormats.push(
    {
      id: 'a',
      area: { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 3 },
      formula: 'B$4<>"x & y"',
      font: { color: '#7A5200', bold: true, italic: false },
      fill: '#FFF1D6',
    },
    {
      id: 'b',
      area: { firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 1 },
      formula: 'ISNA(B5)',
      font: { color: '#FFFFFF' },
    },
  );
  sheet.validations.push(
    {
      area: { firstRow: 5, firstColumn: 2, lastRow: 5, lastColumn: 3 },
      type: 'decimal',
      formula1: '-0.5',
      formula2: '1',
      prompt: { title: 'Growth', message: 'Type 4 for 4 %.\nNominal & <real>' },
      alert: { title: '增长率', message: '须在 -50% 至 +100% 之间' },
    },
    { area: { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 }, type: 'list', formula1: '"Draft,Final"' },
    {
      area: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formula1: '$B$3',
    },
  );
  sheet.hyperlinks.push(
    { row: 0, column: 0, location: `'${name.replaceAll("'", "''")}'!A1`, address: null, tooltip: 'back' },
    { row: 3, column: 0, location: null, address: 'https://example.org/?q=1&r=%20', tooltip: null },
  );
  sheet.pageLayout = {
    orientation: 'landscape',
    paperSize: 'A4',
    fitWide: 1,
    fitTall: null,
    margins: { left: 32.4, right: 32.4, top: 43.2, bottom: 39.6, header: 18, footer: 20 },
    centerHorizontally: true,
    printArea: '$A$1:$D$20',
    titleRows: '$1:$3',
    header: { left: 'ILLUSTRATIVE && NOT DATA', center: '', right: '&A' },
    footer: { left: '&F', center: '&P / &N', right: '' },
  };
  sheet.customProperties.set('TargetPaths.sheet', '{"版":1}');
  sheet.charts.push(pathChart(name));
  workbook.sheets.push(sheet);
  workbook.names.push(
    { name: 'TP_FirstYear', scope: null, formula: `'${name.replaceAll("'", "''")}'!$B$3`, visible: true },
    { name: 'TP_Own', scope: sheet.id, formula: '0.5%', visible: false },
  );
  return sheet;
}
