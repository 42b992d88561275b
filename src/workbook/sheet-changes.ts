import type { DescribedCell, StyleRole } from '../sheets';
import type { Position } from './areas';
import { cellInput } from './cell-input';
import { dressOf, isSameDress, placeKey, rolesByPlace, type SheetDress } from './sheet-dress';
import { numberFormatAt } from './standing-cells';
import { fateOf, stalePlaces, type CellFate, type TargetSheet } from './target-sheet';

/** A cell that a write gives another content, or another number format, or both. */
export interface CellChange extends Position {
  /** What is entered; null where the content stays. */
  readonly input: string | number | null;
  /** Null where it stays. */
  readonly numberFormat: string | null;
}

/** What a write changes on a sheet. */
export interface SheetChanges {
  readonly target: TargetSheet;
  readonly cells: readonly CellChange[];
  /** Cells by the role that they are to look like. */
  readonly restyled: ReadonlyMap<StyleRole, readonly Position[]>;
  /** Cells that are to look like nothing any more. */
  readonly unstyled: readonly Position[];
  /** What the sheet had been given; null where it is added, or where that cannot be told. */
  readonly from: SheetDress | null;
  readonly to: SheetDress;
}

/** A formula is never formatted as text: Excel would turn it into its own text the next time it is entered. */
function numberFormatOf({ content, numberFormat }: DescribedCell): string {
  return content.type === 'formula' && numberFormat === '@' ? 'General' : numberFormat;
}

/** The number format that an earlier run wanted of a cell is not kept: what stands is compared. */
function changedFormat({ existing }: TargetSheet, cell: DescribedCell): string | null {
  const wanted = numberFormatOf(cell);
  if (existing === null) return wanted === 'General' ? null : wanted;
  return numberFormatAt(existing.standing, cell) === wanted ? null : wanted;
}

function isWritten(fate: CellFate): boolean {
  return fate === 'written' || fate === 'replaced';
}

function changeOf(target: TargetSheet, cell: DescribedCell): CellChange | null {
  const { row, column } = cell;
  const isBlankOnNew = target.existing === null && cell.content.type === 'blank';
  const input = isWritten(fateOf(target, cell)) && !isBlankOnNew ? cellInput(cell.content) : null;
  const numberFormat = changedFormat(target, cell);
  return input === null && numberFormat === null ? null : { row, column, input, numberFormat };
}

function clearedCells({ existing }: TargetSheet, stale: readonly Position[]): readonly CellChange[] {
  return stale.map((place) => ({
    row: place.row,
    column: place.column,
    input: '',
    numberFormat: numberFormatAt(existing?.standing ?? null, place) === 'General' ? null : 'General',
  }));
}

/** Cells whose role is not the one they had; a link changes how a cell looks, so that it is styled again. */
function restyledCells(
  { description }: TargetSheet,
  from: SheetDress | null,
  to: SheetDress,
): ReadonlyMap<StyleRole, readonly Position[]> {
  const before = rolesByPlace(from);
  const links = new Set(changedLinks(from, to).map(placeKey));
  const restyled = new Map<StyleRole, Position[]>();
  for (const cell of description.cells) {
    if (before.get(placeKey(cell)) === cell.role && !links.has(placeKey(cell))) continue;
    const known = restyled.get(cell.role);
    if (known === undefined) restyled.set(cell.role, [cell]);
    else known.push(cell);
  }
  return restyled;
}

/** Places whose link is another than before, or none any more. */
export function changedLinks(from: SheetDress | null, to: SheetDress | null): readonly Position[] {
  const [before, after] = [from?.links ?? [], to?.links ?? []];
  const isIn = (links: SheetDress['links'], link: SheetDress['links'][number]): boolean =>
    links.some((each) => isSameDress(each, link));
  return [...before.filter((link) => !isIn(after, link)), ...after.filter((link) => !isIn(before, link))];
}

/** What a write would change on a sheet, compared with what stands there and what the run before gave it. */
export function changesOf(target: TargetSheet): SheetChanges {
  const to = dressOf(target.description);
  const from = target.existing?.mark.dress ?? null;
  const stale = stalePlaces(target);
  return {
    target,
    cells: [
      ...target.description.cells.flatMap((cell) => changeOf(target, cell) ?? []),
      ...clearedCells(target, stale),
    ],
    restyled: restyledCells(target, from, to),
    unstyled: stale,
    from,
    to,
  };
}

/** Places of a standing sheet whose looks a write changes. */
export function relookedPlaces({ target, restyled, unstyled }: SheetChanges): readonly Position[] {
  return target.existing === null ? [] : [...unstyled, ...[...restyled.values()].flat()];
}
