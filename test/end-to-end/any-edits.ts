import fc from 'fast-check';
import { columnOfYear, rowIn, targetRow } from '../../src/sheets/layout';
import { assumptionColumns, dataBlocks } from '../../src/sheets/places';
import { sheetNames } from '../../src/sheets';
import { isAssumed } from '../../src/sheets/growth-formulas';
import type { ProjectedFile } from './project-file';
import { freeEntries, remarkEntries, type UserEntry } from './user-workbook';

/** Every growth input: a rate, or a formula that gives one. */
function rateEntries({ sheets: { layout, rows, scenarios } }: ProjectedFile): readonly fc.Arbitrary<UserEntry>[] {
  return scenarios.flatMap(({ slot }) =>
    rows.flatMap((row) =>
      layout.years
        .filter((at) => isAssumed(row, at))
        .map((at) => {
          const place = { row: rowIn(layout, slot, row.index), column: columnOfYear(layout, at) };
          return fc
            .constantFrom('0.0725', '-0.031', '=0.03+0.02')
            .map((text) => ({ sheet: sheetNames.assumptions, ...place, text }));
        }),
    ),
  );
}

/** Every revision: a figure, a formula, or a word. */
function revisionEntries({ sheets: { layout, rows } }: ProjectedFile): readonly fc.Arbitrary<UserEntry>[] {
  return rows
    .filter(({ role }) => role !== 'ratio')
    .flatMap((row) =>
      layout.years.map((at) => {
        const place = { row: rowIn(layout, dataBlocks.revision, row.index), column: columnOfYear(layout, at) };
        const latest = row.lastActual === null ? 100 : (row.observations.get(row.lastActual) ?? 100);
        return fc
          .constantFrom(String(latest * 1.01), `=${latest}+1`, 'not yet known')
          .map((text) => ({ sheet: sheetNames.data, ...place, text }));
      }),
    );
}

function targetEntries({ sheets }: ProjectedFile): readonly fc.Arbitrary<UserEntry>[] {
  return sheets.targets.map(({ index, goal }) => {
    const place = { sheet: sheetNames.assumptions, row: targetRow(index), column: assumptionColumns.target };
    return fc.constantFrom(String(goal * 1.1), `=${goal}*0.9`).map((text) => ({ ...place, text }));
  });
}

/** What a user may enter into a workbook that a run has written; each cell once. */
export function anyEdits(run: ProjectedFile): fc.Arbitrary<readonly UserEntry[]> {
  const texts = [...remarkEntries(run.description), ...freeEntries(run.description, run.sheets)].map((entry) =>
    fc.constant(entry),
  );
  const kinds = [texts, rateEntries(run), revisionEntries(run), targetEntries(run)];
  const some = kinds.map((entries) =>
    fc.array(
      fc.nat(entries.length - 1).chain((index) => entries[index] ?? fc.constant(nowhere)),
      { minLength: 1, maxLength: 12 },
    ),
  );
  return fc.tuple(...some).map((drawn) => {
    const byPlace = new Map(drawn.flat().map((entry) => [`${entry.sheet}!${entry.row},${entry.column}`, entry]));
    return [...byPlace.values()];
  });
}

const nowhere: UserEntry = { sheet: sheetNames.about, row: 200, column: 0, text: 'far below' };
