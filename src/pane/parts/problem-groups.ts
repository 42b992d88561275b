import type { Place, Problem } from '../../plan';

/** Problems that say the same of several places of the workbook. */
export interface ProblemGroup {
  /** One of them, without its place of the workbook. */
  readonly problem: Problem;
  readonly places: readonly Place[];
}

function withoutPlace(problem: Problem): Problem {
  const { sheet: _sheet, cell: _cell, ...place } = problem.place;
  return { ...problem, place };
}

function placeOf({ place: { sheet, cell } }: Problem): readonly Place[] {
  if (sheet === undefined) return [];
  return [cell === undefined ? { sheet } : { sheet, cell }];
}

/** One group for each thing that is said, in the order in which it is said first. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const each of problems) {
    const problem = withoutPlace(each);
    const key = JSON.stringify(problem);
    groups.set(key, { problem, places: [...(groups.get(key)?.places ?? []), ...placeOf(each)] });
  }
  return [...groups.values()];
}

/** So much is shown of a list that may be long. */
const MOST_SHOWN = 10;

/** The beginning of a list, and how many come after it. */
export function shortened<T>(list: readonly T[]): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: list.slice(0, MOST_SHOWN), more: Math.max(0, list.length - MOST_SHOWN) };
}
