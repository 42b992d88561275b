import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { fillTemplate } from '../../language';
import { usePaneView } from '../pane-context';
import { staleChanges } from '../state/draft';
import { isChanging } from '../state/pane-state';
import { changeLines } from '../target/growth-view';
import { projected } from '../theme';
import { StaleList } from './stale-list';

const useStyles = makeStyles({
  bar: {
    marginTop: '8px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', columnGap: '8px' },
  action: { minWidth: 0 },
  count: {
    marginRight: 'auto',
    paddingLeft: 0,
    minWidth: 'max-content',
    whiteSpace: 'nowrap',
    justifyContent: 'start',
  },
  list: {
    listStyleType: 'none',
    margin: '0 0 4px',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '> li': { display: 'flex', columnGap: '8px', justifyContent: 'space-between' },
  },
  rates: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  after: { color: projected.text, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200 },
});

/** What is changed and not yet in the workbook, with the two things that can be done about it. */
export function DraftBar() {
  const styles = useStyles();
  const { state, evaluations, commands, words } = usePaneView();
  const { draft, opened, work, locale } = state;
  const [isOpen, setOpen] = useState(false);
  if (draft.length === 0 || !evaluations) return null;
  const hasSheets = (opened?.inputs.length ?? 0) > 0;
  const isBusy = isChanging(state);
  const isUndecided = staleChanges(opened, draft).length > 0;
  return (
    <section className={styles.bar} aria-label={words.draft.list}>
      <div className={styles.line}>
        <Button
          className={styles.count}
          appearance="transparent"
          iconPosition="after"
          icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {fillTemplate(words.draft.count, { count: draft.length })}
        </Button>
        <Button
          className={styles.action}
          appearance="subtle"
          disabled={isBusy}
          onClick={() => commands.dispatch({ type: 'draft-discarded' })}
        >
          {words.draft.discard}
        </Button>
        {hasSheets && (
          <Button
            className={styles.action}
            appearance="primary"
            disabled={isBusy || isUndecided}
            onClick={() => void commands.apply()}
          >
            {work.type === 'applying' ? words.draft.applying : words.draft.apply}
          </Button>
        )}
      </div>
      <StaleList />
      {isOpen && (
        <ul className={styles.list}>
          {changeLines(evaluations, draft, locale, words).map(({ what, before, after }) => (
            <li key={what}>
              <span>{what}</span>
              <span className={styles.rates}>
                {before} → <span className={styles.after}>{after}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {!hasSheets && <p className={styles.note}>{words.draft.noSheets}</p>}
    </section>
  );
}
