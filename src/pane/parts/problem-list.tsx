import { makeStyles, tokens } from '@fluentui/react-components';
import { fillTemplate, problemMessage } from '../../language';
import type { Problem } from '../../plan';
import { usePaneView } from '../pane-context';
import { CellLink } from './cell-link';
import { groupProblems, shortened, type ProblemGroup } from './problem-groups';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere', '> li + li': { marginTop: '8px' } },
  text: { margin: 0 },
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    '> *': { minHeight: '24px', lineHeight: '24px' },
  },
  more: { color: tokens.colorNeutralForeground2 },
});

function Group({ group: { problem, places } }: { readonly group: ProblemGroup }) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const { shown, more } = shortened(places);
  return (
    <li>
      <p className={styles.text}>{problemMessage(problem, state.locale, state.plan)}</p>
      {shown.length > 0 && (
        <div className={styles.places}>
          {shown.map((place) => (
            <CellLink key={JSON.stringify(place)} place={place} />
          ))}
          {more > 0 && <span className={styles.more}>{fillTemplate(words.more, { count: more })}</span>}
        </div>
      )}
    </li>
  );
}

/** Problems as sentences; where one is said of several cells, it is said once, with links to all of them. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { words } = usePaneView();
  const { shown, more } = shortened(groupProblems(problems));
  return (
    <ul className={styles.list}>
      {shown.map((group) => (
        <Group key={JSON.stringify(group.problem)} group={group} />
      ))}
      {more > 0 && <li className={styles.more}>{fillTemplate(words.more, { count: more })}</li>}
    </ul>
  );
}
