import type { Cell } from '../../src/host/model';
import { newFile } from '../../src/host';
import { parsePlan, type Plan } from '../../src/plan';

/** A plan of other years, indicators and kinds of target than the built-in one. */
const file = {
  id: 'grid-2026',
  names: { en: 'Power plan 2026-2030', 'zh-CN': '2026-2030年电力规划' },
  period: { first: 2026, last: 2030 },
  indicators: [
    { id: 'storage_added', names: 'Storage added in the year', unit: 'count', kind: 'increment' },
    {
      id: 'renewable_share',
      names: 'Renewable share of electricity',
      unit: 'fraction',
      kind: 'share',
      share: { numerator: 'renewables', denominator: 'generation' },
    },
    { id: 'losses', names: 'Network losses', unit: 'TWh', kind: 'flow', better: 'down' },
    {
      id: 'renewables',
      names: { en: 'Renewable electricity', 'zh-CN': '可再生能源发电量' },
      unit: 'TWh',
      kind: 'flow',
    },
    { id: 'generation', names: { en: 'Electricity generated', 'zh-CN': '发电量' }, unit: 'TWh', kind: 'flow' },
    { id: 'investment', names: 'Grid investment', unit: 'CNY_100M', kind: 'flow' },
    { id: 'customers', names: 'Metered customers', unit: 'count', kind: 'stock' },
    { id: 'exports', names: 'Electricity exports', unit: 'USD_100M', kind: 'flow' },
  ],
  records: [
    target('STORAGE', 'cumulative-increment', 'storage_added', 'count', 900),
    target('LOSSES', 'end-year-level', 'losses', 'TWh', 61),
    target('INVESTMENT', 'cumulative-total', 'investment', 'CNY_100M', 4200),
    target('SHARE', 'end-year-share', 'renewable_share', 'percent', 45),
    { ...target('CUSTOMERS', 'end-year-level', 'customers', 'count', 1300), comparator: 'more-than' },
    target('EXPORTS', 'average-growth', 'exports', 'percent', 7),
    {
      ...target('EXPORTS_MEAN', 'average-growth', 'exports', 'percent', 6),
      readings: [
        {
          id: 'mean',
          isDefault: true,
          names: 'arithmetic mean',
          measure: { type: 'average-growth', base: 2025, last: 2030, mean: 'arithmetic' },
        },
      ],
    },
    {
      ...target('CUSTOMERS_UP', 'cumulative-increment', 'customers', 'count', 250),
      readings: [
        { id: 'since', isDefault: true, names: 'since 2025', measure: { type: 'increase', base: 2025, last: 2030 } },
      ],
    },
    {
      ...target('GENERATION', 'end-year-level', 'generation', 'TWh', 1100),
      readings: [
        { id: 'each', isDefault: true, names: 'each year', measure: { type: 'each-year', first: 2027, last: 2030 } },
      ],
    },
  ],
};

function target(id: string, kind: string, indicator: string, unit: string, value: number) {
  return { type: 'target', id, names: id, kind, group: 'core', indicator, unit, value };
}

export function gridPlan(): Plan {
  const outcome = parsePlan(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

type Table = readonly (readonly (string | number | null)[])[];

/** Years across, ending one year apart; losses stop a year early. */
const energy: Table = [
  ['Energy balance', null, null, null, null, null, null],
  ['Item', 'Unit', 2021, 2022, 2023, 2024, 2025],
  ['Electricity generated', 'TWh', 801, 842.5, 889, 931, 988],
  ['Renewable electricity', 'TWh', 210, 236, 271, 301, 342],
  ['Network losses', 'TWh', 66, 66.4, 65, 64.1, null],
];

/** Years down, in Chinese and English. */
const finance: Table = [
  ['年份', 'Grid investment', 'Electricity exports', 'Metered customers', 'Storage added in the year'],
  ['单位', '亿元', 'USD 100m', 'count', 'count'],
  ['2021年', 640, 21, 940, 60],
  ['2022年', 655, 22.1, 978, 75],
  ['2023年', 702, 23.9, 1020, 91],
  ['2024年', 748, 24.6, 1055, 120],
  ['2025年', 771, 26.3, 1103, 139],
];

function cells(table: Table): Map<number, Map<number, Cell>> {
  return new Map(
    table.map((line, row) => [
      row,
      new Map(line.flatMap((value, column) => (value === null ? [] : [[column, { value, format: 0 }] as const]))),
    ]),
  );
}

/** A workbook of past figures for the plan. */
export function gridWorkbook(): Uint8Array {
  const opened = newFile('grid.xlsx');
  const [first] = opened.workbook.sheets;
  if (!first) throw new Error('a new file has a sheet');
  first.name = 'Energy';
  first.rows = cells(energy);
  opened.workbook.sheets.push({ ...structuredClone(first), id: '{finance}', name: '财务', rows: cells(finance) });
  return opened.save();
}
