import type {
  Area,
  CellContent,
  CellStyle,
  DescribedCell,
  SheetDescription,
  StyleRole,
  WorkbookDescription,
} from '../../src/sheets';
import type { CellValue } from '../../src/dataset';

/** A text, a number, nothing, or a formula with the value that it should have. */
export type Content = string | number | null | readonly [formula: string, value: CellValue];

function contentOf(content: Content): CellContent {
  if (content === null) return { type: 'blank' };
  if (typeof content === 'string') return { type: 'text', text: content };
  if (typeof content === 'number') return { type: 'number', value: content };
  const [text, value] = content;
  return { type: 'formula', formula: { type: 'name', name: 'tree' }, text, value };
}

export function cell(
  row: number,
  column: number,
  content: Content,
  role: StyleRole = 'plain',
  numberFormat = 'General',
): DescribedCell {
  return { row, column, content: contentOf(content), role, numberFormat };
}

/** Rows of contents from a top left corner on. */
export function cells(firstRow: number, firstColumn: number, rows: readonly (readonly Content[])[]): DescribedCell[] {
  return rows.flatMap((row, down) =>
    row.map((content, across) => cell(firstRow + down, firstColumn + across, content)),
  );
}

export function area(firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn): Area {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

export function sheet(
  name: string,
  described: readonly DescribedCell[],
  rest: Partial<SheetDescription> = {},
): SheetDescription {
  return {
    name,
    tabColor: '#1F3A5F',
    cells: described,
    columnWidths: [28, 14, 13.5],
    rowHeights: new Map([[0, 26]]),
    frozen: { rows: 2, columns: 1 },
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: {
      area: area(0, 0, 20, 10),
      pagesTall: 1,
      titleRows: 2,
      header: { left: 'ILLUSTRATIVE', right: '&A' },
      footer: { left: '&F', center: '1 Draft', right: '&P / &N' },
    },
    ...rest,
  };
}

const plain: CellStyle = {
  size: 10,
  bold: false,
  italic: false,
  underline: false,
  color: '#1F2933',
  fill: null,
  borders: {},
  horizontal: 'general',
  vertical: 'center',
  indent: 0,
  wrap: false,
};

const box = { style: 'thin', color: '#9AA5B1' } as const;

const roles: readonly StyleRole[] = [
  'plain',
  'answer',
  'stamp',
  'title',
  'rule',
  'header',
  'header-right',
  'header-status',
  'label',
  'label-result',
  'unit',
  'note',
  'input',
  'input-text',
  'calculation',
  'calculation-text',
  'projected',
  'result',
  'result-text',
  'verdict',
  'live',
  'issued',
  'link',
  'wrapped',
];

function isStyles(styles: Partial<Record<StyleRole, CellStyle>>): styles is Record<StyleRole, CellStyle> {
  return roles.every((role) => styles[role] !== undefined);
}

/** Every role plain, but for those that tests look at. */
export function stylesForTests(): Record<StyleRole, CellStyle> {
  const styles: Partial<Record<StyleRole, CellStyle>> = {
    ...Object.fromEntries(roles.map((role) => [role, plain])),
    header: { ...plain, bold: true, color: '#1F3A5F', fill: '#E9EEF5', borders: { top: box, bottom: box } },
    input: { ...plain, color: '#0B3FA8', fill: '#FFF8DC', borders: { top: box, bottom: box, left: box, right: box } },
    calculation: { ...plain, horizontal: 'right', borders: { bottom: { style: 'hair', color: '#D5DBE1' } } },
    link: { ...plain, underline: true, color: '#1F5FBF' },
    wrapped: { ...plain, wrap: true, indent: 1, vertical: 'top' },
  };
  if (!isStyles(styles)) throw new Error('A style is missing');
  return styles;
}

export function workbook(
  sheets: readonly SheetDescription[],
  names: WorkbookDescription['names'] = [],
): WorkbookDescription {
  return { sheets, names, styles: stylesForTests(), fontName: 'Segoe UI' };
}

/** A scenario sheet of usual size: sixty rows of years, formulas that read the data sheet, rules and messages. */
function scenarioSheet(number: number): SheetDescription {
  const years = [2009, 2010, 2011, 2012, 2013, 2014, 2015];
  const rows = Array.from({ length: 50 }, (_, index) => index);
  return sheet(
    `TP Scenario ${number}`,
    [
      cell(0, 0, `Scenario ${number} would meet 1 of 4`, 'answer'),
      ...years.map((year, position) => cell(12, 3 + position, year, 'header', '0')),
      ...rows.flatMap((row) => [
        cell(13 + row, 0, `Indicator ${row}`, 'label'),
        cell(13 + row, 1, 'USD 100m', 'unit', '@'),
        ...years.map((year, position) => {
          const column = String.fromCharCode(68 + position);
          const text = `=IF(ISNUMBER('TP Data'!${column}${14 + row}),'TP Data'!${column}${14 + row},"")`;
          return cell(13 + row, 3 + position, [text, year * (row + 1)], 'calculation', '#,##0.0_%_0_0;-#,##0.0_%_0_0');
        }),
      ]),
    ],
    {
      conditionalFormats: [
        {
          area: area(13, 3, 62, 9),
          formula: { type: 'boolean', value: true },
          formulaText: 'D$13<>"actual"',
          format: { italic: true, fill: '#F4F6F8' },
        },
      ],
      charts: [chart('Paths')],
    },
  );
}

export function chart(name: string): SheetDescription['charts'][number] {
  return {
    name,
    area: area(64, 0, 80, 9),
    categories: area(12, 3, 12, 9),
    series: [
      { name: 'Reference', values: area(13, 3, 13, 9), color: '#1F3A5F', weight: 2.25, dash: 'dash', marker: 'circle' },
      { name: 'Target', values: area(14, 3, 14, 9), color: '#A61B1B', weight: 1.5, dash: 'solid', marker: 'none' },
    ],
    valueAxis: { title: 'USD 100m', numberFormat: '#,##0' },
    legend: 'right',
  };
}

/** A data sheet and so many scenario sheets that read it. */
export function scenarioWorkbook(scenarios: number): WorkbookDescription {
  const years = [2009, 2010, 2011, 2012, 2013, 2014, 2015];
  const data = sheet(
    'TP Data',
    years.flatMap((year, position) =>
      Array.from({ length: 50 }, (_, row) => cell(13 + row, 3 + position, year * (row + 1), 'input', '#,##0.0')),
    ),
    {
      validations: [
        {
          area: area(13, 3, 62, 9),
          rule: { type: 'at-least', min: 0 },
          prompt: { title: 'Revision', message: 'Type a figure only to replace the live one.' },
          alert: { title: 'Revision', message: 'A figure of at least 0.' },
        },
      ],
    },
  );
  const sheets = Array.from({ length: scenarios }, (_, index) => scenarioSheet(index + 1));
  return workbook([...sheets, data], [{ name: 'TP_FirstYear', sheet: 'TP Data', area: area(13, 3) }]);
}
