import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { usePaneView } from '../pane-context';

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    padding: '0 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { marginLeft: '-12px' },
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
  write: { width: '100%', marginTop: '4px' },
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
      <TabList
        className={styles.tabs}
        aria-label={words.pageList}
        selectedValue={selected}
        onTabSelect={(_, { value }) =>
          commands.dispatch({ type: 'page-opened', page: { type: value === 'problems' ? 'problems' : 'targets' } })
        }
      >
        <Tab value="targets" disabled={state.work.type === 'writing'}>
          {words.pages.targets}
        </Tab>
        <Tab value="problems" disabled={state.work.type === 'writing'}>
          {words.pages.problems}
          {count > 0 && <span className={styles.count}>{count}</span>}
        </Tab>
      </TabList>
      {page.type !== 'write' && (
        <Button
          className={styles.write}
          appearance={appliesFirst ? 'secondary' : 'primary'}
          onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'write' } })}
        >
          {words.write.open}
        </Button>
      )}
    </footer>
  );
}
