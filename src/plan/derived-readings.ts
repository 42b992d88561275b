import type { Indicator } from './indicator';
import type { LocalizedText } from './localized-text';
import type { StatedReading, StatedTarget } from './plan-schema';
import type { Measure, Reading } from './target';
import { year, type Year } from './year';

export interface Period {
  readonly first: Year;
  readonly last: Year;
}

/** The readings that a plan file states, or the one that kind and dates imply where it states none. */
export function readingsOf(stated: readonly StatedReading[], id: string, implied: Measure): readonly Reading[] {
  if (stated.length === 0) return [{ id, isDefault: true, measure: implied, names: measureNames(implied) }];
  return stated.map((reading) => ({
    id: reading.id,
    isDefault: reading.isDefault || stated.length === 1,
    measure: reading.measure,
    names: reading.names ?? measureNames(reading.measure),
  }));
}

/** What a target of this kind measures unless its file says otherwise; the average's base is the year before the plan. */
export function impliedMeasure(target: StatedTarget, indicator: Indicator | undefined, period: Period): Measure {
  const last = target.deadline === null ? period.last : year(Number(target.deadline.slice(0, 4)));
  const first = period.first;
  const base = year(first - 1);
  switch (target.kind) {
    case 'end-year-level':
    case 'end-year-share':
      return { type: 'level', year: last };
    case 'cumulative-total':
      return { type: 'total', first, last };
    case 'average-growth':
      return { type: 'average-growth', base, last, mean: 'geometric' };
    case 'cumulative-increment':
      return indicator?.kind === 'stock' ? { type: 'increase', base, last } : { type: 'total', first, last };
    case 'annual-range':
      return { type: 'each-year', first, last };
    case 'milestone':
      return impliedDate(target.deadline, period);
  }
}

/** The deadline that a record states, else the end of the plan. */
export function impliedDate(deadline: string | null, period: Period): Measure {
  return { type: 'date', deadline: deadline ?? `${period.last}-12-31` };
}

function measureNames(measure: Measure): LocalizedText {
  switch (measure.type) {
    case 'level':
      return named(`level in ${measure.year}`, `${measure.year}年水平`, `${measure.year}年水平`);
    case 'total': {
      const years = `${measure.first}-${measure.last}`;
      return named(`total ${years}`, `${years}年累计`, `${years}年累計`);
    }
    case 'each-year': {
      const years = `${measure.first}-${measure.last}`;
      return named(`each year ${years}`, `${years}年每年`, `${years}年每年`);
    }
    case 'average-growth':
      return averageNames(measure.base, measure.last, measure.mean);
    case 'increase':
      return named(
        `increase from ${measure.base} to ${measure.last}`,
        `${measure.base}年至${measure.last}年增量`,
        `${measure.base}年至${measure.last}年增量`,
      );
    case 'date':
      return named(`by ${measure.deadline}`, `不迟于${measure.deadline}`, `不遲於${measure.deadline}`);
  }
}

function averageNames(base: Year, last: Year, mean: 'geometric' | 'arithmetic'): LocalizedText {
  return mean === 'geometric'
    ? named(`average growth from ${base} to ${last}`, `${base}年至${last}年年均增长`, `${base}年至${last}年年均增長`)
    : named(
        `arithmetic mean of yearly growth ${base}-${last}`,
        `${base}年至${last}年增长率的算术平均`,
        `${base}年至${last}年增長率的算術平均`,
      );
}

function named(en: string, simplified: string, traditional: string): LocalizedText {
  return { en, 'zh-CN': simplified, 'zh-HK': traditional };
}
