import type { Indicator, Plan } from '../plan';

/** A place that the figures of a table may be confined to; `id` is the scope of a plan's indicators. */
interface Place {
  readonly id: string;
  readonly names: readonly string[];
}

/** The area a plan covers as a whole; figures of any other place are not the plan's own. */
export const HOME = 'home';

/** Guangdong's 21 cities and the levels above them, as statistics name them. */
const PLACES: readonly Place[] = [
  { id: HOME, names: ['guangdong', '广东', '廣東', '全省', 'province'] },
  { id: 'china', names: ['全国', '全國', 'national total', 'whole country', 'nationwide'] },
  { id: 'guangzhou', names: ['guangzhou', '广州', '廣州'] },
  { id: 'shenzhen', names: ['shenzhen', '深圳'] },
  { id: 'zhuhai', names: ['zhuhai', '珠海'] },
  { id: 'shantou', names: ['shantou', '汕头', '汕頭'] },
  { id: 'foshan', names: ['foshan', '佛山'] },
  { id: 'shaoguan', names: ['shaoguan', '韶关', '韶關'] },
  { id: 'heyuan', names: ['heyuan', '河源'] },
  { id: 'meizhou', names: ['meizhou', '梅州'] },
  { id: 'huizhou', names: ['huizhou', '惠州'] },
  { id: 'shanwei', names: ['shanwei', '汕尾'] },
  { id: 'dongguan', names: ['dongguan', '东莞', '東莞'] },
  { id: 'zhongshan', names: ['zhongshan', '中山'] },
  { id: 'jiangmen', names: ['jiangmen', '江门', '江門'] },
  { id: 'yangjiang', names: ['yangjiang', '阳江', '陽江'] },
  { id: 'zhanjiang', names: ['zhanjiang', '湛江'] },
  { id: 'maoming', names: ['maoming', '茂名'] },
  { id: 'zhaoqing', names: ['zhaoqing', '肇庆', '肇慶'] },
  { id: 'qingyuan', names: ['qingyuan', '清远', '清遠'] },
  { id: 'chaozhou', names: ['chaozhou', '潮州'] },
  { id: 'jieyang', names: ['jieyang', '揭阳', '揭陽'] },
  { id: 'yunfu', names: ['yunfu', '云浮', '雲浮'] },
];

/**
 * Names of places by scope, for a plan that has indicators of a place (`exports@dongguan`); empty for a plan that
 * speaks of one area alone, whose workbooks' places say nothing.
 */
export function placesOf(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const own = [...new Set(plan.indicators.filter(({ id }) => id.includes('@')).map(({ scope }) => scope))];
  if (own.length === 0) return new Map();
  const known = PLACES.map(({ id, names }) => [id, names] as const);
  const further = own
    .filter((id) => !PLACES.some((place) => place.id === id))
    .map((id) => [id, [id.replace(/_/gu, ' ').toLowerCase()]] as const);
  return new Map([...known, ...further]);
}

/** The places named in a text, by scope. */
export function placesIn(text: string, places: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return [...places].flatMap(([id, names]) => (names.some((name) => plain.includes(name)) ? [id] : []));
}

/**
 * True where an indicator may be meant by figures of the places named. Where none is named any may; a rate such as an
 * exchange rate is the same everywhere.
 */
export function coversPlace(indicator: Indicator, places: readonly string[]): boolean {
  if (places.length === 0 || indicator.kind === 'rate') return true;
  return places.includes(indicator.id.includes('@') ? indicator.scope : HOME);
}
