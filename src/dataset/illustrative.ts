import type { Grid } from './grid';

const DECLARATION = /illustrative\s*[-‐-―−:,.]*\s*not\s+data|示例数据|示例數據|示範數據|非统计数据|非統計數據/iu;
/** The top of a sheet, in rows. */
const TOP = 5;

/** True where a sheet's first rows say that its figures are made up. */
export function isIllustrative({ firstRow, values }: Grid): boolean {
  const top = values.slice(0, Math.max(0, TOP - firstRow));
  return top.some((cells) => cells.some((cell) => typeof cell === 'string' && DECLARATION.test(cell)));
}
