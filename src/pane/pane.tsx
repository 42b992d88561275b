import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { problemMessage } from '../language';
import type { Locale, Plan } from '../plan';
import { DraftBar } from './draft/draft-bar';
import { PaneContext, paneView, usePaneView } from './pane-context';
import { ProblemsPage } from './problems/problems-page';
import { usePane } from './state/use-pane';
import { TargetPage } from './target/target-page';
import { TargetsPage } from './targets/targets-page';
import { targetList } from './targets/target-list';
import { paneTheme, projectedColors } from './theme';
import { WritePage } from './write/write-page';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '288px',
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
    margin: '12px 34px 8px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '4px 16px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  waiting: { marginTop: '48px' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, marginBottom: '4px' },
  message: { marginTop: '8px' },
});

/** What the last work came to, where it is not shown on a page of its own. */
function OutcomeMessage() {
  const styles = useStyles();
  const { state, words, commands } = usePaneView();
  const { outcome, locale, plan } = state;
  if (outcome.type !== 'failed' && outcome.type !== 'applied') return null;
  const sentences =
    outcome.type === 'applied'
      ? [words.draft.applied]
      : outcome.problems.map((problem) => problemMessage(problem, locale, plan));
  return (
    <MessageBar className={styles.message} layout="multiline" intent={outcome.type === 'applied' ? 'success' : 'error'}>
      <MessageBarBody>
        {sentences.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        <Button size="small" appearance="transparent" onClick={() => commands.dispatch({ type: 'dismissed' })}>
          {words.dismiss}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The workbook has nothing that the plan speaks of: what to do about it. */
function NothingFound() {
  const styles = useStyles();
  const { words, commands, evaluations, state } = usePaneView();
  const errors = (evaluations?.drafted.problems ?? []).filter(
    ({ severity, code }) => severity === 'error' && code !== 'no-series',
  );
  return (
    <>
      <p>{words.welcome}</p>
      <h2 className={styles.title}>{words.nothingFound.title}</h2>
      <p>{words.nothingFound.what}</p>
      {errors.map((problem) => (
        <p key={JSON.stringify(problem)}>{problemMessage(problem, state.locale, state.plan)}</p>
      ))}
      <p>{words.nothingFound.remedy}</p>
      <Button appearance="primary" onClick={() => void commands.read()}>
        {words.readAgain}
      </Button>
    </>
  );
}

function ScenarioPicker() {
  const { words, evaluations, state, commands } = usePaneView();
  return (
    <Select
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
  );
}

/** The page that is open, with what stands above every page that is about the scenario. */
function OpenPage() {
  const { state, evaluations, words } = usePaneView();
  const { page, plan, locale } = state;
  const evaluated = evaluations?.drafted.scenarios.find(({ scenario }) => scenario.id === state.scenario);
  const list = useMemo(() => evaluated && targetList(plan, evaluated, locale, words), [plan, evaluated, locale, words]);
  if (!evaluations || !list) return null;
  if (page.type === 'write') return <WritePage />;
  if (page.type === 'problems') return <ProblemsPage problems={evaluations.drafted.problems} />;
  return (
    <>
      <ScenarioPicker />
      <DraftBar />
      <OutcomeMessage />
      {page.type === 'targets' ? <TargetsPage list={list} /> : <TargetPage list={list} id={page.target} />}
    </>
  );
}

function Foot() {
  const styles = useStyles();
  const { state, evaluations, words, commands } = usePaneView();
  const { page } = state;
  const count = evaluations?.drafted.problems.length ?? 0;
  const selected = page.type === 'problems' ? 'problems' : page.type === 'write' ? null : 'targets';
  return (
    <footer className={styles.foot}>
      <TabList
        aria-label={words.pageList}
        selectedValue={selected}
        onTabSelect={(_, { value }) =>
          commands.dispatch({ type: 'page-opened', page: { type: value === 'problems' ? 'problems' : 'targets' } })
        }
      >
        <Tab value="targets">{words.pages.targets}</Tab>
        <Tab value="problems">
          {words.pages.problems}
          {count > 0 && <span className={styles.count}>{count}</span>}
        </Tab>
      </TabList>
      {page.type !== 'write' && (
        <Button
          appearance={state.draft.length > 0 && (state.opened?.inputs.length ?? 0) > 0 ? 'secondary' : 'primary'}
          onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'write' } })}
        >
          {words.write.open}
        </Button>
      )}
    </footer>
  );
}

function Content() {
  const styles = useStyles();
  const { state, evaluations, words } = usePaneView();
  const { opened, plan, locale } = state;
  const hasSeries = (opened?.dataset.series.length ?? 0) > 0;
  return (
    <>
      {opened?.dataset.illustrative === true && (
        <div className={styles.stamp}>
          <strong>{words.illustrative.stamp}</strong>
          {words.illustrative.text}
        </div>
      )}
      <main className={styles.main}>
        <h1 className={styles.plan}>{plan.names[locale]}</h1>
        {evaluations === null && <Spinner className={styles.waiting} label={words.reading} />}
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
          <Content />
        </div>
      </PaneContext>
    </FluentProvider>
  );
}
