import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { problemMessage } from '../../language';
import { usePaneView } from '../pane-context';

const useStyles = makeStyles({
  message: { marginTop: '8px', alignItems: 'start' },
  body: { overflowWrap: 'anywhere', paddingBottom: '4px' },
});

/** What the last work came to, where it is not shown on a page of its own. */
export function OutcomeMessage() {
  const styles = useStyles();
  const { state, words, commands } = usePaneView();
  const { outcome, locale, plan } = state;
  if (outcome.type !== 'failed' && outcome.type !== 'applied') return null;
  const isApplied = outcome.type === 'applied';
  const sentences = isApplied
    ? [words.draft.applied]
    : outcome.problems.map((problem) => problemMessage(problem, locale, plan));
  return (
    <MessageBar className={styles.message} layout="multiline" intent={isApplied ? 'success' : 'error'}>
      <MessageBarBody className={styles.body}>
        {sentences.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        <Button size="small" onClick={() => commands.dispatch({ type: 'dismissed' })}>
          {words.dismiss}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
