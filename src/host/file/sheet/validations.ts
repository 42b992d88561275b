import { oneOf } from '../xml/known-words';
import type { DataValidation, ValidationOperator } from '../../model';
import { encodeCharacters, decodeCharacters, escapeText } from '../xml/xml-text';
import { readChild, type RootDraft } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { withContent } from '../xml/text-edits';
import { childNamed, childrenNamed, flag, type XmlElement } from '../xml/xml-tree';
import { blockName, parseBlocks } from './cell-reference';
import { formulaForBlocks, mostRules } from './relative-formula';
import type { SheetChange } from './sheet-change';

/** Validations of the types that the model knows, one for each of their blocks; the others stay in the file unread. */
export function readValidations(layout: RootLayout): DataValidation[] {
  const elements = childrenNamed(readChild(layout, 'dataValidations'), 'dataValidation');
  return readElements(elements).flatMap(({ validations }) => validations);
}

interface FileValidation {
  readonly element: XmlElement;
  /** None where the model cannot express it. */
  readonly validations: readonly DataValidation[];
}

function readElements(elements: readonly XmlElement[]): FileValidation[] {
  let left = mostRules;
  return elements.map((element) => {
    const validations = readValidation(element, left);
    left -= validations.length;
    return { element, validations };
  });
}

const isType = oneOf<DataValidation['type']>('decimal', 'whole', 'list');

const isOperator = oneOf<ValidationOperator>(
  'notBetween',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
);

/** None where it would give more than `most`. */
function readValidation(element: XmlElement, most: number): DataValidation[] {
  const { attributes } = element;
  const blocks = parseBlocks(attributes['sqref'] ?? '') ?? [];
  const type = attributes['type'];
  const formula1 = childNamed(element, 'formula1')?.text;
  const formula2 = childNamed(element, 'formula2')?.text;
  if (!isType(type) || formula1 === undefined || blocks.length > most) return [];
  const formula1For = formulaForBlocks(formula1, blocks);
  const formula2For = formula2 === undefined ? undefined : formulaForBlocks(formula2, blocks);
  const operator = attributes['operator'];
  const prompt = message(attributes, 'showInputMessage', 'promptTitle', 'prompt');
  const alert = message(attributes, 'showErrorMessage', 'errorTitle', 'error');
  return blocks.map((area) => ({
    area,
    type,
    ...(type !== 'list' && isOperator(operator) ? { operator } : {}),
    formula1: formula1For(area),
    ...(formula2For === undefined ? {} : { formula2: formula2For(area) }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(alert === undefined ? {} : { alert }),
  }));
}

function message(
  attributes: Readonly<Record<string, string>>,
  shown: string,
  title: string,
  text: string,
): DataValidation['prompt'] {
  if (!flag(attributes[shown]) || (attributes[title] === undefined && attributes[text] === undefined)) return undefined;
  return { title: decodeCharacters(attributes[title] ?? ''), message: decodeCharacters(attributes[text] ?? '') };
}

/** Writes `dataValidations`; an element stays as it is while the model has every validation that was read from it. */
export function writeValidations({ root, before, now }: SheetChange): void {
  const wanted = now.validations.map(identityOf);
  if (wanted.join('\n') === before.validations.map(identityOf).join('\n')) return;
  const remaining = [...now.validations];
  const child = root.child('dataValidations');
  const kept = readElements(childrenNamed(child?.element, 'dataValidation'))
    .filter(({ validations }) => take(remaining, validations))
    .map(({ element }) => element);
  const tags = [
    ...kept.map(({ start, end }) => child?.source.slice(start, end) ?? ''),
    ...remaining.map((validation) => validationTag(root, validation)),
  ];
  const count = String(tags.length);
  if (tags.length === 0) root.put('dataValidations', null);
  else if (child === undefined) root.add('dataValidations', root.tag('dataValidations', { count }, tags.join('')));
  else root.edits.replace(child, withContent(child.source, child.element, tags.join(''), { count }));
}

/** Takes all of these out of the list, or none of them when one is not there. */
function take(remaining: DataValidation[], read: readonly DataValidation[]): boolean {
  const places = read.map((validation) => remaining.findIndex((other) => identityOf(other) === identityOf(validation)));
  if (places.includes(-1)) return false;
  for (const place of places.sort((one, other) => other - one)) remaining.splice(place, 1);
  return true;
}

function identityOf({ area, type, operator, formula1, formula2, prompt, alert }: DataValidation): string {
  const messages = [prompt?.title, prompt?.message, alert?.title, alert?.message];
  return JSON.stringify([blockName(area), type, operator ?? 'between', formula1, formula2, ...messages]);
}

function validationTag(root: RootDraft, validation: DataValidation): string {
  const { area, type, operator, formula1, formula2, prompt, alert } = validation;
  const attributes = {
    type,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: encoded(alert?.title),
    error: encoded(alert?.message),
    promptTitle: encoded(prompt?.title),
    prompt: encoded(prompt?.message),
    sqref: blockName(area),
  };
  const formulas = [
    root.tag('formula1', {}, escapeText(formula1)),
    formula2 === undefined ? '' : root.tag('formula2', {}, escapeText(formula2)),
  ];
  return root.tag('dataValidation', attributes, formulas.join(''));
}

function encoded(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : encodeCharacters(text);
}
