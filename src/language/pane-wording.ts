import type { Locale, Severity } from '../plan';

/** What a write is at, in the words of the pane. */
type Stage = 'check' | 'fill' | 'format' | 'chart' | 'verify' | 'page' | 'restore';

/** All words of the task pane in one language. `{gaps}` are filled where they are used; no text needs a plural. */
export interface PaneWording {
  readonly illustrative: { readonly stamp: string; readonly text: string };
  readonly reading: string;
  readonly readAgain: string;
  readonly nothingFound: { readonly title: string; readonly what: string; readonly remedy: string };
  readonly welcome: string;
  readonly scenario: string;
  readonly pages: Readonly<Record<'targets' | 'problems', string>>;
  readonly pageList: string;
  readonly verdicts: Readonly<Record<'meets' | 'close' | 'misses' | 'none', string>>;
  readonly headline: string;
  readonly headlineMissing: string;
  readonly closeRule: string;
  readonly key: Readonly<Record<'reported' | 'projected' | 'target', string>>;
  readonly targetList: string;
  readonly further: string;
  readonly otherScope: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  /** What is measured, after the target's name. */
  readonly whenAfterName: string;
  readonly measures: Readonly<Record<'level' | 'total' | 'each-year' | 'average-growth' | 'increase', string>>;
  readonly growthOf: string;
  readonly growthIn: string;
  readonly toAllYears: string;
  readonly toDefault: string;
  readonly was: string;
  readonly actualYear: string;
  readonly needed: string;
  readonly neededGiven: string;
  readonly growthRule: string;
  readonly growthTyped: string;
  readonly listSeparator: string;
  readonly growthInvalid: string;
  readonly ruleOf: Readonly<
    Record<'average' | 'average-less-deviation' | 'required' | 'with-total' | 'reference' | 'none', string>
  >;
  readonly base: string;
  readonly noBase: string;
  readonly figureIn: string;
  readonly readingInForce: string;
  readonly item: string;
  readonly chart: {
    readonly title: string;
    readonly startsAt: string;
    readonly table: string;
    readonly year: string;
    readonly value: string;
    readonly origin: string;
    readonly reported: string;
    readonly projected: string;
  };
  readonly draft: {
    readonly count: string;
    readonly list: string;
    readonly discard: string;
    readonly apply: string;
    readonly applying: string;
    readonly applied: string;
    readonly noSheets: string;
    readonly change: string;
    readonly toRule: string;
  };
  readonly write: {
    readonly open: string;
    readonly title: string;
    readonly count: string;
    readonly yours: string;
    readonly language: string;
    readonly languageNames: Readonly<Record<Locale, string>>;
    readonly update: string;
    readonly add: string;
    readonly start: string;
    readonly cancel: string;
    readonly writing: string;
    readonly stages: Readonly<Record<Stage, string>>;
    readonly done: string;
    readonly updated: string;
    readonly added: string;
    readonly toTargets: string;
    readonly failed: string;
    readonly draftIncluded: string;
  };
  readonly problems: {
    readonly severities: Readonly<Record<Severity, string>>;
    readonly count: string;
    readonly none: string;
    readonly goTo: string;
    readonly clears: string;
  };
  readonly reload: string;
  readonly dismiss: string;
}
