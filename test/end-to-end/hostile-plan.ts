import type { Cell } from '../../src/host/model';
import { newFile } from '../../src/host';
import { parsePlan, parseScenarios, type Plan, type Scenario } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';

/** Names that a spreadsheet would take for formulas, or that break its quoting, one for each place where names go. */
export const hostileNames = {
  plan: '=HYPERLINK("http://example.org","plan")',
  sheet: `=cmd|' C'!A0 "x" & <y>`,
  exports: `=1+1 exports 'quoted' "twice" & <all>`,
  parts: '+parts]]> -of- @all',
  partShare: '@SUM(parts) share',
  firms: "'-firms, 👨‍👩‍👧 \u200Fעברית\u200E",
  target: '=1+1 target',
  source: "=cmd|' /C calc'!A0",
} as const;

export const hostileScenarios = [
  '=1+1',
  "'quoted'",
  "it''s '",
  '+cmd|x:y/z?*[1]',
  '@SUM(A1)',
  '-2+3',
  '"&"<b>',
  "Twenty-eight characters, and'",
  'Data',
  'history',
  '👨‍👩‍👧‍👦 Familie',
  '\u202Egnp.exe',
  '😀'.repeat(20),
  '1/2',
  'R1C1',
  "'''",
] as const;

const file = {
  id: 'hostile-2026',
  names: hostileNames.plan,
  period: { first: 2026, last: 2028 },
  indicators: [
    { id: 'exports', names: hostileNames.exports, unit: 'USD_100M', kind: 'flow' },
    { id: 'parts', names: hostileNames.parts, unit: 'USD_100M', kind: 'flow' },
    {
      id: 'part_share',
      names: hostileNames.partShare,
      unit: 'fraction',
      kind: 'share',
      share: { numerator: 'parts', denominator: 'exports' },
    },
    { id: 'firms', names: hostileNames.firms, unit: 'count', kind: 'stock' },
  ],
  records: [
    target('=T1', 'end-year-level', 'exports', 'USD_100M', 150),
    target("'T2", 'end-year-share', 'part_share', 'percent', 55),
    target('@T3', 'cumulative-total', 'parts', 'USD_100M', 210),
    target('+T4', 'average-growth', 'firms', 'percent', 3),
  ],
};

function target(id: string, kind: string, indicator: string, unit: string, value: number) {
  return { type: 'target', id, names: `${hostileNames.target} ${id}`, kind, group: 'core', indicator, unit, value };
}

export function hostilePlan(): Plan {
  const outcome = parsePlan(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** As from a scenario file, each with a rate of its own. */
export function scenariosNamedHostilely(plan: Plan): readonly Scenario[] {
  const json = hostileScenarios.map((name, index) => ({ id: `s${index}`, name, growth: { exports: index / 1000 } }));
  const outcome = parseScenarios(json, plan, builtInScenarios());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const table: readonly (readonly (string | number)[])[] = [
  ['Item', 'Unit', 2021, 2022, 2023, 2024, 2025, 'Source'],
  [hostileNames.exports, 'USD 100m', 100, 104, 109, 113, 118, hostileNames.source],
  [hostileNames.parts, 'USD 100m', 50, 53, 55, 58, 61, '+1+1'],
  [hostileNames.firms, 'count', 900, 915, 931, 950, 966, '@x'],
];

/** Past figures of the plan, on a sheet of a hostile name. */
export function hostileWorkbook(): Uint8Array {
  const opened = newFile('hostile.xlsx');
  const [first] = opened.workbook.sheets;
  if (!first) throw new Error('a new file has a sheet');
  first.name = hostileNames.sheet;
  first.rows = new Map(
    table.map((line, row) => [
      row,
      new Map(line.map((value, column): readonly [number, Cell] => [column, { value, format: 0 }])),
    ]),
  );
  return opened.save();
}
