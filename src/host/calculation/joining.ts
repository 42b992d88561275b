import type { Part } from './elementwise';
import type { Evaluation } from './evaluation';
import { errors, isError, Reference } from './operand';
import type { Area, Operand } from './operand';
import { areaAround, commonArea } from './relative-area';

/** `left:right`, the area around both: each side is a reference or a function that yields one. */
export function rangeBetween(left: Part, right: Part): Part {
  return joined(left, right, (one, other) => {
    let around: Area | null | undefined = one[0];
    for (const area of [...one, ...other]) around = around ? areaAround(around, area) : null;
    return around ? new Reference([around]) : errors.value;
  });
}

/** `left,right`, all areas of both. */
export function union(left: Part, right: Part): Part {
  return joined(left, right, (one, other) => new Reference([...one, ...other]));
}

/** `left right`, what both have in common; nothing is #NULL!. */
export function intersection(left: Part, right: Part): Part {
  return joined(left, right, (one, other) => {
    const areas = one.flatMap((area) => other.flatMap((opposite) => commonArea(area, opposite) ?? []));
    return areas.length === 0 ? errors.null : new Reference(areas);
  });
}

function joined(
  left: Part,
  right: Part,
  join: (one: readonly Area[], other: readonly Area[]) => Operand,
): (evaluation: Evaluation) => Operand {
  return (evaluation) => {
    const one = left(evaluation);
    const other = right(evaluation);
    if (one instanceof Reference && other instanceof Reference) return join(one.areas, other.areas);
    const lost = [one, other].find(isError);
    return lost ?? errors.value;
  };
}
