/**
 * A unit's code, as plans and catalogues write it: `USD_100M`, `CNY_100M`, `fraction`, `count`,
 * `CNY_per_USD`, or any other word for a quantity of its own kind (`TWh`).
 */
export type UnitCode = string;

/** Only units of one dimension (for money: and one currency) can be converted or added. */
export type Unit =
  | { readonly dimension: 'money'; readonly currency: string; readonly scale: number }
  | { readonly dimension: 'fraction'; readonly scale: number }
  | { readonly dimension: 'count'; readonly scale: number }
  | { readonly dimension: 'exchange'; readonly per: string; readonly of: string }
  | { readonly dimension: 'quantity'; readonly code: string };

const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  '1K': 1e3,
  '10K': 1e4,
  '1M': 1e6,
  M: 1e6,
  '10M': 1e7,
  '100M': 1e8,
  BN: 1e9,
};

/** Reads a code such as `USD_100M`; a code it does not know is a quantity comparable with itself alone. */
export function unitOf(code: UnitCode): Unit {
  if (code === 'fraction') return { dimension: 'fraction', scale: 1 };
  if (code === 'percent') return { dimension: 'fraction', scale: 0.01 };
  if (code === 'count') return { dimension: 'count', scale: 1 };
  const exchange = /^([A-Z]{3})_per_([A-Z]{3})$/.exec(code);
  if (exchange?.[1] !== undefined && exchange[2] !== undefined) {
    return { dimension: 'exchange', of: exchange[1], per: exchange[2] };
  }
  const scaled = /^(count|[A-Z]{3})(?:_([0-9A-Z]+))?$/.exec(code);
  const scale = scaled ? MULTIPLES[scaled[2] ?? ''] : undefined;
  if (scaled?.[1] === undefined || scale === undefined) return { dimension: 'quantity', code };
  return scaled[1] === 'count' ? { dimension: 'count', scale } : { dimension: 'money', currency: scaled[1], scale };
}

/** What a value in `from` is multiplied by to be in `to`; undefined where the two do not measure the same thing. */
export function conversionFactor(from: UnitCode, to: UnitCode): number | undefined {
  if (from === to) return 1;
  const source = unitOf(from);
  const goal = unitOf(to);
  if (source.dimension === 'money' && goal.dimension === 'money') {
    return source.currency === goal.currency ? source.scale / goal.scale : undefined;
  }
  if (source.dimension === 'fraction' && goal.dimension === 'fraction') return source.scale / goal.scale;
  if (source.dimension === 'count' && goal.dimension === 'count') return source.scale / goal.scale;
  return undefined;
}
