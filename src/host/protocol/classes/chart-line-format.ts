import type { LineDash } from '../../model';
import { colorOf, numberOf, wordFor, wordOf } from '../arguments';
import { HostError } from '../host-error';
import { HostObject, scalar, type Scalar } from '../host-object';

/** A line of a chart; gridlines have a colour only. */
export interface ChartLine {
  color: string | null;
  weight?: number;
  dash?: LineDash;
}

const dashes: Readonly<Record<string, LineDash>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'dot',
};

function dashStyle(line: ChartLine): Scalar {
  return scalar(
    () => (line.dash === undefined ? 'Automatic' : wordFor(line.dash, dashes)),
    (value) => {
      if (line.dash === undefined) throw new HostError('InvalidOperation');
      line.dash = wordOf(value, dashes);
    },
  );
}

function weight(line: ChartLine): Scalar {
  return scalar(
    () => line.weight ?? null,
    (value) => {
      if (line.weight === undefined) throw new HostError('InvalidOperation');
      line.weight = numberOf(value);
    },
  );
}

export function lineFormat(line: ChartLine, guard: () => void): HostObject {
  const color = scalar(
    () => line.color ?? '',
    (value) => {
      line.color = colorOf(value);
    },
  );
  return HostObject.of(
    'ChartLineFormat',
    { Color: color, LineStyle: dashStyle(line), Weight: weight(line) },
    { guard },
  );
}
