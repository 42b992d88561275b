/** Milliseconds of several runs of one thing, compared with the first thing measured in the same run. */
export interface Timing {
  readonly what: string;
  readonly median: number;
  readonly slowest: number;
  /** Median over the median of the first timing. */
  readonly ratio: number;
}

const RUNS = 7;

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function measured(work: () => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

/** Measures works one after another, each after a run that does not count. */
export async function timingsOf(works: Readonly<Record<string, () => unknown>>): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const [what, work] of Object.entries(works)) {
    await work();
    const times = await measured(work);
    const median = middle(times);
    timings.push({ what, median, slowest: times.at(-1) ?? NaN, ratio: median / (timings[0]?.median ?? median) });
  }
  return timings;
}

/** A table, or with `--json` an object. */
export function report(timings: readonly Timing[]): string {
  if (process.argv.includes('--json')) return JSON.stringify({ runs: RUNS, timings });
  const line = (what: string, ...figures: readonly string[]) =>
    what.padEnd(56) + figures.map((figure) => figure.padStart(12)).join('');
  const lines = timings.map(({ what, median, slowest, ratio }) =>
    line(what, `${median.toFixed(2)} ms`, `${slowest.toFixed(2)} ms`, ratio.toFixed(4)),
  );
  return [line(`median of ${RUNS} runs`, 'median', 'slowest', 'ratio'), ...lines].join('\n');
}
