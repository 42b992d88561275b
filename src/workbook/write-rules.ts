import type { ConditionalFormat, Validation } from '../sheets';
import { areaAddress, fixedAddress } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import type { TargetSheet, Worksheets } from './target-sheet';

function addRule(worksheet: Excel.Worksheet, { area, formulaText, format }: ConditionalFormat): void {
  const { custom } = worksheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
  custom.rule.formula = `=${formulaText}`;
  const { font, fill } = custom.format;
  if (format.color !== undefined) font.color = format.color;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.strikethrough !== undefined) font.strikethrough = format.strikethrough;
  if (format.fill !== undefined) fill.color = format.fill;
}

/** Excel puts a new rule before the others, and the first described is to win: the last is added first. */
export function writeConditionalFormats(target: TargetSheet, worksheets: Worksheets): Step[] {
  return target.description.conditionalFormats
    .map((rule): Step => ({
      bytes: bytesOf(rule.formulaText) + costOf({ ranges: 1, objects: 7, calls: 6 }),
      queue: () => addRule(worksheets.of(target), rule),
    }))
    .reverse();
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

/** What may be typed into the inputs, with the messages beside them. */
export function writeValidations(target: TargetSheet, worksheets: Worksheets): Step[] {
  return target.description.validations.map((validation) => ({
    bytes: bytesOf(validation) + costOf({ ranges: 1, objects: 1, calls: 4 }),
    queue: () => addValidation(worksheets.of(target), validation),
  }));
}
