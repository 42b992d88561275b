import { impliedDate, impliedMeasure, readingsOf } from './derived-readings';
import type { Indicator } from './indicator';
import type { Agency, Plan } from './plan';
import type { StatedPlan, StatedRecord, StatedTarget } from './plan-schema';
import type { CatalogueRecord, Comparator, Target } from './target';
import { conversionFactor, unitOf, type UnitCode } from './unit';

/** Derives what a plan file leaves out, and brings values into the unit of their indicator. */
export function completedPlan(stated: StatedPlan): Plan {
  const indicators = stated.indicators.map(withFractionUnit);
  return {
    id: stated.id,
    names: stated.names,
    document: stated.document,
    issued: stated.issued,
    period: stated.period,
    indicators,
    agencies: stated.agencies ?? agenciesNamedIn(stated.records),
    records: stated.records.map((record) => completedRecord(record, indicators, stated.period)),
  };
}

/** Shares and growth rates are fractions inside the project, whatever unit their file prefers. */
function withFractionUnit(indicator: Indicator): Indicator {
  return unitOf(indicator.unit).dimension === 'fraction' ? { ...indicator, unit: 'fraction' } : indicator;
}

function agenciesNamedIn(records: readonly StatedRecord[]): readonly Agency[] {
  const named = records.flatMap((record) => [record.leadAgency ?? [], record.participatingAgencies].flat());
  return [...new Set(named)].map((id) => ({ id, names: { en: id, 'zh-CN': id, 'zh-HK': id } }));
}

function completedRecord(
  record: StatedRecord,
  indicators: readonly Indicator[],
  period: StatedPlan['period'],
): CatalogueRecord {
  switch (record.type) {
    case 'target':
      return completedTarget(record, indicators, period);
    case 'activity':
      return { ...record, period: record.period ?? period };
    case 'milestone':
      return { ...record, readings: readingsOf(record.readings, 'milestone', impliedDate(record.deadline, period)) };
    case 'fact':
      return record;
  }
}

function completedTarget(target: StatedTarget, indicators: readonly Indicator[], period: StatedPlan['period']): Target {
  const indicator = indicators.find(({ id }) => id === target.indicator);
  const unit = expectedUnit(target, indicator);
  const factor = unit === null || target.unit === null ? 1 : (conversionFactor(target.unit, unit) ?? 1);
  const { value, range } = target;
  return {
    ...target,
    comparator: target.comparator ?? impliedComparator(target),
    unit: factor === 1 ? (target.unit ?? unit) : unit,
    value: value === null ? null : scaled(value, factor),
    range: range === null ? null : { min: scaled(range.min, factor), max: scaled(range.max, factor) },
    readings: readingsOf(target.readings, target.kind.replaceAll('-', '_'), impliedMeasure(target, indicator, period)),
  };
}

function impliedComparator(target: StatedTarget): Comparator {
  if (target.range !== null) return 'range';
  return target.kind === 'milestone' && target.value === null ? 'by' : 'reach';
}

/** The unit that a target's value should be in; a growth target is a fraction whatever grows. */
export function expectedUnit(target: Pick<Target, 'kind'>, indicator: Indicator | undefined): UnitCode | null {
  return target.kind === 'average-growth' ? 'fraction' : (indicator?.unit ?? null);
}

const SIGNIFICANT_DIGITS = 15;

/** 18.7 % is 0.187, not 0.18700000000000003. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(SIGNIFICANT_DIGITS));
}
