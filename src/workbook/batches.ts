/** A part of what is sent to Excel, with about how many bytes it takes. */
export interface Step {
  readonly bytes: number;
  /** Queues the calls; nothing is sent. */
  queue(): void;
}

/** Excel on the web takes 5 MB in a request and gives as much in an answer; this leaves room for an estimate. */
export const batchBytes = 4_000_000;

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

/** Puts things together in their order so that no group exceeds the bytes of a request. */
export function grouped<T>(things: readonly T[], bytes: (thing: T) => number): T[][] {
  const groups: T[][] = [];
  let filled = 0;
  for (const thing of things) {
    const size = bytes(thing);
    const group = groups.at(-1);
    if (group === undefined || filled + size > batchBytes) {
      groups.push([thing]);
      filled = size;
    } else {
      group.push(thing);
      filled += size;
    }
  }
  return groups;
}

/** Sends the steps in one request, or in as many as their bytes take. */
export async function sendSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const group of grouped(steps, ({ bytes }) => bytes)) await sendGroup(context, group);
}

/** One request; Excel calculates once, at its end. */
async function sendGroup(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const step of steps) step.queue();
  await context.sync();
}
