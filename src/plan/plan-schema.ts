import * as v from 'valibot';
import type { LocalizedText } from './localized-text';
import { isYear, type Year } from './year';

/** What a plan file may hold; everything that can be derived may be left out. See README.md beside this file. */

/** No file of Excel's can hold control characters or half a character; lines may break. */
function isWritable(value: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(value.replaceAll(/[\t\r\n]/g, ''));
}

const text = v.pipe(v.string(), v.nonEmpty(), v.check(isWritable, 'text without control characters'));
const textByLocale = v.pipe(
  v.strictObject({ en: text, 'zh-CN': v.optional(text), 'zh-HK': v.optional(text) }),
  v.transform((names): LocalizedText => ({
    en: names.en,
    'zh-CN': names['zh-CN'] ?? names.en,
    'zh-HK': names['zh-HK'] ?? names.en,
  })),
);

const textInAllLocales = v.pipe(
  text,
  v.transform((same): LocalizedText => ({ en: same, 'zh-CN': same, 'zh-HK': same })),
);

export const localizedText = v.lazy((input) => (typeof input === 'string' ? textInAllLocales : textByLocale));

const yearNumber = v.custom<Year>(isYear, 'YYYY');

const isoDate = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'), v.check(isCalendarDate, 'YYYY-MM-DD'));

const number = v.pipe(v.number(), v.finite());

const range = v.pipe(
  v.strictObject({ min: number, max: number }),
  v.check(({ min, max }) => min <= max, 'min <= max'),
);

const period = v.pipe(
  v.strictObject({ first: yearNumber, last: yearNumber }),
  v.check(({ first, last }) => first <= last, 'first <= last'),
);

const measure = v.variant('type', [
  v.strictObject({ type: v.literal('level'), year: yearNumber }),
  v.pipe(
    v.strictObject({ type: v.picklist(['total', 'each-year']), first: yearNumber, last: yearNumber }),
    v.check(({ first, last }) => first <= last, 'first <= last'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('average-growth'),
      base: yearNumber,
      last: yearNumber,
      mean: v.optional(v.picklist(['geometric', 'arithmetic']), 'geometric'),
    }),
    v.check(({ base, last }) => base < last, 'base < last'),
  ),
  v.pipe(
    v.strictObject({ type: v.literal('increase'), base: yearNumber, last: yearNumber }),
    v.check(({ base, last }) => base < last, 'base < last'),
  ),
  v.strictObject({ type: v.literal('date'), deadline: isoDate }),
]);

const reading = v.strictObject({
  id: text,
  isDefault: v.optional(v.boolean(), false),
  measure,
  names: v.optional(localizedText),
});

const indicator = v.strictObject({
  id: text,
  names: localizedText,
  synonyms: v.optional(v.array(text), []),
  unit: text,
  kind: v.picklist(['flow', 'stock', 'share', 'growth', 'increment', 'activity', 'rate']),
  better: v.optional(v.picklist(['up', 'down', 'none']), 'up'),
  scope: v.optional(text, 'all'),
  share: v.exactOptional(v.strictObject({ numerator: text, denominator: text })),
  nearScopes: v.optional(v.array(text), []),
  note: v.exactOptional(text),
});

const agency = v.strictObject({ id: text, names: localizedText });

const ofEveryRecord = {
  id: text,
  item: v.optional(v.string(), ''),
  section: v.optional(v.string(), ''),
  names: localizedText,
  quote: v.optional(v.string(), ''),
  scope: v.optional(text, 'all'),
  leadAgency: v.nullish(text, null),
  participatingAgencies: v.optional(v.array(text), []),
  deadline: v.nullish(isoDate, null),
  notes: v.optional(v.array(text), []),
};

const measured = { indicator: v.nullish(text, null), unit: v.nullish(text, null) };

const record = v.variant('type', [
  v.strictObject({
    type: v.literal('target'),
    ...ofEveryRecord,
    ...measured,
    group: v.optional(v.picklist(['core', 'extended', 'locality']), 'core'),
    kind: v.picklist([
      'end-year-level',
      'end-year-share',
      'cumulative-total',
      'average-growth',
      'cumulative-increment',
      'annual-range',
      'milestone',
    ]),
    comparator: v.optional(v.picklist(['reach', 'at-least', 'more-than', 'range', 'increase', 'by'])),
    value: v.nullish(number, null),
    range: v.nullish(range, null),
    readings: v.optional(v.array(reading), []),
  }),
  v.strictObject({
    type: v.literal('activity'),
    ...ofEveryRecord,
    ...measured,
    range: v.nullish(range, null),
    period: v.optional(period),
  }),
  v.strictObject({
    type: v.literal('milestone'),
    ...ofEveryRecord,
    readings: v.optional(v.array(reading), []),
  }),
  v.strictObject({
    type: v.literal('fact'),
    ...ofEveryRecord,
    ...measured,
    value: v.nullish(number, null),
    valueText: v.nullish(text, null),
    year: v.nullish(yearNumber, null),
  }),
]);

export const planSchema = v.strictObject({
  id: text,
  names: localizedText,
  document: v.nullish(text, null),
  issued: v.nullish(isoDate, null),
  period,
  indicators: v.array(indicator),
  agencies: v.optional(v.array(agency)),
  records: v.array(record),
});

/** A plan as its file states it, before what was left out is derived. */
export type StatedPlan = v.InferOutput<typeof planSchema>;
export type StatedRecord = StatedPlan['records'][number];
export type StatedTarget = Extract<StatedRecord, { type: 'target' }>;
export type StatedReading = v.InferOutput<typeof reading>;

function isCalendarDate(date: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}
