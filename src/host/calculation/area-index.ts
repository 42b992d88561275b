import type { WatchedArea } from './dependency';
import { sheetColumns } from './operand';
import type { Area } from './operand';

/** Rows and columns of the tiles that a sheet is divided into. */
const tileRows = 16;
const tileColumns = 16;
const tilesAcross = sheetColumns / tileColumns;

/** Areas over more tiles than this are kept in one list: few are so large. */
const mostTiles = 64;

/** The areas of one sheet that formulas point to, found by a cell in them: single cells apart from larger ones. */
export class AreaIndex {
  private readonly cells = new Map<number, WatchedArea>();
  private readonly byEdges = new Map<string, WatchedArea>();
  private readonly byTile = new Map<number, Set<WatchedArea>>();
  private readonly large = new Set<WatchedArea>();

  /** The area with these edges, entered if it is new. */
  obtain(edges: Area): { area: WatchedArea; isNew: boolean } {
    const known = isCell(edges) ? this.cells.get(cellKey(edges.top, edges.left)) : this.byEdges.get(edgesKey(edges));
    if (known !== undefined) return { area: known, isNew: false };
    const { sheet, top, left, bottom, right } = edges;
    const area: WatchedArea = { sheet, top, left, bottom, right, dependents: [], pending: 0 };
    this.enter(area);
    return { area, isNew: true };
  }

  remove(area: WatchedArea): void {
    if (isCell(area)) {
      this.cells.delete(cellKey(area.top, area.left));
      return;
    }
    this.byEdges.delete(edgesKey(area));
    for (const place of this.placesOf(area)) place.delete(area);
  }

  /** Areas that the cell lies in. */
  around(row: number, column: number): WatchedArea[] {
    const found: WatchedArea[] = [];
    const cell = this.cells.get(cellKey(row, column));
    if (cell !== undefined) found.push(cell);
    const tile = this.byTile.get(tileKey(Math.floor(row / tileRows), Math.floor(column / tileColumns)));
    for (const area of tile ?? []) if (contains(area, row, column)) found.push(area);
    for (const area of this.large) if (contains(area, row, column)) found.push(area);
    return found;
  }

  private enter(area: WatchedArea): void {
    if (isCell(area)) {
      this.cells.set(cellKey(area.top, area.left), area);
      return;
    }
    this.byEdges.set(edgesKey(area), area);
    for (const place of this.placesOf(area)) place.add(area);
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
    const key = tileKey(row, column);
    const tile = this.byTile.get(key) ?? new Set<WatchedArea>();
    this.byTile.set(key, tile);
    return tile;
  }
}

function isCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function cellKey(row: number, column: number): number {
  return row * sheetColumns + column;
}

function edgesKey({ top, left, bottom, right }: Area): string {
  return `${top},${left},${bottom},${right}`;
}

function tileKey(row: number, column: number): number {
  return row * tilesAcross + column;
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
