import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 10_000;
const STEP_MS = 50;

/** Waits until something reads as expected; fails with what it reads at last. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  let found = await read();
  while (found !== expected && Date.now() < end) {
    await pause(STEP_MS);
    found = await read();
  }
  expect(found).toEqual(expected);
}
