import type { Area, DescribedCell, SheetDescription } from '../sheets';
import { blockAround, blocksOf, placesOf, type Position } from './areas';
import { cellInput } from './cell-input';
import { cellPrint, isSameInput } from './cell-print';
import { placeKey } from './sheet-dress';
import type { SheetMark } from './sheet-mark';
import { inputAt, type StandingCells } from './standing-cells';

/** A sheet of the add-in's that stands from an earlier run. */
export interface ExistingSheet {
  readonly worksheet: Excel.Worksheet;
  readonly mark: SheetMark;
  /** The mark as it stands. */
  readonly markText: string;
  /** Null where it is empty. */
  readonly standing: StandingCells | null;
  readonly charts: readonly Excel.Chart[];
}

/** What a write does about a cell that is described. */
export type CellFate =
  /** It stands there already. */
  | 'stands'
  /** It is written. */
  | 'written'
  /** What the user put there is left alone. */
  | 'kept'
  /** The user's own content is in the way. */
  | 'taken'
  /** What the user put over the add-in's is replaced. */
  | 'replaced';

/** A described sheet, and the sheet of the workbook that it goes to. */
export interface TargetSheet {
  readonly description: SheetDescription;
  /** Null where it is to be added. */
  readonly existing: ExistingSheet | null;
  /** The described cells. */
  readonly areas: readonly Area[];
  /** The block around them and around those of the earlier run. */
  readonly block: Area;
  /** What becomes of each described cell. */
  readonly fates: ReadonlyMap<DescribedCell, CellFate>;
}

const corner: Area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** The block around the described cells. */
export function blockOf({ cells }: SheetDescription): Area {
  return blockAround(blocksOf(cells)) ?? corner;
}

export function targetSheet(description: SheetDescription, existing: ExistingSheet | null): TargetSheet {
  const { cells } = description;
  const areas = blocksOf(cells);
  const block = blockAround([...(existing?.mark.areas ?? []), ...areas]) ?? corner;
  const fates = new Map(cells.map((cell) => [cell, workedOut(existing, cell)]));
  return { description, existing, areas, block, fates };
}

/** Whether the earlier run put there what stands there now. */
function isOwn({ mark, standing }: ExistingSheet, place: Position): boolean {
  const print = mark.prints.get(placeKey(place));
  return print !== undefined && print === cellPrint(inputAt(standing, place));
}

/** An earlier run whose mark does not say what it put where: its cells count as its own. */
function isUntold({ mark }: ExistingSheet): boolean {
  return mark.dress === null;
}

/** A formula of the user's in an input goes on giving its figure. */
function isOwnFormulaOfUser(cell: DescribedCell, input: unknown): boolean {
  return cell.role === 'input' && typeof input === 'string' && input.startsWith('=');
}

export function fateOf({ fates }: TargetSheet, cell: DescribedCell): CellFate {
  return fates.get(cell) ?? 'written';
}

function workedOut(existing: ExistingSheet | null, cell: DescribedCell): CellFate {
  if (existing === null) return 'written';
  const wanted = cellInput(cell.content);
  const input = inputAt(existing.standing, cell);
  if (isSameInput(input, wanted)) return 'stands';
  if (input === '') return 'written';
  if (cell.content.type === 'blank' && (cell.role === 'input-text' || !isUntold(existing))) {
    return isOwn(existing, cell) ? 'written' : 'kept';
  }
  if (isUntold(existing)) return isWithin(existing.mark.areas, cell) ? 'written' : 'taken';
  if (isOwn(existing, cell)) return 'written';
  if (isOwnFormulaOfUser(cell, input)) return 'kept';
  return existing.mark.prints.has(placeKey(cell)) ? 'replaced' : 'taken';
}

function isWithin(areas: readonly Area[], { row, column }: Position): boolean {
  return areas.some(
    (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );
}

/** Cells of the earlier run that are described no more; what the user has put over one of them stays. */
export function stalePlaces({ existing, description }: TargetSheet): readonly Position[] {
  if (existing === null) return [];
  const described = new Set(description.cells.map(placeKey));
  return placesOf(existing.mark.areas).filter((place) => {
    if (described.has(placeKey(place))) return false;
    return inputAt(existing.standing, place) === '' || isUntold(existing) || isOwn(existing, place);
  });
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
