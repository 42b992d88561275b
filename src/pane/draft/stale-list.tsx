import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { fillTemplate } from '../../language';
import { usePaneView } from '../pane-context';
import { Announcement } from '../shell/announcement';
import { staleChanges } from '../state/draft';
import { staleLines } from '../target/growth-view';

const useStyles = makeStyles({
  place: {
    margin: '4px 0',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, '> li': { paddingTop: '4px' } },
  rates: { fontVariantNumeric: 'tabular-nums' },
  answers: { display: 'flex', columnGap: '8px', margin: '4px 0', '> *': { minWidth: 0 } },
});

/** The inputs that somebody has changed since they were drafted: for each, whose rate is to stand. */
export function StaleList() {
  const styles = useStyles();
  const { state, evaluations, commands, words } = usePaneView();
  const stale = staleChanges(state.opened, state.draft);
  if (stale.length === 0 || !evaluations) return null;
  const title = fillTemplate(words.draft.stale, { count: stale.length });
  return (
    <section className={styles.place} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <Announcement text={`${title} ${words.draft.decide}`} />
      <ul className={styles.list}>
        {staleLines(evaluations, stale, state.locale, words).map(({ input, what, rates }) => (
          <li key={what}>
            <div>{what}</div>
            <div className={styles.rates}>{rates}</div>
            <div className={styles.answers}>
              <Button
                size="small"
                aria-label={fillTemplate(words.actOn, { act: words.draft.keep, what })}
                onClick={() => commands.dispatch({ type: 'change-kept', input })}
              >
                {words.draft.keep}
              </Button>
              <Button
                size="small"
                aria-label={fillTemplate(words.actOn, { act: words.draft.take, what })}
                onClick={() => commands.dispatch({ type: 'change-dropped', input })}
              >
                {words.draft.take}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.title}>{words.draft.decide}</p>
    </section>
  );
}
