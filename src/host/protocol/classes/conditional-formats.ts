import { checkFormula } from '../../calculation';
import type { Block, ConditionalFormat, Sheet } from '../../model';
import { booleanOf, colorOf, numberOf, textOf } from '../arguments';
import { intersects } from '../blocks';
import { HostError } from '../host-error';
import { change, creation, HostObject, lookup, navigation, scalar, type Argument } from '../host-object';
import { freeIdentity } from '../identity';
import type { Session } from '../session';

/** Makes the object for a block of a sheet. */
type RangeMaker = (session: Session, sheet: Sheet, block: Block) => HostObject;

/** What its rules need to know of a sheet. */
interface Place {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly rangeOn: RangeMaker;
}

/** Later rules stand before earlier ones, as Excel puts a new rule first. */
function addRule(place: Place, area: Block, type: string): HostObject {
  const { sheet, session } = place;
  if (type !== 'Custom') throw new HostError('ApiNotFound');
  const given = session.givenIds.conditionalFormats;
  const rule: ConditionalFormat = {
    id: freeIdentity('conditional-format', [...given]),
    area,
    formula: 'FALSE',
    font: {},
  };
  given.add(rule.id);
  sheet.conditionalFormats.unshift(rule);
  return conditionalFormat(place, rule);
}

/** The rules that reach into a range. */
export function conditionalFormats(session: Session, sheet: Sheet, block: Block, rangeOn: RangeMaker): HostObject {
  const place: Place = { session, sheet, rangeOn };
  const rules = (): ConditionalFormat[] => sheet.conditionalFormats.filter(({ area }) => intersects(block, area));
  return HostObject.of(
    'ConditionalFormatCollection',
    {
      Add: creation(([type]) => addRule(place, block, textOf(type))),
      GetItem: lookup(([id]) => {
        const rule = rules().find((each) => each.id === textOf(id));
        if (rule === undefined) throw new HostError('ItemNotFound');
        return conditionalFormat(place, rule);
      }),
    },
    {
      guard: () => session.checkWritable(sheet),
      items: () => rules().map((rule) => conditionalFormat(place, rule)),
    },
  );
}

function conditionalFormat({ session, sheet, rangeOn }: Place, rule: ConditionalFormat): HostObject {
  const guard = (): void => session.checkWritable(sheet);
  return HostObject.of(
    'ConditionalFormat',
    {
      Id: scalar(() => rule.id),
      Priority: scalar(
        () => sheet.conditionalFormats.indexOf(rule),
        (value) => moveRule(sheet, rule, numberOf(value)),
      ),
      Type: scalar(() => 'Custom'),
      Custom: navigation(() => customFormat(rule, guard)),
      Delete: change(() => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      }),
      GetRange: lookup(() => rangeOn(session, sheet, rule.area)),
    },
    { guard, identity: () => ({ Id: rule.id }) },
  );
}

/** The rules between where it was and where it goes move up or down by one. */
function moveRule(sheet: Sheet, rule: ConditionalFormat, priority: number): void {
  const others = sheet.conditionalFormats.filter((other) => other !== rule);
  if (priority < 0 || priority > others.length) throw new HostError('InvalidArgument');
  sheet.conditionalFormats = [...others.slice(0, priority), rule, ...others.slice(priority)];
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
