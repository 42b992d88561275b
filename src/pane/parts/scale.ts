/** Maps a figure to a place on a drawing. */
export type Scale = (value: number) => number;

/** A straight scale; a range of no width maps to its middle. */
export function linearScale(from: number, to: number, start: number, end: number): Scale {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Round steps of 1, 2, 2.5 or 5 times a power of ten, so that at most `most` of them cover the range. */
export function roundTicks(from: number, to: number, most: number): readonly number[] {
  const range = to > from ? to - from : Math.max(Math.abs(to), 1);
  const power = 10 ** Math.floor(Math.log10(range / most));
  const step =
    [1, 2, 2.5, 5, 10].map((multiple) => multiple * power).find((size) => range / size <= most) ?? 10 * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The points as an SVG path's commands. */
export function pathData(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
