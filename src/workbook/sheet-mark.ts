import * as v from 'valibot';
import type { Area, SheetDescription } from '../sheets';
import { blocksOf, placesOf } from './areas';
import { cellInput } from './cell-input';
import { cellPrint, printLength } from './cell-print';
import { areasSchema, dressSchema, packedJson, unpackedJson } from './dress-text';
import { dressOf, placeKey, type SheetDress } from './sheet-dress';

/** What an owned sheet says of the run that wrote it. */
export interface SheetMark {
  /** Name under which it was written. */
  readonly sheet: string;
  readonly run: string;
  /** Every described cell. */
  readonly areas: readonly Area[];
  /** The print of what was put into each cell; cells that were left blank have none. */
  readonly prints: ReadonlyMap<string, string>;
  /** Null where it cannot be told any more: all that is described is then written anew. */
  readonly dress: SheetDress | null;
}

/** A mark of a sheet that says nothing but whose it is. */
export const bareMark: SheetMark = { sheet: '', run: '', areas: [], prints: new Map(), dress: null };

const markVersion = 2;

const written = v.object({
  version: v.literal(markVersion),
  sheet: v.string(),
  run: v.string(),
  filled: areasSchema,
  prints: v.string(),
  dress: dressSchema,
});

/** The first version knew the cells, not what was put into them. */
const firstVersion = v.object({
  version: v.literal(1),
  areas: v.array(v.tuple([v.number(), v.number(), v.number(), v.number()])),
});

export function markOf(description: SheetDescription, run: string): string {
  const cells = description.cells.filter(({ content }) => content.type !== 'blank');
  const filled = blocksOf(cells);
  const inputs = new Map(cells.map((cell) => [placeKey(cell), cellInput(cell.content)]));
  const prints = placesOf(filled).map((place) => cellPrint(inputs.get(placeKey(place))));
  return packedJson({
    version: markVersion,
    sheet: description.name,
    run,
    filled,
    prints: prints.join(''),
    dress: dressOf(description),
  });
}

/** What a mark says. Whatever it cannot say any more is left out: the sheet is still the add-in's. */
export function readMark(text: string): SheetMark {
  const said = unpackedJson(text);
  const first = v.safeParse(firstVersion, said);
  if (first.success) {
    const areas = first.output.areas.map(([firstRow, firstColumn, lastRow, lastColumn]) => ({
      firstRow,
      firstColumn,
      lastRow,
      lastColumn,
    }));
    return { ...bareMark, areas };
  }
  const parsed = v.safeParse(written, said);
  if (!parsed.success) return bareMark;
  const { sheet, run, filled, prints, dress } = parsed.output;
  const print = (index: number): string => prints.slice(index * printLength, (index + 1) * printLength);
  return {
    sheet,
    run,
    dress,
    areas: dress.roles.flatMap(({ areas }) => areas),
    prints: new Map(placesOf(filled).map((place, index) => [placeKey(place), print(index)])),
  };
}
