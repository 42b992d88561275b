import { checkFormula } from '../../calculation';
import type { Block, ConditionalFormat, Sheet } from '../../model';
import { booleanOf, colorOf, textOf } from '../arguments';
import { holds } from '../blocks';
import { HostError } from '../host-error';
import { change, creation, HostObject, navigation, scalar, type Argument } from '../host-object';
import { freeIdentity } from '../identity';
import type { Session } from '../session';

/** Later rules stand before earlier ones, as Excel puts a new rule first. */
function addRule(session: Session, sheet: Sheet, area: Block, type: string): HostObject {
  if (type !== 'Custom') throw new HostError('ApiNotFound');
  const taken = sheet.conditionalFormats.map(({ id }) => id);
  const rule: ConditionalFormat = { id: freeIdentity('conditional-format', taken), area, formula: 'FALSE', font: {} };
  sheet.conditionalFormats.unshift(rule);
  return conditionalFormat(session, sheet, rule);
}

/** The rules of a range. Clearing takes those that lie wholly inside; Excel would also trim those that reach in. */
export function conditionalFormats(session: Session, sheet: Sheet, block: Block): HostObject {
  const inside = (rule: ConditionalFormat): boolean => holds(block, rule.area);
  return HostObject.of(
    'ConditionalFormatCollection',
    {
      Add: creation(([type]) => addRule(session, sheet, block, textOf(type))),
      ClearAll: change(() => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !inside(rule));
      }),
    },
    {
      guard: () => session.checkWritable(sheet),
      items: () => sheet.conditionalFormats.filter(inside).map((rule) => conditionalFormat(session, sheet, rule)),
    },
  );
}

function conditionalFormat(session: Session, sheet: Sheet, rule: ConditionalFormat): HostObject {
  const guard = (): void => session.checkWritable(sheet);
  return HostObject.of(
    'ConditionalFormat',
    { Custom: navigation(() => customFormat(rule, guard)) },
    { identity: () => ({ Id: rule.id }) },
  );
}

function customFormat(rule: ConditionalFormat, guard: () => void): HostObject {
  return HostObject.of('CustomConditionalFormat', {
    Format: navigation(() => ruleFormat(rule, guard)),
    Rule: navigation(() => ruleFormula(rule, guard)),
  });
}

function setFormula(rule: ConditionalFormat, value: Argument): void {
  const text = textOf(value);
  if (checkFormula(text) !== null) throw new HostError('InvalidArgument');
  rule.formula = text.replace(/^=/, '');
}

function ruleFormula(rule: ConditionalFormat, guard: () => void): HostObject {
  const formula = scalar(
    () => `=${rule.formula}`,
    (value) => setFormula(rule, value),
  );
  return HostObject.of('ConditionalFormatRule', { Formula: formula }, { guard });
}

function ruleFormat(rule: ConditionalFormat, guard: () => void): HostObject {
  return HostObject.of('ConditionalRangeFormat', {
    Fill: navigation(() => ruleFill(rule, guard)),
    Font: navigation(() => ruleFont(rule, guard)),
  });
}

function ruleFill(rule: ConditionalFormat, guard: () => void): HostObject {
  const color = scalar(
    () => rule.fill ?? '',
    (value) => {
      rule.fill = colorOf(value);
    },
  );
  return HostObject.of('ConditionalRangeFill', { Color: color }, { guard });
}

function ruleFont({ font }: ConditionalFormat, guard: () => void): HostObject {
  const flag = (name: 'bold' | 'italic' | 'strikethrough') =>
    scalar(
      () => font[name] ?? null,
      (value) => {
        font[name] = booleanOf(value);
      },
    );
  const color = scalar(
    () => font.color ?? '',
    (value) => {
      font.color = colorOf(value);
    },
  );
  return HostObject.of(
    'ConditionalRangeFont',
    { Bold: flag('bold'), Color: color, Italic: flag('italic'), Strikethrough: flag('strikethrough') },
    { guard },
  );
}
