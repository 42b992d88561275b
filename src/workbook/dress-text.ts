import * as v from 'valibot';
import type { Area } from '../sheets';
import type { SheetDress } from './sheet-dress';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const area = v.object({ firstRow: count, firstColumn: count, lastRow: count, lastColumn: count });
const message = v.object({ title: v.string(), message: v.string() });
const color = v.string();

const rule = v.object({
  area,
  formulaText: v.string(),
  format: v.object({
    color: v.exactOptional(color),
    fill: v.exactOptional(color),
    bold: v.exactOptional(v.boolean()),
    italic: v.exactOptional(v.boolean()),
    strikethrough: v.exactOptional(v.boolean()),
  }),
});

const validation = v.object({
  area,
  rule: v.variant('type', [
    v.object({ type: v.literal('decimal'), min: v.number(), max: v.number() }),
    v.object({ type: v.literal('whole'), min: v.number(), max: v.number() }),
    v.object({ type: v.literal('at-least'), min: v.number() }),
    v.object({ type: v.literal('list'), source: v.union([area, v.array(v.string())]) }),
  ]),
  prompt: message,
  alert: message,
});

const chart = v.object({
  name: v.string(),
  area,
  categories: area,
  series: v.array(
    v.object({
      name: v.string(),
      values: area,
      color,
      weight: v.number(),
      dash: v.picklist(['solid', 'dash', 'dot', 'dash-dot', 'long-dash']),
      marker: v.picklist(['none', 'circle', 'square', 'diamond', 'triangle']),
    }),
  ),
  valueAxis: v.object({ title: v.string(), numberFormat: v.string() }),
  legend: v.picklist(['right', 'bottom', 'none']),
});

const print = v.object({
  area,
  pagesTall: v.nullable(v.number()),
  titleRows: count,
  header: v.object({ left: v.string(), right: v.string() }),
  footer: v.object({ left: v.string(), center: v.string(), right: v.string() }),
});

/** Roles are not listed here again: one that is none any more is styled anew. */
export const roleName = v.custom<SheetDress['roles'][number]['role']>((value) => typeof value === 'string');

/** A dress as it is kept. */
export const dressSchema = v.object({
  roles: v.array(v.object({ role: roleName, areas: v.array(area) })),
  links: v.array(v.object({ row: count, column: count, sheet: v.string(), cell: v.string() })),
  rules: v.array(rule),
  validations: v.array(validation),
  charts: v.array(chart),
  columnWidths: v.array(v.number()),
  rowHeights: v.array(v.tuple([count, v.number()])),
  tabColor: color,
  frozen: v.object({ rows: count, columns: count }),
  print,
}) satisfies v.GenericSchema<unknown, SheetDress>;

export const areasSchema = v.array(area);

const packed = /^@(\d+),(\d+),(\d+),(\d+)$/;

function isArea(value: unknown): value is Area {
  return v.is(v.strictObject(area.entries), value);
}

/** JSON in which an area is a short text: `@0,0,5,3`. */
export function packedJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isArea(each) ? `@${each.firstRow},${each.firstColumn},${each.lastRow},${each.lastColumn}` : each,
  );
}

/** What packed JSON says; null where the text is none. */
export function unpackedJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, each: unknown) => {
      const [, ...corners] = typeof each === 'string' ? (packed.exec(each) ?? []) : [];
      const [firstRow, firstColumn, lastRow, lastColumn] = corners.map(Number);
      return corners.length === 4 ? { firstRow, firstColumn, lastRow, lastColumn } : each;
    });
  } catch {
    return null;
  }
}
