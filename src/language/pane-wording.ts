import type { Locale, Severity } from '../plan';

/** What a write is at, in the words of the pane. */
type Stage = 'check' | 'fill' | 'format' | 'verify' | 'page' | 'commit' | 'restore';

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
  /** What a button does, and what it does it to. */
  readonly actOn: string;
  /** After the beginning of a list that is too long. */
  readonly more: string;
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
    /** Of inputs that somebody has changed since. */
    readonly stale: string;
    readonly staleRates: string;
    readonly keep: string;
    readonly take: string;
    readonly decide: string;
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
    readonly noChange: string;
    readonly previewing: string;
    readonly inTheWay: string;
    readonly toKnow: string;
    readonly blocked: string;
    readonly start: string;
    readonly cancel: string;
    readonly writing: string;
    readonly stages: Readonly<Record<Stage, string>>;
    readonly stageDone: string;
    readonly stop: string;
    readonly stopping: string;
    readonly done: string;
    readonly updated: string;
    readonly added: string;
    readonly toTargets: string;
    readonly failed: string;
    readonly stopped: string;
    readonly conflict: string;
    readonly unrestored: string;
    readonly again: string;
    readonly draftIncluded: string;
  };
  readonly undo: Readonly<
    Record<'open' | 'ask' | 'confirm' | 'keep' | 'doing' | 'done' | 'failed' | 'unchanged', string>
  >;
  /** While a cell is being edited. */
  readonly waiting: string;
  /** What another author has changed. */
  readonly elsewhere: Readonly<Record<'sheets' | 'cells', string>>;
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
