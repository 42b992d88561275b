import type { FormulaCell } from './formula-graph';
import type { Area } from './operand';

/** An area that formulas point to. */
export interface WatchedArea extends Area {
  readonly dependents: Set<FormulaCell>;
  /** Formulas in the area yet to be calculated, while an order is worked out. */
  pending: number;
}

/** Side of the tiles that a sheet is divided into. */
const tileRows = 64;
const tileColumns = 8;

/** Areas over more tiles than this are kept in one list: few are so large. */
const mostTiles = 32;

/** The areas of one sheet that formulas point to, found by a cell in them. */
export class AreaIndex {
  private readonly byEdges = new Map<string, WatchedArea>();
  private readonly byTile = new Map<number, Set<WatchedArea>>();
  private readonly large = new Set<WatchedArea>();

  /** The area with these edges, entered if it is new. */
  obtain(edges: Area): { area: WatchedArea; isNew: boolean } {
    const key = keyOf(edges);
    const known = this.byEdges.get(key);
    if (known !== undefined) return { area: known, isNew: false };
    const area: WatchedArea = { ...edges, dependents: new Set(), pending: 0 };
    this.byEdges.set(key, area);
    for (const place of this.placesOf(area)) place.add(area);
    return { area, isNew: true };
  }

  remove(area: WatchedArea): void {
    this.byEdges.delete(keyOf(area));
    for (const place of this.placesOf(area)) place.delete(area);
  }

  /** Areas that the cell lies in. */
  *around(row: number, column: number): Generator<WatchedArea> {
    const tile = this.byTile.get(tileOf(Math.floor(row / tileRows), Math.floor(column / tileColumns)));
    for (const area of tile ?? []) if (contains(area, row, column)) yield area;
    for (const area of this.large) if (contains(area, row, column)) yield area;
  }

  private placesOf(area: Area): Set<WatchedArea>[] {
    const [firstRow, lastRow] = [Math.floor(area.top / tileRows), Math.floor(area.bottom / tileRows)];
    const [firstColumn, lastColumn] = [Math.floor(area.left / tileColumns), Math.floor(area.right / tileColumns)];
    if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > mostTiles) return [this.large];
    const places: Set<WatchedArea>[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) places.push(this.tile(row, column));
    }
    return places;
  }

  private tile(row: number, column: number): Set<WatchedArea> {
    const key = tileOf(row, column);
    const tile = this.byTile.get(key) ?? new Set<WatchedArea>();
    this.byTile.set(key, tile);
    return tile;
  }
}

function keyOf({ top, left, bottom, right }: Area): string {
  return `${top},${left},${bottom},${right}`;
}

/** One number for a tile; a sheet has 2048 columns of tiles. */
function tileOf(row: number, column: number): number {
  return row * 2048 + column;
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
