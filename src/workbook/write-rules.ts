import type { Validation } from '../sheets';
import { areaAddress, fixedAddress } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import { isSameDress, type DressRule, type SheetDress } from './sheet-dress';
import { plainFormula } from './cell-print';
import type { StandingRule } from './standing-rules';

type WorksheetOf = () => Excel.Worksheet;

function addRule(worksheet: Excel.Worksheet, { area, formulaText, format }: DressRule): void {
  const { custom } = worksheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
  custom.rule.formula = `=${formulaText}`;
  const { font, fill } = custom.format;
  if (format.color !== undefined) font.color = format.color;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.strikethrough !== undefined) font.strikethrough = format.strikethrough;
  if (format.fill !== undefined) fill.color = format.fill;
}

function isOf(rules: readonly DressRule[], { custom }: StandingRule): boolean {
  if (custom === null) return false;
  const formula = plainFormula(custom.formula);
  return rules.some(
    ({ area, formulaText }) => areaAddress(area) === custom.address && plainFormula(`=${formulaText}`) === formula,
  );
}

function ruleStep(worksheetOf: WorksheetOf, id: string, change: (rule: Excel.ConditionalFormat) => void): Step {
  return {
    bytes: costOf({ ranges: 1, objects: 2, calls: 1 }),
    queue: () => change(worksheetOf().getRange().conditionalFormats.getItem(id)),
  };
}

/**
 * Puts one run's rules in the place of another's; the user's own are left alone. Excel puts a new rule before the others,
 * and the first described is to win: the last is added first. Rules of the user's that won over the run's still do.
 */
export function ruleSteps(
  worksheetOf: WorksheetOf,
  from: SheetDress | null,
  to: SheetDress,
  standing: readonly StandingRule[],
): Step[] {
  if (isSameDress(from?.rules, to.rules)) return [];
  const both = [...(from?.rules ?? []), ...to.rules];
  const own = standing.filter((rule) => isOf(both, rule));
  const first = standing.findIndex((rule) => isOf(both, rule));
  const above = standing.slice(0, Math.max(0, first));
  const added = to.rules.map((rule): Step => ({
    bytes: bytesOf(rule.formulaText) + costOf({ ranges: 1, objects: 7, calls: 6 }),
    queue: () => addRule(worksheetOf(), rule),
  }));
  return [
    ...own.map(({ id }) => ruleStep(worksheetOf, id, (rule) => rule.delete())),
    ...added.reverse(),
    ...above.reverse().map(({ id }) =>
      ruleStep(worksheetOf, id, (rule) => {
        rule.priority = 0;
      }),
    ),
  ];
}

function validationRule(rule: Validation['rule']): Excel.DataValidationRule {
  switch (rule.type) {
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'at-least':
      return { decimal: { formula1: rule.min, operator: 'GreaterThanOrEqualTo' } };
    case 'list': {
      const source = 'firstRow' in rule.source ? `=${fixedAddress(rule.source)}` : rule.source.join(',');
      return { list: { inCellDropDown: true, source } };
    }
  }
}

function addValidation(worksheet: Excel.Worksheet, { area, rule, prompt, alert }: Validation): void {
  const validation = worksheet.getRange(areaAddress(area)).dataValidation;
  validation.rule = validationRule(rule);
  validation.ignoreBlanks = true;
  validation.prompt = { ...prompt, showPrompt: true };
  validation.errorAlert = { ...alert, showAlert: true, style: 'Stop' };
}

/** Puts one run's input messages and bounds in the place of another's. */
export function validationSteps(worksheetOf: WorksheetOf, from: SheetDress | null, to: SheetDress): Step[] {
  if (isSameDress(from?.validations, to.validations)) return [];
  const cleared = (from?.validations ?? []).map(({ area }): Step => ({
    bytes: costOf({ ranges: 1, objects: 1, calls: 1 }),
    queue: () => worksheetOf().getRange(areaAddress(area)).dataValidation.clear(),
  }));
  const added = to.validations.map((validation): Step => ({
    bytes: bytesOf(validation) + costOf({ ranges: 1, objects: 1, calls: 4 }),
    queue: () => addValidation(worksheetOf(), validation),
  }));
  return [...cleared, ...added];
}
