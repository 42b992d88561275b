import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { problemMessage, type PaneWording } from '../../language';
import { usePaneView } from '../pane-context';
import { ProblemList } from '../parts/problem-list';
import type { PaneState } from '../state/pane-state';
import { Announcement } from './announcement';

const useStyles = makeStyles({
  message: { marginTop: '8px', alignItems: 'start' },
  body: { overflowWrap: 'anywhere', paddingBottom: '4px' },
  headline: { margin: 0 },
  above: { marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  dismiss: { marginTop: '4px' },
});

/** What is said of an outcome before its problems. */
function headlineOf({ outcome, opened, work }: PaneState, words: PaneWording): string {
  switch (outcome.type) {
    case 'applied':
      return words.draft.applied;
    case 'undone':
      return words.undo.done;
    case 'not-undone': {
      // A run that can still be undone stands as it did.
      const isUnchanged = work.type === 'none' && opened?.isUndoable === true;
      return isUnchanged ? words.undo.unchanged : words.undo.failed;
    }
    case 'failed':
    case 'none':
      return '';
  }
}

/** What the last work came to, where it is not shown on a page of its own. */
export function OutcomeMessage() {
  const styles = useStyles();
  const { state, words, commands } = usePaneView();
  const { outcome, locale, plan } = state;
  if (outcome.type === 'none') return null;
  const headline = headlineOf(state, words);
  const problems = 'problems' in outcome ? outcome.problems : [];
  const isGood = outcome.type === 'applied' || outcome.type === 'undone';
  const said = [headline, ...problems.map((problem) => problemMessage(problem, locale, plan))].filter(Boolean);
  return (
    <MessageBar className={styles.message} layout="multiline" intent={isGood ? 'success' : 'error'}>
      <MessageBarBody className={styles.body}>
        {headline !== '' && (
          <p className={mergeClasses(styles.headline, problems.length > 0 && styles.above)}>{headline}</p>
        )}
        {problems.length > 0 && <ProblemList problems={problems} />}
        <Button className={styles.dismiss} size="small" onClick={() => commands.dispatch({ type: 'dismissed' })}>
          {words.dismiss}
        </Button>
        <Announcement text={said.join(' ')} />
      </MessageBarBody>
    </MessageBar>
  );
}
