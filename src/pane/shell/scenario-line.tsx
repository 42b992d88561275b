import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { usePaneView } from '../pane-context';

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: '8px' },
  picker: { flexGrow: 1, minWidth: 0 },
});

/** Which scenario is shown, and the way to read the workbook anew. */
export function ScenarioLine() {
  const styles = useStyles();
  const { words, evaluations, state, commands } = usePaneView();
  return (
    <div className={styles.line}>
      <Select
        className={styles.picker}
        aria-label={words.scenario}
        value={state.scenario}
        onChange={(_, { value }) => commands.dispatch({ type: 'scenario-chosen', scenario: value })}
      >
        {evaluations?.drafted.scenarios.map(({ scenario }) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.names[state.locale]}
          </option>
        ))}
      </Select>
      <Button
        icon={<ArrowSync20Regular />}
        title={words.readAgain}
        aria-label={words.readAgain}
        disabled={state.work.type !== 'none'}
        onClick={() => void commands.read()}
      />
    </div>
  );
}
