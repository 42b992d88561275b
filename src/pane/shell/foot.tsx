import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePaneView } from '../pane-context';
import { UndoRun } from './undo-run';

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    padding: '0 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pages: { display: 'flex', columnGap: '24px' },
  page: {
    padding: 0,
    height: '44px',
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  count: {
    display: 'inline-block',
    minWidth: '12px',
    marginLeft: '6px',
    padding: '0 5px',
    borderRadius: '10px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: '#ffffff',
    backgroundColor: '#835b00',
  },
  runs: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', marginTop: '4px', '> *': { flexGrow: 1, minWidth: 0 } },
});

/** The pages, and the way to the sheets; of Apply and Write the one that is next is filled. */
export function Foot() {
  const styles = useStyles();
  const { state, evaluations, words, commands } = usePaneView();
  const { page, draft, opened } = state;
  const count = evaluations?.drafted.problems.length ?? 0;
  const selected = page.type === 'problems' ? 'problems' : page.type === 'write' ? null : 'targets';
  const appliesFirst = draft.length > 0 && (opened?.inputs.length ?? 0) > 0;
  return (
    <footer className={styles.foot}>
      <nav className={styles.pages} aria-label={words.pageList}>
        {(['targets', 'problems'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className={mergeClasses(styles.page, name === selected && styles.open)}
            aria-current={name === selected ? 'page' : undefined}
            disabled={state.work.type === 'writing'}
            onClick={() => commands.dispatch({ type: 'page-opened', page: { type: name } })}
          >
            {words.pages[name]}
            {name === 'problems' && count > 0 && <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </nav>
      {page.type !== 'write' && (
        <div className={styles.runs}>
          <Button
            appearance={appliesFirst ? 'secondary' : 'primary'}
            onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'write' } })}
          >
            {words.write.open}
          </Button>
          <UndoRun />
        </div>
      )}
    </footer>
  );
}
