import { makeStyles, tokens } from '@fluentui/react-components';
import { fillTemplate, formatRound, formatValue, unitName } from '../../language';
import type { Locale, UnitCode } from '../../plan';
import type { PathPoint } from '../../projection';
import { usePaneView } from '../pane-context';
import type { TargetView } from '../targets/target-list';
import { projected } from '../theme';
import { chartGeometry, frame, type ChartGeometry } from './chart-geometry';

const useStyles = makeStyles({
  figure: { margin: '12px 0 0' },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  svg: { display: 'block', width: '100%', height: 'auto', fontSize: '12px', fontFamily: tokens.fontFamilyBase },
  grid: { stroke: tokens.colorNeutralStroke2 },
  axis: { stroke: tokens.colorNeutralForeground3 },
  axisText: { fill: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  reported: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  projectedLine: { fill: 'none', stroke: projected.line, strokeWidth: '2px', strokeDasharray: '6 3' },
  projectedPoint: { fill: tokens.colorNeutralBackground1, stroke: projected.line, strokeWidth: '2px' },
  base: { fill: tokens.colorNeutralForeground1 },
  target: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  targetText: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  projectedText: { fill: projected.text },
  table: {
    fontSize: tokens.fontSizeBase200,
    '> summary': {
      cursor: 'pointer',
      padding: '4px 0',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '& table': { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
    '& th, & td': { textAlign: 'left', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& td:nth-child(2), & th:nth-child(2)': { textAlign: 'right' },
  },
});

/** The same figures to read. */
function Figures({ points, unit }: { readonly points: readonly PathPoint[]; readonly unit: UnitCode }) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const { chart } = words;
  return (
    <details className={styles.table}>
      <summary>{chart.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{chart.year}</th>
            <th scope="col">{[chart.value, unitName(unit, state.locale)].join(words.listSeparator)}</th>
            <th scope="col">{chart.origin}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ year, value, origin }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{formatValue(value, unit, state.locale)}</td>
              <td>{origin === 'observed' ? chart.reported : chart.projected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A stated goal as it is stated; a value worked out, such as the last of a path that sums to a total, as any other. */
function goalText(value: number, unit: UnitCode, locale: Locale): string {
  const stated = formatRound(value, unit, locale);
  const usual = formatValue(value, unit, locale);
  return stated.length < usual.length ? stated : usual;
}

interface DrawingProps {
  readonly geometry: ChartGeometry;
  readonly name: string;
  readonly unit: UnitCode;
}

function Axes({ geometry: { ticks, years }, unit }: DrawingProps) {
  const styles = useStyles();
  const { state } = usePaneView();
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={styles.grid} x1={frame.left} x2={frame.right} y1={y} y2={y} />
          <text className={styles.axisText} x={frame.left} y={y - 4}>
            {formatRound(value, unit, state.locale)}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
      {years.map(({ year, x }) => (
        <text key={year} className={styles.axisText} x={x} y={frame.height - 6} textAnchor="middle">
          {year}
        </text>
      ))}
    </>
  );
}

function Drawing(props: DrawingProps) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const { geometry, name, unit } = props;
  const { base, ahead, end, goal } = geometry;
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={fillTemplate(words.chart.title, { name })}
    >
      <Axes {...props} />
      <path className={styles.target} d={geometry.target} />
      <path className={styles.reported} d={geometry.reported} />
      <path className={styles.projectedLine} d={geometry.projected} />
      {ahead.map(({ year, x, y }) => (
        <circle key={year} className={styles.projectedPoint} cx={x} cy={y} r="3" />
      ))}
      {base && <circle className={styles.base} cx={base.x} cy={base.y} r="4" />}
      <text className={styles.projectedText} x={frame.right + 6} y={end.y + 4}>
        {formatValue(end.value, unit, state.locale, goal?.value)}
      </text>
      {goal && (
        <text className={styles.targetText} x={frame.right + 6} y={goal.y + 4}>
          {goalText(goal.value, unit, state.locale)}
        </text>
      )}
    </svg>
  );
}

/** History, projection and target of one path, with the same as a table. */
export default function PathChart({ view, unit }: { readonly view: TargetView; readonly unit: UnitCode }) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const points = [...(view.path?.points.values() ?? [])].sort((one, other) => one.year - other.year);
  const geometry = chartGeometry(points, view.line);
  if (geometry === null) return null;
  const lowest = geometry.ticks[0]?.value ?? 0;
  const unitText = unitName(unit, state.locale);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {lowest === 0
          ? unitText
          : fillTemplate(words.chart.startsAt, { unit: unitText, value: formatRound(lowest, unit, state.locale) })}
      </figcaption>
      <Drawing geometry={geometry} name={view.name} unit={unit} />
      <Figures points={points} unit={unit} />
    </figure>
  );
}
