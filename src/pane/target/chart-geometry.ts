import type { TargetLine } from '../../assessment';
import type { Year } from '../../plan';
import type { PathPoint } from '../../projection';
import { linearScale, pathData, roundTicks, type Scale } from '../parts/scale';

/** The drawing's own units; it scales with the pane. */
export const frame = { width: 318, height: 190, top: 22, bottom: 166, left: 4, first: 48, right: 262 } as const;

const MOST_LINES = 3;
const YEARS_BETWEEN_LABELS = 4;
/** Labels nearer than these would touch. */
const LINE_HEIGHT = 14;
const YEAR_WIDTH = 30;

export interface DrawnPoint {
  readonly year: Year;
  readonly x: number;
  readonly y: number;
}

/** A figure written at the right end, at the height where it stands. */
export interface EndLabel {
  readonly value: number;
  readonly y: number;
}

/** Everything that a chart draws, in the frame's units; paths are SVG path data. */
export interface ChartGeometry {
  readonly ticks: readonly EndLabel[];
  readonly years: readonly { readonly year: Year; readonly x: number }[];
  readonly reported: string;
  readonly projected: string;
  readonly target: string;
  readonly base: DrawnPoint | null;
  readonly ahead: readonly DrawnPoint[];
  readonly end: EndLabel;
  readonly goal: EndLabel | null;
}

/** The lowest and highest line of the value axis, and those between. */
export function valueTicks(points: readonly PathPoint[], line: TargetLine): readonly number[] {
  const values = [...points.map(({ value }) => value), ...line.values()];
  return roundTicks(Math.min(...values), Math.max(...values), MOST_LINES);
}

/** Moves two labels apart by the same until they do not touch; the upper one stays the upper one. */
export function apart(one: number, other: number): readonly [number, number] {
  const missing = LINE_HEIGHT - Math.abs(one - other);
  if (missing <= 0) return [one, other];
  const move = (one <= other ? 1 : -1) * (missing / 2);
  return [one - move, other + move];
}

/** The last year and the base's are always written; of the others every fourth that has room. */
function labelledYears(points: readonly PathPoint[], base: PathPoint | null, x: Scale) {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year];
  const always = points.filter(({ year }) => year === last || year === base?.year);
  const isFree = (year: Year): boolean => always.every((other) => Math.abs(x(other.year) - x(year)) >= YEAR_WIDTH);
  return points
    .filter(
      (point) => always.includes(point) || ((point.year - first) % YEARS_BETWEEN_LABELS === 0 && isFree(point.year)),
    )
    .map(({ year }) => ({ year, x: x(year) }));
}

/** A level is drawn from the base to its year, a path that sums to a total from the base through its years. */
function targetPath(line: readonly DrawnPoint[], base: DrawnPoint | null): string {
  const [first] = line;
  if (!first) return '';
  const isLevel = line.every(({ y }) => y === first.y);
  const start = isLevel ? { x: base?.x ?? frame.first, y: first.y } : base;
  const end = isLevel ? [{ x: frame.right, y: first.y }] : line;
  return pathData([...(start ? [start] : []), ...end].map(({ x, y }) => [x, y]));
}

/** Null where there are not two points to draw a line through. */
export function chartGeometry(points: readonly PathPoint[], line: TargetLine): ChartGeometry | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const ticks = valueTicks(points, line);
  const x = linearScale(first.year, last.year, frame.first, frame.right);
  const y = linearScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, frame.bottom, frame.top);
  const drawn = (year: Year, value: number): DrawnPoint => ({ year, x: x(year), y: y(value) });
  const place = ({ year, value }: PathPoint) => [x(year), y(value)] as const;
  const observed = points.filter(({ origin }) => origin === 'observed');
  const ahead = points.filter(({ origin }) => origin !== 'observed');
  const base = observed.at(-1) ?? null;
  const goals = [...line].sort(([one], [other]) => one - other);
  const goal = goals.at(-1)?.[1];
  const [endY, goalY] = goal === undefined ? [y(last.value), 0] : apart(y(last.value), y(goal));
  const drawnBase = base && drawn(base.year, base.value);
  return {
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    years: labelledYears(points, base, x),
    reported: pathData(observed.map(place)),
    projected: pathData([...(base ? [base] : []), ...ahead].map(place)),
    target: targetPath(
      goals.map(([year, value]) => drawn(year, value)),
      drawnBase,
    ),
    base: drawnBase,
    ahead: ahead.map(({ year, value }) => drawn(year, value)),
    end: { value: last.value, y: endY },
    goal: goal === undefined ? null : { value: goal, y: goalY },
  };
}
