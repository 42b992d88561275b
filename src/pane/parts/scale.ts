/** Maps a figure to a place on a drawing. */
export type Scale = (value: number) => number;

/** A straight scale; a range of no width maps to its middle. */
export function linearScale(from: number, to: number, start: number, end: number): Scale {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

const ROUND = [1, 2, 2.5, 5, 10, 20, 25, 50];

/** Ticks at round steps of 1, 2, 2.5 or 5 times a power of ten: the finest that cover the range in at most `most` steps. */
export function roundTicks(from: number, to: number, most: number): readonly number[] {
  const range = to > from ? to - from : Math.max(Math.abs(to), 1);
  const power = 10 ** Math.floor(Math.log10(range / most));
  const covering = (step: number) => ({
    step,
    first: Math.floor(from / step + 1e-9),
    last: Math.ceil(to / step - 1e-9),
  });
  const steps = ROUND.map((multiple) => covering(multiple * power));
  const { step, first, last } = steps.find((each) => each.last - each.first <= most) ?? covering(100 * power);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The points as an SVG path's commands. */
export function pathData(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
