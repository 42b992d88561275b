import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { problemMessage } from '../../language';
import { usePaneView } from '../pane-context';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '16px 0 4px' },
});

/** The workbook has nothing that the plan speaks of, or cannot be read: what that means, and what to do about it. */
export function NothingFound() {
  const styles = useStyles();
  const { words, commands, evaluations, state } = usePaneView();
  const problems = evaluations?.drafted.question.dataset.problems ?? [];
  const obstacles = problems.filter(({ severity, code }) => severity !== 'note' && code !== 'no-series');
  return (
    <>
      <p>{words.welcome}</p>
      <h2 className={styles.title}>{words.nothingFound.title}</h2>
      <p>{words.nothingFound.what}</p>
      {obstacles.map((problem) => (
        <p key={JSON.stringify(problem)}>{problemMessage(problem, state.locale, state.plan)}</p>
      ))}
      <p>{words.nothingFound.remedy}</p>
      <Button appearance="primary" onClick={() => void commands.read()}>
        {words.readAgain}
      </Button>
    </>
  );
}
