import {
  fillTemplate,
  formatGap,
  formatRequiredGrowth,
  formatValue,
  problemMessage,
  resultWords,
  unitName,
  verdictWords,
  type ResultWords,
} from '../language';
import { indicatorOfTarget, targetsOf, type Locale, type Plan, type Target } from '../plan';
import type { EvaluatedScenario, Judgement } from '../assessment';
import { textTable, type Column } from './text-table';

function columns(projected: string, words: ResultWords): readonly Column[] {
  return [
    { head: words.target, align: 'left' },
    { head: words.unit, align: 'left' },
    { head: words.base, align: 'right' },
    { head: words.year, align: 'right' },
    { head: projected, align: 'right' },
    { head: words.goal, align: 'right' },
    { head: words.gap, align: 'right' },
    { head: words.required, align: 'right' },
    { head: words.verdict, align: 'left' },
  ];
}

/** Which way a required rate may be rounded. */
function betterOf(plan: Plan, target: Target): 'up' | 'down' {
  return indicatorOfTarget(plan, target)?.better === 'down' ? 'down' : 'up';
}

function baseText(plan: Plan, target: Target, judgement: Judgement, locale: Locale): string {
  const indicator = indicatorOfTarget(plan, target);
  if (!judgement.base || !indicator) return '';
  const figure = formatValue(judgement.base.value, indicator.unit, locale);
  return indicator.unit === target.unit ? figure : `${figure} ${unitName(indicator.unit, locale)}`;
}

function row(plan: Plan, target: Target, judgement: Judgement, locale: Locale): readonly string[] {
  const { unit, base, projected, goal, gap, requiredGrowth, verdict, problem } = judgement;
  const value = (figure: number | undefined | null, against?: number | null) => {
    if (figure === undefined || figure === null || unit === null) return '';
    return formatValue(figure, unit, locale, against ?? undefined);
  };
  const missing = problem ? problemMessage(problem, locale, plan) : verdictWords.none[locale];
  return [
    target.names[locale],
    unit === null ? '' : unitName(unit, locale),
    baseText(plan, target, judgement, locale),
    base ? String(base.year) : '',
    value(projected?.value, goal),
    value(goal),
    gap === null || unit === null ? '' : formatGap(gap, unit, locale),
    requiredGrowth === null ? '' : formatRequiredGrowth(requiredGrowth, locale, betterOf(plan, target)),
    verdict === null ? missing : verdictWords[verdict][locale],
  ];
}

/** Names the year where all targets are judged in the same one. */
function projectedHead(judgements: readonly Judgement[], words: ResultWords): string {
  const years = new Set(judgements.flatMap(({ projected }) => projected?.year ?? []));
  const [year] = years;
  return years.size === 1 && year !== undefined ? fillTemplate(words.projectedIn, { year }) : words.projected;
}

/** One scenario's targets: core ones and those with a figure; the rest are counted. */
export function resultTable(plan: Plan, evaluated: EvaluatedScenario, locale: Locale): readonly string[] {
  const words = resultWords[locale];
  const targets = targetsOf(plan);
  const judged = evaluated.judgements.flatMap((judgement) => {
    const target = targets.find(({ id }) => id === judgement.target);
    return target && (target.group === 'core' || judgement.base) ? [{ target, judgement }] : [];
  });
  const table = textTable(
    columns(
      projectedHead(
        judged.map(({ judgement }) => judgement),
        words,
      ),
      words,
    ),
    judged.map(({ target, judgement }) => row(plan, target, judgement, locale)),
  );
  const others = targets.length - judged.length;
  const rest = others === 0 ? [] : [fillTemplate(words.others, { count: others })];
  return [evaluated.scenario.names[locale], ...table, ...rest];
}
