import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRules } from '../../assessment';
import { fillTemplate, formatRound } from '../../language';
import { usePaneView } from '../pane-context';
import { projected } from '../theme';
import { headline, type TargetList } from './target-list';
import { TargetRow } from './target-row';

const useStyles = makeStyles({
  headline: { margin: '12px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  key: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', margin: '4px 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  sample: { verticalAlign: 'middle', marginRight: '4px' },
  reported: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
  projected: { stroke: projected.line, strokeWidth: '1.5px', strokeDasharray: '4 2.5' },
  target: { stroke: tokens.colorNeutralForeground1, strokeWidth: '3px' },
  further: {
    padding: '12px 0',
    '> summary': {
      minHeight: '24px',
      cursor: 'pointer',
      fontWeight: tokens.fontWeightSemibold,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
  },
});

function Key() {
  const styles = useStyles();
  const { words } = usePaneView();
  return (
    <p className={`${styles.note} ${styles.key}`}>
      {(['reported', 'projected', 'target'] as const).map((what) => (
        <span key={what}>
          <svg className={styles.sample} width="20" height="6" aria-hidden="true">
            <line className={styles[what]} x1="0" x2="20" y1="3" y2="3" />
          </svg>
          {words.key[what]}
        </span>
      ))}
    </p>
  );
}

/** The answer: which targets would be met, and by how much the others fall short. */
export function TargetsPage({ list }: { readonly list: TargetList }) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const { closeMargin } = state.opened?.rules ?? defaultRules;
  const margin = formatRound(closeMargin, 'fraction', state.locale);
  return (
    <>
      <h2 className={styles.headline}>{headline(list, words)}</h2>
      <p className={styles.note}>{fillTemplate(words.closeRule, { margin })}</p>
      <Key />
      <ul className={styles.list} aria-label={words.targetList}>
        {list.shown.map((view) => (
          <li key={view.target.id}>
            <TargetRow view={view} />
          </li>
        ))}
      </ul>
      {list.further.length > 0 && (
        <details className={styles.further}>
          <summary>{fillTemplate(words.further, { count: list.further.length })}</summary>
          <ul className={styles.list}>
            {list.further.map((view) => (
              <li key={view.target.id}>
                <TargetRow view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
