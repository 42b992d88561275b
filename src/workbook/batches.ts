import { isAnswerTooLarge, isRequestTooLarge } from './excel-failure';
import { countSplit, request } from './gateway';

/** A part of what is sent to Excel, with about how many bytes it takes. */
export interface Step {
  readonly bytes: number;
  /** About how many bytes its answer takes, where it asks something. */
  readonly answerBytes?: number;
  /** Queues the calls; nothing is sent. It may be called again where Excel refused them. */
  queue(): void;
}

/** Excel on the web takes 5 MB in a request and gives as much in an answer; this leaves room for an estimate. */
export const batchBytes = 4_500_000;

/** What calls take on the wire, rounded up: a range or range areas, another object on the way, a property or method. */
const rangeBytes = 330;
const objectBytes = 160;
const callBytes = 115;

/** About how many bytes calls take, without the values they carry. */
export function costOf(calls: {
  readonly ranges?: number;
  readonly objects?: number;
  readonly calls?: number;
}): number {
  const { ranges = 0, objects = 0, calls: plain = 0 } = calls;
  return ranges * rangeBytes + objects * objectBytes + plain * callBytes;
}

const encoder = new TextEncoder();

/** Bytes of a value as it travels. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Puts things together in their order so that no group exceeds the bytes of a request, by any of the measures. */
export function grouped<T>(things: readonly T[], ...measures: readonly ((thing: T) => number)[]): T[][] {
  const groups: T[][] = [];
  let filled = measures.map(() => 0);
  for (const thing of things) {
    const sizes = measures.map((measure) => measure(thing));
    const sums = filled.map((sum, index) => sum + (sizes[index] ?? 0));
    const group = groups.at(-1);
    if (group === undefined || sums.some((sum) => sum > batchBytes)) {
      groups.push([thing]);
      filled = sizes;
    } else {
      group.push(thing);
      filled = sums;
    }
  }
  return groups;
}

/** A question about things that Excel answers and that changes nothing. */
export interface Question<T, A> {
  /** About how many bytes the answer takes. */
  readonly bytes: (thing: T) => number;
  /** Queues it for one thing. */
  readonly queue: (thing: T) => A;
  /** Cuts a thing in two whose answer alone is too large; null where it cannot be cut. */
  readonly cut?: (thing: T) => readonly [T, T] | null;
}

/** A thing that was asked about, as a whole or a part of it, with what was queued for it. */
export interface Asked<T, A> {
  readonly thing: T;
  readonly answer: A;
}

/**
 * Asks about things in as few requests as their answers allow, and in halves where Excel finds one too large after all.
 * The answers come in the order of the things.
 */
export async function requestEach<T, A>(
  context: Excel.RequestContext,
  things: readonly T[],
  question: Question<T, A>,
): Promise<Asked<T, A>[]> {
  const asked: Asked<T, A>[] = [];
  for (const group of grouped(things, question.bytes)) asked.push(...(await requestGroup(context, group, question)));
  return asked;
}

async function requestGroup<T, A>(
  context: Excel.RequestContext,
  things: readonly T[],
  question: Question<T, A>,
): Promise<Asked<T, A>[]> {
  try {
    return await request(context, () => things.map((thing) => ({ thing, answer: question.queue(thing) })));
  } catch (error) {
    const halves = isAnswerTooLarge(error) || isRequestTooLarge(error) ? halvesOf(things, question) : null;
    if (halves === null) throw error;
    countSplit();
    const first = await requestGroup(context, halves[0], question);
    return [...first, ...(await requestGroup(context, halves[1], question))];
  }
}

function halvesOf<T, A>(things: readonly T[], { cut }: Question<T, A>): readonly [readonly T[], readonly T[]] | null {
  const [only, ...more] = things;
  if (only === undefined) return null;
  if (more.length > 0) {
    const middle = Math.ceil(things.length / 2);
    return [things.slice(0, middle), things.slice(middle)];
  }
  const parts = cut?.(only) ?? null;
  return parts === null ? null : [[parts[0]], [parts[1]]];
}

/** Sends the steps in one request, or in as many as their bytes take; Excel calculates once at the end of each. */
export async function sendSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const groups = grouped(
    steps,
    ({ bytes }) => bytes,
    ({ answerBytes = 0 }) => answerBytes,
  );
  for (const group of groups) await sendGroup(context, group);
}

/** A request that is too large was not carried out: its halves are sent one after the other. */
async function sendGroup(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  try {
    await request(context, () => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const step of steps) step.queue();
    });
  } catch (error) {
    if (steps.length < 2 || !isRequestTooLarge(error)) throw error;
    countSplit();
    const middle = Math.ceil(steps.length / 2);
    await sendGroup(context, steps.slice(0, middle));
    await sendGroup(context, steps.slice(middle));
  }
}
