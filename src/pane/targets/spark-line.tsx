import { makeStyles, tokens } from '@fluentui/react-components';
import type { TargetLine } from '../../assessment';
import type { Year } from '../../plan';
import type { Path } from '../../projection';
import { linearScale, pathData } from '../parts/scale';
import { projected } from '../theme';

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 4;
const TICK = 12;

const useStyles = makeStyles({
  reported: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
  projected: { fill: 'none', stroke: projected.line, strokeWidth: '1.5px', strokeDasharray: '4 2.5' },
  end: { fill: projected.line },
  target: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
});

/** A path in small: reported, projected, and a tick at the value that the target needs at the end. */
export function SparkLine({ path, line }: { readonly path: Path; readonly line: TargetLine }) {
  const styles = useStyles();
  const points = [...path.points.values()].sort((one, other) => one.year - other.year);
  const last = points.at(-1);
  const needed = [...line.values()].at(-1);
  if (!last || points.length < 2) return null;
  const values = [...points.map(({ value }) => value), ...(needed === undefined ? [] : [needed])];
  const x = linearScale(points[0]?.year ?? last.year, last.year, EDGE, WIDTH - EDGE - TICK - 4);
  const y = linearScale(Math.min(...values), Math.max(...values), HEIGHT - EDGE, EDGE);
  const at = (point: { readonly year: Year; readonly value: number }) => [x(point.year), y(point.value)] as const;
  const firstProjected = points.findIndex(({ origin }) => origin !== 'observed');
  const split = firstProjected < 0 ? points.length : firstProjected;
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className={styles.reported} d={pathData(points.slice(0, split).map(at))} />
      <path className={styles.projected} d={pathData(points.slice(Math.max(0, split - 1)).map(at))} />
      <circle className={styles.end} cx={x(last.year)} cy={y(last.value)} r="3" />
      {needed !== undefined && (
        <line className={styles.target} x1={WIDTH - TICK} x2={WIDTH} y1={y(needed)} y2={y(needed)} />
      )}
    </svg>
  );
}
