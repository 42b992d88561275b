import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { fillTemplate } from '../../language';
import { usePaneView } from '../pane-context';
import { VerdictIcon, VerdictWord } from '../parts/verdict';
import { SparkLine } from './spark-line';
import type { TargetView } from './target-list';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto 16px',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    minHeight: '64px',
    padding: '8px 0',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  scope: { verticalAlign: '-2px', marginLeft: '4px', color: tokens.colorPaletteMarigoldForeground2 },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  projected: { fontWeight: tokens.fontWeightSemibold },
  goal: { color: tokens.colorNeutralForeground3 },
  chevron: { color: tokens.colorNeutralForeground3 },
});

/** A target in the list: what is projected against what is wanted, the verdict, and the path in small. */
export function TargetRow({ view }: { readonly view: TargetView }) {
  const styles = useStyles();
  const { commands, words, state } = usePaneView();
  const button = useRef<HTMLButtonElement>(null);
  const isCameFrom = state.page.type === 'targets' && state.page.cameFrom === view.target.id;
  useEffect(() => {
    if (isCameFrom) button.current?.focus();
  }, [isCameFrom]);
  const { target, name, when, verdict, projected, goal, gap, path, line, hasOtherScope } = view;
  return (
    <button
      type="button"
      ref={button}
      className={styles.row}
      onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'target', target: target.id } })}
    >
      <VerdictIcon verdict={verdict} />
      <span>
        <span className={styles.name}>{name}</span>
        {when !== '' && fillTemplate(words.whenAfterName, { when })}
        {hasOtherScope && <Warning16Regular className={styles.scope} aria-label={words.otherScope} />}
        <br />
        <span className={styles.small}>
          <VerdictWord verdict={verdict} word={words.verdicts[verdict]} />
          {gap !== null && ` ${gap}`}
        </span>
      </span>
      <span className={styles.figures}>
        {projected !== null && <span className={styles.projected}>{projected}</span>}
        {goal !== null && <span className={styles.goal}>{projected === null ? goal : ` / ${goal}`}</span>}
        <br />
        {path && verdict !== 'none' && <SparkLine path={path} line={line} />}
      </span>
      <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
    </button>
  );
}
