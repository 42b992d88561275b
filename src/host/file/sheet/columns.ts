import { type Sheet, usualColumnWidth, usualRowHeight } from '../../model';
import { FileFailure } from '../file-failure';
import { readChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { childrenNamed, flag, numeric, type XmlElement } from '../xml/xml-tree';
import { columnLimit } from './cell-reference';
import type { SheetChange } from './sheet-change';

type Attributes = Readonly<Record<string, string>>;

type Columns = Pick<Sheet, 'columnWidths' | 'hiddenColumns' | 'defaultColumnWidth' | 'defaultRowHeight'>;

export function readColumns(layout: RootLayout): Columns {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const [column, attributes] of columnAttributes(readChild(layout, 'cols'), layout.part)) {
    const width = numeric(attributes['width']);
    if (width !== undefined) columnWidths.set(column, width);
    if (flag(attributes['hidden'])) hiddenColumns.add(column);
  }
  const defaults = readChild(layout, 'sheetFormatPr')?.attributes ?? {};
  return {
    columnWidths,
    hiddenColumns,
    defaultColumnWidth: numeric(defaults['defaultColWidth']) ?? usualColumnWidth,
    defaultRowHeight: numeric(defaults['defaultRowHeight']) ?? usualRowHeight,
  };
}

/** The attributes of each column, ranges of columns taken apart; `min` and `max` are left out. */
function columnAttributes(cols: XmlElement | undefined, part: string): Map<number, Attributes> {
  const columns = new Map<number, Attributes>();
  let described = 0;
  for (const { attributes } of childrenNamed(cols, 'col')) {
    const { min, max, ...others } = attributes;
    const first = Math.max(0, Math.trunc(numeric(min) ?? 1) - 1);
    const last = Math.min(Math.trunc(numeric(max) ?? first + 1), columnLimit) - 1;
    described += Math.max(0, last - first + 1);
    if (described > columnLimit) throw new FileFailure('damaged', `${part}: columns are described more than once`);
    for (let column = first; column <= last; column++) columns.set(column, others);
  }
  return columns;
}

/** Writes `cols` and the defaults; what a column has besides width and visibility stays. */
export function writeColumns({ root, before, now }: SheetChange): void {
  writeDefaults({ root, before, now });
  const source = root.child('cols')?.element;
  const columns = columnAttributes(source, root.layout.part);
  let differs = false;
  const concerned = [before, now].flatMap((sheet) => [...sheet.columnWidths.keys(), ...sheet.hiddenColumns]);
  for (const column of new Set(concerned)) {
    const changed = changedColumn(columns.get(column) ?? {}, column, before, now);
    if (changed === null) continue;
    columns.set(column, changed);
    differs = true;
  }
  if (!differs) return;
  const tags = runs(columns).map(({ first, last, attributes }) =>
    root.tag('col', { min: first + 1, max: last + 1, ...attributes }),
  );
  root.put('cols', tags.length === 0 ? null : root.tag('cols', {}, tags.join('')));
}

function writeDefaults({ root, before, now }: Pick<SheetChange, 'root' | 'before' | 'now'>): void {
  const changes: Record<string, string> = {};
  if (before.defaultColumnWidth !== now.defaultColumnWidth) changes['defaultColWidth'] = String(now.defaultColumnWidth);
  if (before.defaultRowHeight !== now.defaultRowHeight) {
    changes['defaultRowHeight'] = String(now.defaultRowHeight);
    changes['customHeight'] = '1';
  }
  if (Object.keys(changes).length === 0) return;
  // The schema wants the row height wherever the element stands.
  root.setAttributes('sheetFormatPr', { defaultRowHeight: String(now.defaultRowHeight), ...changes });
}

/** Null where the column has not changed. */
function changedColumn(attributes: Attributes, column: number, before: Sheet, now: Sheet): Attributes | null {
  const width = now.columnWidths.get(column);
  const hidden = now.hiddenColumns.has(column);
  const widthDiffers = before.columnWidths.get(column) !== width;
  if (!widthDiffers && before.hiddenColumns.has(column) === hidden) return null;
  const { width: oldWidth, customWidth, bestFit, hidden: _, ...others } = attributes;
  const sized = widthDiffers
    ? width === undefined
      ? {}
      : { width: String(width), customWidth: '1' }
    : definedOnly({ width: oldWidth, customWidth, bestFit });
  return { ...sized, ...others, ...(hidden ? { hidden: '1' } : {}) };
}

function definedOnly(attributes: Readonly<Record<string, string | undefined>>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

interface Run {
  readonly first: number;
  last: number;
  readonly attributes: Attributes;
}

/** Neighbouring columns of equal attributes, as the file wants them; those without attributes are left out. */
function runs(columns: ReadonlyMap<number, Attributes>): Run[] {
  const found: Run[] = [];
  for (const [column, attributes] of [...columns].sort(([one], [other]) => one - other)) {
    if (Object.keys(attributes).length === 0) continue;
    const previous = found.at(-1);
    if (previous?.last === column - 1 && sameAttributes(previous.attributes, attributes)) previous.last = column;
    else found.push({ first: column, last: column, attributes });
  }
  return found;
}

function sameAttributes(one: Attributes, other: Attributes): boolean {
  if (one === other) return true;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
