import type { StatedUnit } from './unit-text';

const GROWTH = /增长|增長|增速|增幅|同比|环比|環比|growth|change|increase|y\/y|yoy/iu;

export function speaksOfGrowth(text: string): boolean {
  return GROWTH.test(text);
}

/** True for a unit of shares and rates: percent, or fractions shown as percent. */
export function isRate(unit: StatedUnit | undefined): boolean {
  return unit?.code === 'percent' || unit?.code === 'fraction';
}
