/** The values along an axis: where it begins and ends, and the lines between. */
export interface ValueScale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

/** An axis begins at zero unless its values lie closer together than this share of the greatest. */
const closeTogether = 1 / 6;
/** What is left free above the greatest value, as a share of the spread. */
const headroom = 0.05;

/** The least of 1, 2, 5, 10, 20, ... that is no smaller. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Where an axis starts, before it is rounded. */
function startOf(least: number, most: number): number {
  if (least < 0) return least;
  return (most - least) / most < closeTogether ? least - (most - least) / 2 : 0;
}

function endOf(least: number, most: number): number {
  if (most > 0) return most + (most - Math.max(0, least)) * headroom;
  return (most - least) / -least < closeTogether ? most + (most - least) / 2 : 0;
}

/**
 * A scale in round steps over the values, with at most this many steps.
 *
 * @param values at least none; without any the scale is from 0 to 1
 */
export function valueScale(values: readonly number[], mostSteps: number): ValueScale {
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const spread = most === least ? { least: Math.min(0, least), most: Math.max(0, most, least + 1) } : { least, most };
  const from = startOf(spread.least, spread.most);
  const to = endOf(spread.least, spread.most);
  let step = roundStep((to - from) / Math.max(1, mostSteps));
  let count = Math.ceil(to / step - 1e-9) - Math.floor(from / step + 1e-9);
  while (count > mostSteps && mostSteps > 0) {
    step = roundStep(step * 1.01);
    count = Math.ceil(to / step - 1e-9) - Math.floor(from / step + 1e-9);
  }
  const first = Math.floor(from / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1, ticks };
}
