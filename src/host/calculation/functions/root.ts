/** A function with its slope. */
export type Sloped = (x: number) => { readonly value: number; readonly slope: number };

const mostSteps = 200;

/**
 * The root of a function between two points at which its sign differs: Newton's steps, and halving wherever a step
 * would leave the bracket or gain too little. Ends when a step no longer changes the root's last digit.
 */
export function rootBetween(sloped: Sloped, from: number, to: number): number {
  let low = from;
  let high = to;
  const atStart = sloped(from).value;
  if (atStart === 0) return from;
  let x = (low + high) / 2;
  let lastStep = Math.abs(high - low);
  for (let step = 0; step < mostSteps; step += 1) {
    const { value, slope } = sloped(x);
    const newton = x - value / slope;
    if (value === 0 || Math.abs(newton - x) <= Number.EPSILON * Math.abs(x)) return newton;
    if (Math.sign(value) === Math.sign(atStart)) low = x;
    else high = x;
    const inside = newton > Math.min(low, high) && newton < Math.max(low, high);
    const next = inside && Math.abs(newton - x) < lastStep / 2 ? newton : (low + high) / 2;
    if (next === low || next === high) return next;
    lastStep = Math.abs(next - x);
    x = next;
  }
  return x;
}
