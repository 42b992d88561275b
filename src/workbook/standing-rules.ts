import { request } from './gateway';

/** A rule that stands on a sheet. */
export interface StandingRule {
  readonly id: string;
  /** Where it reaches, in A1 notation without the sheet, and its formula with the leading `=`; null for other kinds. */
  readonly custom: { readonly address: string; readonly formula: string } | null;
}

/** Reads the rules of sheets in their order, the first winning, of each sheet in turn; asks nothing where there are none. */
export async function readRules(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly StandingRule[])[]> {
  if (worksheets.length === 0) return [];
  const collections = await request(context, () => worksheets.map(askRules));
  const rules = collections.map(({ items }) => [...items].sort((one, other) => one.priority - other.priority));
  if (rules.flat().every(({ type }) => type !== 'Custom')) return rules.map((list) => list.map(otherRule));
  const asked = await request(context, () => rules.map((list) => list.map(askRule)));
  return asked.map((list) => list.map(standingRule));
}

function askRules(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = worksheet.getRange();
  conditionalFormats.load('items/id,items/type,items/priority');
  return conditionalFormats;
}

interface AskedRule {
  readonly format: Excel.ConditionalFormat;
  readonly custom: { readonly rule: Excel.ConditionalFormatRule; readonly range: Excel.Range } | null;
}

function askRule(format: Excel.ConditionalFormat): AskedRule {
  if (format.type !== 'Custom') return { format, custom: null };
  const { rule } = format.custom;
  rule.load('formula');
  const range = format.getRange();
  range.load('address');
  return { format, custom: { rule, range } };
}

function otherRule({ id }: Excel.ConditionalFormat): StandingRule {
  return { id, custom: null };
}

function standingRule({ format, custom }: AskedRule): StandingRule {
  if (custom === null) return otherRule(format);
  const address = custom.range.address.replace(/^.*!/, '').replaceAll('$', '');
  return { id: format.id, custom: { address, formula: custom.rule.formula } };
}
