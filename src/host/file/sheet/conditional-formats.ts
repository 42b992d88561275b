import type { Block, ConditionalFormat } from '../../model';
import { readColor } from '../style/colors';
import { toggled, type Styles } from '../style/styles-reading';
import { escapeText } from '../xml/xml-text';
import { readChildren, type RootChild } from '../xml/root-draft';
import { spansNamed, type RootLayout } from '../xml/root-layout';
import { childNamed, childrenNamed, flag, numeric, type XmlElement } from '../xml/xml-tree';
import { blockName, parseBlocks } from './cell-reference';
import { formulaForBlocks, mostRules } from './relative-formula';
import type { SheetChange } from './sheet-change';
import { derivedIdentity } from './sheet-identity';

/** One rule of the file that the model can express, as a format for each of its blocks. */
interface FileRule {
  readonly container: RootChild;
  readonly rule: XmlElement;
  readonly formats: readonly ConditionalFormat[];
}

/**
 * The rules by formula that the model can express whole, in order of priority; the others stay in the file
 * unread. `sheet` is the sheet's number, for the ids.
 */
export function readConditionalFormats(layout: RootLayout, styles: Styles, sheet: number): ConditionalFormat[] {
  return fileRules(layout, styles)
    .flatMap(({ formats }) => formats)
    .map((format, index) => ({ ...format, id: derivedIdentity('conditional-format', sheet, index) }));
}

function fileRules(layout: RootLayout, styles: Styles): FileRule[] {
  let left = mostRules;
  const rules = readChildren(layout, 'conditionalFormatting').flatMap((container) => {
    const blocks = parseBlocks(container.element.attributes['sqref'] ?? '') ?? [];
    return childrenNamed(container.element, 'cfRule').map((rule) => {
      const formats = blocks.length > left ? [] : readRule(rule, blocks, styles);
      left -= formats.length;
      return { container, rule, formats };
    });
  });
  const priority = ({ rule }: FileRule) => numeric(rule.attributes['priority']) ?? 0;
  return rules.filter(({ formats }) => formats.length > 0).sort((one, other) => priority(one) - priority(other));
}

const knownAttributes: ReadonlySet<string> = new Set(['type', 'dxfId', 'priority', 'stopIfTrue']);

function readRule(rule: XmlElement, blocks: readonly Block[], styles: Styles): ConditionalFormat[] {
  const { attributes, children } = rule;
  const [formula, ...others] = children;
  const known = Object.keys(attributes).every((name) => knownAttributes.has(name)) && !flag(attributes['stopIfTrue']);
  if (attributes['type'] !== 'expression' || !known || formula?.local !== 'formula' || others.length > 0) return [];
  const look = readDifference(styles.dxfs[numeric(attributes['dxfId']) ?? -1], styles);
  if (look === undefined) return [];
  const formulaFor = formulaForBlocks(formula.text, blocks);
  return blocks.map((area) => ({ id: '', area, formula: formulaFor(area), ...look }));
}

const knownFont: ReadonlySet<string> = new Set(['b', 'i', 'strike', 'color']);

/** Undefined where the difference has more to it than the model can say. */
function readDifference(
  dxf: XmlElement | undefined,
  styles: Styles,
): Pick<ConditionalFormat, 'font' | 'fill'> | undefined {
  const font = childNamed(dxf, 'font');
  const pattern = childNamed(childNamed(dxf, 'fill'), 'patternFill');
  const known =
    (dxf?.children ?? []).every(({ local }) => local === 'font' || local === 'fill') &&
    (font?.children ?? []).every(({ local }) => knownFont.has(local)) &&
    (pattern?.attributes['patternType'] ?? 'solid') === 'solid';
  if (!known) return undefined;
  const fill = readColor(childNamed(pattern, 'bgColor') ?? childNamed(pattern, 'fgColor'), styles.theme);
  return { font: readFont(font, styles), ...(fill === null ? {} : { fill }) };
}

function readFont(font: XmlElement | undefined, styles: Styles): ConditionalFormat['font'] {
  const color = readColor(childNamed(font, 'color'), styles.theme);
  const bold = toggled(font, 'b');
  const italic = toggled(font, 'i');
  const strikethrough = toggled(font, 'strike');
  return {
    ...(color === null ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
  };
}

/**
 * Writes `conditionalFormatting`. Rules of the file stay as long as the model begins with them in their order;
 * from the first difference on they are written anew, after the highest priority there is.
 */
export function writeConditionalFormats(change: SheetChange, styles: Styles): void {
  const { root, now } = change;
  const rules = fileRules(root.layout, styles);
  const obsolete: FileRule[] = [];
  let next = 0;
  for (const rule of rules) {
    const expected = now.conditionalFormats.slice(next, next + rule.formats.length);
    if (sameFormats(rule.formats, expected)) next += rule.formats.length;
    else obsolete.push(rule);
  }
  removeRules(change, obsolete);
  let priority = highestPriority(root.layout);
  for (const format of now.conditionalFormats.slice(next)) {
    root.add('conditionalFormatting', ruleTag(change, format, ++priority));
  }
}

function sameFormats(one: readonly ConditionalFormat[], other: readonly ConditionalFormat[]): boolean {
  return one.map(identityOf).join('\n') === other.map(identityOf).join('\n');
}

/** What makes two conditional formats the same, their ids aside. */
function identityOf({ area, formula, font, fill }: ConditionalFormat): string {
  const { color, bold, italic, strikethrough } = font;
  return JSON.stringify([blockName(area), formula, color, bold, italic, strikethrough, fill]);
}

function removeRules({ root }: SheetChange, obsolete: readonly FileRule[]): void {
  for (const container of new Set(obsolete.map((rule) => rule.container))) {
    const removed = obsolete.filter((rule) => rule.container === container).map(({ rule }) => rule);
    const left = childrenNamed(container.element, 'cfRule').length - removed.length;
    if (left === 0) root.edits.replace(container, '');
    for (const { start, end } of left === 0 ? [] : removed) {
      root.edits.replace({ start: container.start + start, end: container.start + end }, '');
    }
  }
}

/** Rules in the extension list count too, hence the search by text. */
function highestPriority(layout: RootLayout): number {
  const spans = [...spansNamed(layout, 'conditionalFormatting'), ...spansNamed(layout, 'extLst')];
  const found = spans.flatMap(({ start, end }) => [...layout.text.slice(start, end).matchAll(/\spriority="(\d+)"/g)]);
  return Math.max(0, ...found.map((match) => Number(match[1])));
}

function ruleTag({ root, styles }: SheetChange, format: ConditionalFormat, priority: number): string {
  const attributes = { type: 'expression', dxfId: styles.differenceOf(format), priority };
  const rule = root.tag('cfRule', attributes, root.tag('formula', {}, escapeText(format.formula)));
  return root.tag('conditionalFormatting', { sqref: blockName(format.area) }, rule);
}
