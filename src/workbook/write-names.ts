import type { Area } from '../sheets';
import { sheetReference } from './areas';
import { bytesOf, costOf, type Step } from './batches';

/** What a described name stands for. */
export interface NamedArea {
  readonly name: string;
  /** With the leading `=`. */
  readonly formula: string;
  /** The name as it stands already, if it does, and what it stands for. */
  readonly existing: { readonly item: Excel.NamedItem; readonly formula: string } | null;
}

export function namedFormula(sheet: string, area: Area): string {
  return `=${sheetReference(sheet, area)}`;
}

/** Adds the workbook's names, or has those that stand mean what is described. */
export function nameSteps(context: Excel.RequestContext, names: readonly NamedArea[]): Step[] {
  return names
    .filter(({ formula, existing }) => existing?.formula !== formula)
    .map(({ name, formula, existing }) => ({
      bytes: bytesOf(formula) + costOf({ objects: 1 }),
      queue: () => {
        if (existing === null) context.workbook.names.add(name, formula);
        else existing.item.formula = formula;
      },
    }));
}
