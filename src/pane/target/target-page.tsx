import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { cellName } from '../../dataset';
import { fillTemplate, formatRequiredGrowth, formatValue, problemMessage } from '../../language';
import { indicatorOf, indicatorOfTarget, type RecordId } from '../../plan';
import { FailureBoundary } from '../shell/failure-boundary';
import { usePaneView, type PaneView } from '../pane-context';
import { BackButton } from '../parts/back-button';
import { CellLink } from '../parts/cell-link';
import { VerdictIcon, VerdictWord } from '../parts/verdict';
import type { TargetList, TargetView } from '../targets/target-list';
import { DriverFields } from './driver-fields';
import { driverIds, driversOfTarget } from './growth-view';

const PathChart = lazy(() => import('./path-chart'));

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'start', columnGap: '4px', marginTop: '8px' },
  name: {
    flexGrow: 1,
    margin: 0,
    padding: '5px 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  result: { display: 'flex', alignItems: 'center', columnGap: '8px', marginTop: '4px' },
  figures: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  projected: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  goal: { color: tokens.colorNeutralForeground3 },
  small: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  chart: { minHeight: '216px' },
  warning: { margin: '8px 0 0', color: tokens.colorPaletteMarigoldForeground2, overflowWrap: 'anywhere' },
  needed: { margin: '8px 0 0', fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '8px 12px',
    margin: '16px 0',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, textAlign: 'right', overflowWrap: 'anywhere' },
  },
  quote: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** "Needed each year from 2013: 3.49 %", with the total's growth that a share's rests on. */
function neededText({ judgement, target }: TargetView, { words, state }: PaneView): string | null {
  const { requiredGrowth, requiredFrom, totalGrowth } = judgement;
  const indicator = indicatorOfTarget(state.plan, target);
  if (requiredGrowth === null || requiredFrom === null || !indicator) return null;
  const better = indicator.better === 'down' ? 'down' : 'up';
  const values = { from: requiredFrom + 1, rate: formatRequiredGrowth(requiredGrowth, state.locale, better) };
  const total = indicator.share && indicatorOf(state.plan, indicator.share.denominator);
  if (totalGrowth === null || !total) return fillTemplate(words.needed, values);
  const growth = formatValue(totalGrowth, 'fraction', state.locale);
  return fillTemplate(words.neededGiven, { ...values, total: total.names[state.locale], growth });
}

function Result({ view }: { readonly view: TargetView }) {
  const styles = useStyles();
  const { words } = usePaneView();
  const { verdict, projected, goal, gap, when, unit } = view;
  return (
    <>
      <div className={styles.result}>
        <VerdictIcon verdict={verdict} />
        <VerdictWord verdict={verdict} word={words.verdicts[verdict]} />
        <span className={styles.figures}>
          {projected !== null && (
            <span className={styles.projected} data-testid="projected">
              {projected}
            </span>
          )}
          {goal !== null && <span className={styles.goal}>{projected === null ? goal : ` / ${goal}`}</span>}
        </span>
      </div>
      <p className={styles.small}>
        <span>{[when, unit].filter((part) => part !== '').join(words.listSeparator)}</span>
        <span>{gap}</span>
      </p>
    </>
  );
}

/** What on our sheets keeps them from saying the same as the pane does of this target. */
function SheetProblems({ view }: { readonly view: TargetView }) {
  const styles = useStyles();
  const { evaluations, state } = usePaneView();
  const drivers = driverIds(state.plan, view.target);
  const problems = (evaluations?.drafted.question.dataset.problems ?? []).filter(
    ({ place, parameters }) =>
      place.cell !== undefined &&
      (parameters['target'] === view.target.id || drivers.some((id) => parameters['indicator'] === id)),
  );
  return problems.map((problem) => (
    <p key={JSON.stringify(problem)} className={styles.warning}>
      {problemMessage(problem, state.locale, state.plan)}
    </p>
  ));
}

/** What the path starts from, how the plan is read, and where it says so. */
function Facts({ view }: { readonly view: TargetView }) {
  const styles = useStyles();
  const { words, state, evaluations } = usePaneView();
  const { target, judgement, reading } = view;
  const { base } = judgement;
  const indicator = indicatorOfTarget(state.plan, target);
  const start = evaluations && indicator ? evaluations.drafted.start.bases.get(indicator.id) : undefined;
  const cell = start?.observation?.cell;
  return (
    <dl className={styles.facts}>
      <dt>{words.base}</dt>
      <dd>
        {base && indicator
          ? fillTemplate(words.figureIn, {
              value: formatValue(base.value, indicator.unit, state.locale),
              year: base.year,
            })
          : words.noBase}{' '}
        {cell && <CellLink place={{ sheet: cell.sheet, cell: cellName(cell.row, cell.column) }} />}
        {view.hasOtherScope && <div>{words.otherScope}</div>}
      </dd>
      <dt>{words.readingInForce}</dt>
      <dd>{reading?.names[state.locale]}</dd>
      <dt>{fillTemplate(words.item, { item: target.item })}</dt>
      <dd lang="zh-CN">
        <span className={styles.quote}>{target.quote}</span>
      </dd>
    </dl>
  );
}

/** One target: its path, the growth it rests on, and what would be needed. */
export function TargetPage({ list, id }: { readonly list: TargetList; readonly id: RecordId }) {
  const styles = useStyles();
  const pane = usePaneView();
  const { words, commands, evaluations, state } = pane;
  const all = [...list.shown, ...list.further];
  const index = all.findIndex(({ target }) => target.id === id);
  const view = all[index];
  if (!view || !evaluations) return null;
  const toTarget = (other: TargetView | undefined) => () =>
    other && commands.dispatch({ type: 'page-opened', page: { type: 'target', target: other.target.id } });
  const indicator = indicatorOfTarget(state.plan, view.target);
  const needed = neededText(view, pane);
  const { problem } = view.judgement;
  return (
    <>
      <div className={styles.head}>
        <BackButton from={view.target.id} />
        <h2 className={styles.name}>{view.name}</h2>
        <Button
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={words.previous}
          disabled={index === 0}
          onClick={toTarget(all[index - 1])}
        />
        <Button
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={words.next}
          disabled={index === all.length - 1}
          onClick={toTarget(all[index + 1])}
        />
      </div>
      <Result view={view} />
      {indicator && view.path && view.path.points.size > 1 && (
        <div className={styles.chart}>
          <FailureBoundary locale={state.locale}>
            <Suspense fallback={null}>
              <PathChart view={view} unit={indicator.unit} />
            </Suspense>
          </FailureBoundary>
        </div>
      )}
      {needed !== null && <p className={styles.needed}>{needed}</p>}
      {problem && <p>{problemMessage(problem, state.locale, state.plan)}</p>}
      <SheetProblems view={view} />
      {view.judgement.base !== null &&
        driversOfTarget(view.target, state.scenario, evaluations, state.draft, state.locale, words).map((driver) => (
          <DriverFields key={driver.indicator.id} driver={driver} />
        ))}
      <Facts view={view} />
    </>
  );
}
