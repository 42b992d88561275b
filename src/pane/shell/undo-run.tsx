import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { fillTemplate } from '../../language';
import { usePaneView } from '../pane-context';
import { isChanging } from '../state/pane-state';

const useStyles = makeStyles({
  whole: { flexBasis: '100%', marginTop: '4px' },
  question: {
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0 },
  answers: { display: 'flex', columnGap: '8px', marginTop: '8px', '> *': { flexGrow: 1, minWidth: 0 } },
});

/** What takes the place of a button that had the keyboard takes the keyboard too. */
function takeKeyboard(button: HTMLButtonElement | null): void {
  button?.focus();
}

interface QuestionProps {
  readonly version: number;
  readonly onAnswer: (isWanted: boolean) => void;
}

/** Asks once, in its place; the answer that changes nothing has the keyboard. */
function Question({ version, onAnswer }: QuestionProps) {
  const styles = useStyles();
  const { words } = usePaneView();
  const textId = useId();
  return (
    <div className={`${styles.whole} ${styles.question}`} role="group" aria-labelledby={textId}>
      <p id={textId} className={styles.text}>
        {fillTemplate(words.undo.ask, { version })}
      </p>
      <div className={styles.answers}>
        <Button onClick={() => onAnswer(true)}>{words.undo.confirm}</Button>
        <Button ref={takeKeyboard} onClick={() => onAnswer(false)}>
          {words.undo.keep}
        </Button>
      </div>
    </div>
  );
}

function Progress() {
  const styles = useStyles();
  const { words } = usePaneView();
  return (
    <div className={styles.whole} role="status">
      <ProgressBar thickness="large" aria-label={words.undo.doing} />
      {words.undo.doing}
    </div>
  );
}

/** The way back from the last run, where there is one. */
export function UndoRun() {
  const { state, words, commands } = usePaneView();
  const [asking, setAsking] = useState<'not-yet' | 'now' | 'declined'>('not-yet');
  const { opened, work } = state;
  if (work.type === 'undoing') return <Progress />;
  if (opened?.isUndoable !== true) return null;
  if (asking !== 'now') {
    return (
      <Button
        ref={asking === 'declined' ? takeKeyboard : null}
        disabled={isChanging(state)}
        onClick={() => setAsking('now')}
      >
        {words.undo.open}
      </Button>
    );
  }
  const answer = (isWanted: boolean): void => {
    setAsking(isWanted ? 'not-yet' : 'declined');
    if (isWanted) void commands.undo();
  };
  return <Question version={opened.version} onAnswer={answer} />;
}
