import type { Problem, ProblemCode, Severity } from '../plan';
import type { Assignment } from './assign-indicators';
import type { DescribedRow, TitledTable } from './described-rows';
import { wordsAt } from './cell-kind';
import { cellName, type CellAddress } from './grid';
import type { Series } from './series';
import type { TableRow } from './table-rows';

/** What a table's heads leave out or say twice. */
export function problemsOfTable({ table, partOfYear }: TitledTable): readonly Problem[] {
  if (partOfYear) return [problem('part-year-left-out', 'warning', partOfYear.cell, { header: partOfYear.text })];
  const at = (position: number) => table.grid.address(table.headLine, position);
  const seen = new Set<number>();
  return table.heads.flatMap(({ position, period }) => {
    if (period.type === 'part-year')
      return [problem('part-year-left-out', 'note', at(position), { header: period.text })];
    if (period.type !== 'annual') return [];
    if (period.estimated) {
      const header = wordsAt(table.grid, table.headLine, position) ?? String(period.year);
      return [problem('estimate-left-out', 'note', at(position), { header })];
    }
    const isRepeated = seen.has(period.year);
    seen.add(period.year);
    return isRepeated ? [problem('year-duplicated', 'warning', at(position), { year: period.year })] : [];
  });
}

/** What is wrong with a series: its figures, its unit, or its name. */
export function problemsOfSeries(series: Series, described: DescribedRow, assignment: Assignment): readonly Problem[] {
  return [
    ...notNumbers(described.row),
    ...(series.indicator === null ? [] : missingYears(series)),
    ...(described.unit
      ? []
      : [problem('series-no-unit', unitNeeded(assignment), series.firstCell, { label: series.label })]),
    ...nameProblem(series, described, assignment),
  ];
}

/** Without a unit a figure of money or a share is not used; for other quantities it is only worth a note. */
function unitNeeded(assignment: Assignment): Severity {
  return assignment.type === 'other-unit' ? 'warning' : 'note';
}

function notNumbers({ label, cells }: TableRow): readonly Problem[] {
  return cells.flatMap(({ cell, figure }) =>
    figure.type === 'other' ? [problem('value-not-number', 'warning', cell, { label, text: figure.text })] : [],
  );
}

/** One note for all years without a figure from the first figure on; for all years where there is none. */
function missingYears(series: Series): readonly Problem[] {
  const years = [...series.yearCells.keys()].sort((a, b) => a - b);
  const first = years.find((year) => series.observations.has(year));
  const missing = years.filter((year) => (first === undefined || year > first) && !series.observations.has(year));
  const cell = missing[0] === undefined ? undefined : series.yearCells.get(missing[0]);
  if (!cell) return [];
  return [
    problem('value-missing', 'note', cell, { label: series.label, year: missing.join(', '), count: missing.length }),
  ];
}

function nameProblem({ label, firstCell }: Series, { unit }: DescribedRow, assignment: Assignment): readonly Problem[] {
  switch (assignment.type) {
    case 'indicator':
      return [];
    case 'ambiguous':
      return [problem('series-ambiguous', 'warning', firstCell, { label, candidates: idsOf(assignment.candidates) })];
    case 'taken':
      return [takenProblem(label, firstCell, assignment)];
    case 'other-unit':
      if (!unit) return [];
      return [
        problem('unit-mismatch', 'warning', firstCell, {
          label,
          found: unit.code,
          expected: assignment.indicator.unit,
        }),
      ];
    case 'none':
      return [problem('series-unmatched', 'note', firstCell, { label })];
  }
}

/** Names the cell that has the indicator instead. */
function takenProblem(
  label: string,
  cell: CellAddress,
  { indicator, by }: Extract<Assignment, { type: 'taken' }>,
): Problem {
  const { sheet, row, column } = by.row.labelCell;
  return problem('series-duplicated', 'warning', cell, {
    label,
    indicator: indicator.id,
    other: `${sheet}!${cellName(row, column)}`,
  });
}

function idsOf(candidates: readonly { readonly id: string }[]): string {
  return candidates.map(({ id }) => id).join(', ');
}

function problem(code: ProblemCode, severity: Severity, cell: CellAddress, parameters: Problem['parameters']): Problem {
  return { code, severity, place: { sheet: cell.sheet, cell: cellName(cell.row, cell.column) }, parameters };
}
