import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Regular, Warning20Regular } from '@fluentui/react-icons';
import { fillTemplate, problemMessage } from '../../language';
import type { Problem, Severity } from '../../plan';
import { usePaneView } from '../pane-context';
import { CellLink } from '../parts/cell-link';

const useStyles = makeStyles({
  headline: { margin: '12px 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px', fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  note: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  foot: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const icons = { error: ErrorCircle20Filled, warning: Warning20Regular, note: Info20Regular };
const order: readonly Severity[] = ['error', 'warning', 'note'];

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const { severity, place } = problem;
  const { sheet, cell, ...rest } = place;
  const Icon = icons[severity];
  const withoutCell: Problem = { ...problem, place: rest };
  return (
    <li className={styles.item}>
      <Icon className={styles[severity]} aria-hidden="true" />
      <div>
        <div className={styles.head}>
          <span className={styles[severity]}>{words.problems.severities[severity]}</span>
          <CellLink place={{ ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) }} />
        </div>
        <p className={styles.text}>{problemMessage(withoutCell, state.locale, state.plan)}</p>
      </div>
    </li>
  );
}

/** Everything that was noticed, the gravest first, each with its cell. */
export function ProblemsPage({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { words } = usePaneView();
  const sorted = order.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  return (
    <>
      <h2 className={styles.headline}>
        {problems.length === 0 ? words.problems.none : fillTemplate(words.problems.count, { count: problems.length })}
      </h2>
      <ul className={styles.list}>
        {sorted.map((problem) => (
          <ProblemItem key={JSON.stringify(problem)} problem={problem} />
        ))}
      </ul>
      {problems.length > 0 && <p className={styles.foot}>{words.problems.clears}</p>}
    </>
  );
}
