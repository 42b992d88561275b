import { unitOf, type UnitCode } from '../plan';

/** Excel number formats by what a figure is; the padding keeps decimal points of levels and shares in one line. */
export const numberFormats = {
  general: 'General',
  year: '0',
  yearHeader: '0_%_0_0',
  statusHeader: ';;;@_%_0_0',
  level: '#,##0.0_%_0_0',
  levelGap: '+#,##0.0_%_0_0;-#,##0.0_%_0_0;0.0_%_0_0',
  count: '#,##0_._0_%_0_0',
  countGap: '+#,##0_._0_%_0_0;-#,##0_._0_%_0_0;0_._0_%_0_0',
  share: '0.000%',
  shareGap: '+0.000%;-0.000%;0.000%',
  growth: '0.00%',
  exactGrowth: '0.0000%',
  tolerance: '0.0E+00',
  plainNumber: '#,##0.0',
  chart: '[>=100]#,##0;[=0]0;0.0',
} as const;

/** Shares show three decimals wherever a verdict stands beside them: 79.997 % must not read 80.0 %. */
export function valueFormat(unit: UnitCode): string {
  const { dimension } = unitOf(unit);
  if (dimension === 'fraction') return numberFormats.share;
  return dimension === 'count' ? numberFormats.count : numberFormats.level;
}

export function gapFormat(unit: UnitCode): string {
  const { dimension } = unitOf(unit);
  if (dimension === 'fraction') return numberFormats.shareGap;
  return dimension === 'count' ? numberFormats.countGap : numberFormats.levelGap;
}
