import { call, cell, equals } from './build-formula';
import type { Area, ConditionalFormat } from './description';
import type { Formula } from './formula';
import { expressionText } from './formula-text';
import { signals } from './styles';

/** A rule of one area; the formula is written for its top left cell. */
export function rule(area: Area, formula: Formula, format: ConditionalFormat['format']): ConditionalFormat {
  return { area, formula, formulaText: expressionText(formula), format };
}

/** Colours cells by the sign that opens their text: the word beside it keeps the meaning in grey print. */
export function signalRules(area: Area): readonly ConditionalFormat[] {
  const sign = call('LEFT', cell(area.firstRow, area.firstColumn), 1);
  return [
    rule(area, equals(sign, '●'), signals.good),
    rule(area, equals(sign, '≈'), signals.caution),
    rule(area, equals(sign, '▲'), signals.caution),
    rule(area, equals(sign, '○'), signals.bad),
  ];
}
