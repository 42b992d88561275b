import { isGrowthRate, type Rate } from '../plan';

const MINUS = '\u2212';
const MOST_DECIMALS = 4;

/** A growth rate as it is typed, in percent without the sign: 0.0349 is `3.49`. */
export function percentText(growth: Rate, decimals = 2): string {
  const text = (growth * 100).toLocaleString('en-US', {
    minimumFractionDigits: 1,
    maximumFractionDigits: Math.min(decimals, MOST_DECIMALS),
    useGrouping: false,
    signDisplay: 'negative',
  });
  return text.replace('-', MINUS);
}

/**
 * The growth rate that typed text means, in percent: `3.49`, `3.49 %`, `-2`, full-width digits and signs alike; null
 * where it means none. More than ten decimals of the fraction are noise of the division.
 */
export function percentFrom(text: string): Rate | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/[\s%]/g, '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const fraction = Number((Number(plain) / 100).toFixed(10));
  return isGrowthRate(fraction) ? fraction : null;
}
