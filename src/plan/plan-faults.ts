import { expectedUnit } from './completed-plan';
import type { Plan } from './plan';
import type { Problem, ProblemCode } from './problem';
import type { CatalogueRecord, Reading, Target } from './target';
import { conversionFactor } from './unit';

/** What is wrong with a plan whose entries are each well formed: identities, references, readings, values. */
export function planFaults(plan: Plan): readonly Problem[] {
  return [
    ...duplicates(plan.indicators, 'indicators'),
    ...duplicates(plan.agencies, 'agencies'),
    ...duplicates(plan.records, 'records'),
    ...plan.indicators.flatMap((_, index) => indicatorFaults(plan, index)),
    ...plan.records.flatMap((record, index) => recordFaults(plan, record, `records[${index}]`)),
  ];
}

function fault(code: ProblemCode, entry: string, parameters: Problem['parameters'] = {}): Problem {
  return { code, severity: 'error', place: { entry }, parameters };
}

function duplicates(entries: readonly { readonly id: string }[], list: string): readonly Problem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) < index
      ? [fault('plan-id-duplicated', `${list}[${index}].id`, { id })]
      : [],
  );
}

function unknown(known: readonly { readonly id: string }[], id: string | null, entry: string): readonly Problem[] {
  return id === null || known.some((other) => other.id === id) ? [] : [fault('plan-reference-unknown', entry, { id })];
}

function indicatorFaults(plan: Plan, index: number): readonly Problem[] {
  const indicator = plan.indicators[index];
  if (indicator === undefined) return [];
  const entry = `indicators[${index}]`;
  const { share } = indicator;
  return [
    ...((indicator.kind === 'share') === (share !== undefined)
      ? []
      : [fault('plan-share-parts', `${entry}.share`, { id: indicator.id })]),
    ...unknown(plan.indicators, share?.numerator ?? null, `${entry}.share.numerator`),
    ...unknown(plan.indicators, share?.denominator ?? null, `${entry}.share.denominator`),
    ...indicator.nearScopes.flatMap((id, near) => unknown(plan.indicators, id, `${entry}.nearScopes[${near}]`)),
  ];
}

function recordFaults(plan: Plan, record: CatalogueRecord, entry: string): readonly Problem[] {
  return [
    ...unknown(plan.agencies, record.leadAgency, `${entry}.leadAgency`),
    ...record.participatingAgencies.flatMap((id, index) =>
      unknown(plan.agencies, id, `${entry}.participatingAgencies[${index}]`),
    ),
    ...('indicator' in record ? unknown(plan.indicators, record.indicator, `${entry}.indicator`) : []),
    ...('readings' in record ? readingFaults(record.readings, entry) : []),
    ...(record.type === 'target' ? [...valueFaults(plan, record, entry), ...measureFaults(plan, record, entry)] : []),
  ];
}

function readingFaults(readings: readonly Reading[], entry: string): readonly Problem[] {
  const count = readings.filter(({ isDefault }) => isDefault).length;
  return [
    ...duplicates(readings, `${entry}.readings`),
    ...(count === 1 ? [] : [fault('plan-default-reading', `${entry}.readings`, { count })]),
  ];
}

/** Which of value and range each comparator needs. */
const NEEDED: Readonly<Record<Target['comparator'], 'value' | 'range' | 'neither'>> = {
  reach: 'value',
  'at-least': 'value',
  'more-than': 'value',
  range: 'range',
  increase: 'neither',
  by: 'neither',
};

function valueFaults(plan: Plan, target: Target, entry: string): readonly Problem[] {
  const needed = NEEDED[target.comparator];
  if (needed !== 'neither' && target[needed] === null) {
    return [fault('plan-entry-missing', `${entry}.${needed}`, { key: needed })];
  }
  const indicator = plan.indicators.find(({ id }) => id === target.indicator);
  const unit = expectedUnit(target, indicator);
  if (unit !== null && target.unit !== null && conversionFactor(target.unit, unit) === undefined) {
    return [fault('plan-unit-mismatch', `${entry}.unit`, { found: target.unit, expected: unit })];
  }
  const highest = target.range?.max ?? target.value ?? 0;
  return indicator?.kind === 'share' && target.kind === 'end-year-share' && highest > 1
    ? [fault('plan-share-above-one', `${entry}.${needed}`, { value: highest })]
    : [];
}

/** Shares of several years neither add up nor average to anything; one level, its growth or its increase is meant. */
function measureFaults(plan: Plan, target: Target, entry: string): readonly Problem[] {
  const indicator = plan.indicators.find(({ id }) => id === target.indicator);
  if (indicator?.kind !== 'share') return [];
  return target.readings.flatMap(({ measure }, index) => {
    const isMean = measure.type === 'average-growth' && measure.mean === 'arithmetic';
    if (measure.type !== 'total' && measure.type !== 'each-year' && !isMean) return [];
    const parameters = { expected: 'level, increase or average-growth of a share', found: measure.type };
    return [fault('plan-invalid', `${entry}.readings[${index}].measure`, parameters)];
  });
}
