import type { Block, CellValue, ConditionalFormat, EmbeddedHost, Sheet } from '../host/browser';
import type { StyleChange } from './cell-style';

function contains({ firstRow, lastRow, firstColumn, lastColumn }: Block, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function applies(host: EmbeddedHost, sheet: Sheet, rule: ConditionalFormat, row: number, column: number): boolean {
  if (!contains(rule.area, row, column)) return false;
  const writtenFor = { sheetId: sheet.id, row: rule.area.firstRow, column: rule.area.firstColumn };
  return isTrue(host.evaluate(rule.formula, { sheetId: sheet.id, row, column }, writtenFor));
}

/** What the sheet's conditional formats make of a cell; of two that speak of the same, the first wins. */
export function ruleStyle(host: EmbeddedHost, sheet: Sheet, row: number, column: number): StyleChange {
  return sheet.conditionalFormats
    .filter((rule) => applies(host, sheet, rule, row, column))
    .map(({ font, fill }): StyleChange => ({ ...font, ...(fill === undefined ? {} : { fill }) }))
    .reduceRight((style, winning) => ({ ...style, ...winning }), {});
}
