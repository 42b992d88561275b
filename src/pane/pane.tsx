import { Button, FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo } from 'react';
import type { Locale, Plan } from '../plan';
import { DraftBar } from './draft/draft-bar';
import { PaneContext, paneView, usePaneView } from './pane-context';
import { ProblemsPage } from './problems/problems-page';
import { Announcement } from './shell/announcement';
import { ElsewhereMessage } from './shell/elsewhere-message';
import { FailureBoundary } from './shell/failure-boundary';
import { Foot } from './shell/foot';
import { NothingFound } from './shell/nothing-found';
import { OutcomeMessage } from './shell/outcome-message';
import { ScenarioLine } from './shell/scenario-line';
import { useKeptFocus } from './shell/use-kept-focus';
import { WaitingMessage } from './shell/waiting-message';
import type { Page } from './state/pane-state';
import { usePane } from './state/use-pane';
import { TargetPage } from './target/target-page';
import { headline, targetList } from './targets/target-list';
import { TargetsPage } from './targets/targets-page';
import { paneTheme, projectedColors } from './theme';
import { WritePage } from './write/write-page';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  stamp: {
    flexShrink: 0,
    padding: '4px 48px 4px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    '> strong': { marginRight: '8px' },
  },
  main: { flexGrow: 1, overflowY: 'scroll', padding: '0 16px 16px', minHeight: 0 },
  plan: {
    // The corner belongs to Office, which puts its menu there.
    margin: '12px 34px 8px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  waiting: { marginTop: '48px' },
});

/** The page that is open, with what stands above every page that is about the scenario. */
function OpenPage() {
  const { state, evaluations, words } = usePaneView();
  const { page, locale } = state;
  const evaluated = evaluations?.drafted.scenarios.find(({ scenario }) => scenario.id === state.scenario);
  const list = useMemo(
    () => evaluations && evaluated && targetList(evaluations.drafted, evaluated, locale, words),
    [evaluations, evaluated, locale, words],
  );
  if (!evaluations || !list) return null;
  const messages = (
    <>
      <OutcomeMessage />
      <ElsewhereMessage />
    </>
  );
  if (page.type === 'write' || page.type === 'problems') {
    return (
      <>
        {messages}
        {page.type === 'write' ? (
          <WritePage report={page.report} />
        ) : (
          <ProblemsPage problems={evaluations.drafted.problems} />
        )}
      </>
    );
  }
  return (
    <>
      <ScenarioLine />
      <DraftBar />
      {messages}
      {page.type === 'targets' ? <TargetsPage list={list} /> : <TargetPage list={list} id={page.target} />}
      <Announcement text={headline(list, words)} />
    </>
  );
}

/** Before the workbook has been read: that it is being read, or why it could not be. */
function Unread() {
  const styles = useStyles();
  const { state, words, commands } = usePaneView();
  if (state.work.type === 'reading') return <Spinner className={styles.waiting} label={words.reading} />;
  return (
    <>
      <OutcomeMessage />
      <Button className={styles.waiting} appearance="primary" onClick={() => void commands.read()}>
        {words.readAgain}
      </Button>
    </>
  );
}

/** Tells pages apart that are read from their top. */
function shownPage(page: Page): string {
  if (page.type === 'target') return page.target;
  return page.type === 'write' && page.report ? 'written' : page.type;
}

function Content() {
  const styles = useStyles();
  const { state, evaluations, words } = usePaneView();
  const { opened, plan, locale } = state;
  const main = useKeptFocus();
  const shown = shownPage(state.page);
  // A page is read from its top; the list is found again where it was left (targets/target-row.tsx).
  useLayoutEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [main, shown]);
  const hasSeries = opened?.used.series.some(({ indicator }) => indicator !== null) === true;
  return (
    <>
      {opened?.dataset.illustrative === true && (
        <header className={styles.stamp}>
          <strong>{words.illustrative.stamp}</strong>
          {words.illustrative.text}
        </header>
      )}
      <WaitingMessage />
      <main className={styles.main} ref={main}>
        <h1 className={styles.plan}>{plan.names[locale]}</h1>
        {evaluations === null && <Unread />}
        {evaluations !== null && (hasSeries ? <OpenPage /> : <NothingFound />)}
      </main>
      {evaluations !== null && hasSeries && <Foot />}
    </>
  );
}

interface PaneProps {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly isDark: boolean;
}

/** The task pane. */
export function Pane({ plan, locale, isDark }: PaneProps) {
  const styles = useStyles();
  const pane = usePane(plan, locale);
  const theme = useMemo(() => paneTheme(isDark, locale), [isDark, locale]);
  return (
    <FluentProvider theme={theme}>
      <PaneContext value={paneView(pane)}>
        <div className={styles.root} style={projectedColors(isDark)}>
          <FailureBoundary locale={locale}>
            <Content />
          </FailureBoundary>
        </div>
      </PaneContext>
    </FluentProvider>
  );
}
