import type { FaultResult } from './fault-matrix';

/** What a matrix of faults has come to. */
export interface FaultReport {
  readonly tried: number;
  readonly survived: number;
  /** Requests that a fault was meant for and never struck. */
  readonly untried: number;
  readonly byAct: readonly FaultLine[];
  readonly byFault: readonly FaultLine[];
  readonly harmed: readonly FaultResult[];
}

interface FaultLine {
  readonly what: string;
  readonly tried: number;
  readonly survived: number;
  readonly complete: number;
  readonly asBefore: number;
}

function lineOf(what: string, results: readonly FaultResult[]): FaultLine {
  const count = (outcome: FaultResult['outcome']): number => results.filter((each) => each.outcome === outcome).length;
  const [complete, asBefore] = [count('complete'), count('as before')];
  return { what, tried: results.length - count('untried'), survived: complete + asBefore, complete, asBefore };
}

function linesBy(results: readonly FaultResult[], keyOf: (result: FaultResult) => string): readonly FaultLine[] {
  const keys = [...new Set(results.map(keyOf))];
  return keys.map((key) =>
    lineOf(
      key,
      results.filter((result) => keyOf(result) === key),
    ),
  );
}

export function faultReport(results: readonly FaultResult[]): FaultReport {
  const { tried, survived } = lineOf('all', results);
  return {
    tried,
    survived,
    untried: results.length - tried,
    byAct: linesBy(results, ({ act }) => act),
    byFault: linesBy(results, ({ fault }) => fault),
    harmed: results.filter(({ outcome }) => outcome === 'harmed'),
  };
}

/** The report as a table. */
export function faultTable({ tried, survived, untried, byAct, byFault, harmed }: FaultReport): string {
  const line = (what: string, ...figures: readonly (string | number)[]): string =>
    what.padEnd(44) + figures.map((figure) => String(figure).padStart(12)).join('');
  const lines = (of: readonly FaultLine[]): readonly string[] =>
    of.map((each) => line(each.what, each.tried, each.survived, each.complete, each.asBefore));
  return [
    line('', 'tried', 'survived', 'complete', 'as before'),
    ...lines(byAct),
    '',
    ...lines(byFault),
    '',
    line('all', tried, survived),
    ...(untried > 0 ? [`untried: ${untried}`] : []),
    ...harmed.map(
      ({ act, fault, request, differing }) => `HARMED ${act}, request ${request}: ${fault}: ${differing.join('; ')}`,
    ),
  ].join('\n');
}
