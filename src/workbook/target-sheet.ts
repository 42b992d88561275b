import type { Area, SheetDescription } from '../sheets';
import { blockAround, blocksOf, placesOf } from './areas';
import type { Ownership } from './ownership';

/** What an owned sheet held before: its used range, so that it can be put back. */
export interface FormerContents {
  readonly area: Area;
  /** As they would be written to put them back. */
  readonly inputs: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** A sheet of the add-in's that stands from an earlier run. */
export interface ExistingSheet {
  readonly worksheet: Excel.Worksheet;
  readonly ownership: Ownership;
  /** Null where it was empty. */
  readonly former: FormerContents | null;
  readonly charts: readonly { readonly name: string; readonly chart: Excel.Chart }[];
}

/** A described sheet, and the sheet of the workbook that it goes to. */
export interface TargetSheet {
  readonly description: SheetDescription;
  /** Null where it is to be added. */
  readonly existing: ExistingSheet | null;
  /** The described cells. */
  readonly areas: readonly Area[];
  /** The block around them. */
  readonly block: Area;
}

export function targetSheet(description: SheetDescription, existing: ExistingSheet | null): TargetSheet {
  const areas = blocksOf(description.cells);
  const block = blockAround(areas) ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
  return { description, existing, areas, block };
}

/** What was written by an earlier run and is described no more. */
export function staleAreas({ existing, areas }: TargetSheet): Area[] {
  const described = new Set(placesOf(areas).map(({ row, column }) => `${row},${column}`));
  const former = placesOf(existing?.ownership.areas ?? []);
  return blocksOf(former.filter(({ row, column }) => !described.has(`${row},${column}`)));
}

/** The worksheets that are written to: those that stand, and the added ones once they are. */
export class Worksheets {
  private readonly added = new Map<string, Excel.Worksheet>();

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues the adding of a sheet. */
  add(name: string): Excel.Worksheet {
    const worksheet = this.context.workbook.worksheets.add(name);
    this.added.set(name, worksheet);
    return worksheet;
  }

  /** @throws Error where a sheet is written to that neither stands nor was added. */
  of({ description, existing }: TargetSheet): Excel.Worksheet {
    const worksheet = existing?.worksheet ?? this.added.get(description.name);
    if (worksheet === undefined) throw new Error(`${description.name} was not added`);
    return worksheet;
  }
}
