import type { CellAddress } from '../../dataset';
import type { OpenedWorkbook } from '../../run';
import { sheetNames } from '../../sheets/sheet-names';

interface ReadCell {
  readonly cell: CellAddress;
  readonly content: unknown;
}

/** What was read from cells: figures, and inputs of growth. */
function readCells({ dataset, used, inputs }: OpenedWorkbook): ReadonlyMap<string, ReadCell> {
  const figures = [...dataset.series, ...used.series].flatMap(({ observations }) =>
    [...observations.values()].map(({ cell, value }) => ({ cell, content: value })),
  );
  const typed = inputs.map(({ cell, read }) => ({ cell, content: read }));
  return new Map(
    [...figures, ...typed].map((each) => [`${each.cell.sheet}!${each.cell.row},${each.cell.column}`, each]),
  );
}

/** Targets and settings are typed on TP Assumptions too. */
function hasOtherTargets(before: OpenedWorkbook, after: OpenedWorkbook): boolean {
  return JSON.stringify([before.plan, before.rules]) !== JSON.stringify([after.plan, after.rules]);
}

/** Names of the sheets on which something differs that was read. */
export function changedSheets(before: OpenedWorkbook, after: OpenedWorkbook): readonly string[] {
  const [former, now] = [readCells(before), readCells(after)];
  const places = new Set([...former.keys(), ...now.keys()]);
  const sheets = [...places].flatMap((place) => {
    const [one, other] = [former.get(place), now.get(place)];
    if (one !== undefined && other !== undefined && Object.is(one.content, other.content)) return [];
    return [(other ?? one)?.cell.sheet ?? ''];
  });
  return [...new Set(hasOtherTargets(before, after) ? [...sheets, sheetNames.assumptions] : sheets)];
}
