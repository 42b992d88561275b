import type { CellValue } from '../dataset';
import type { CellContent, DescribedCell, StyleRole } from './description';
import type { Formula } from './formula';
import { formulaText } from './formula-text';
import { numberFormats } from './number-formats';
import type { SheetModel } from './sheet-model';
import { ownFormula, standingContent, type Standing } from './standing';

/** A formula with the value that the core has for it. */
export interface Computed {
  readonly formula: Formula;
  readonly value: CellValue;
}

type Link = NonNullable<DescribedCell['link']>;

/** A sheet in the making: cells are put one by one, each place once. */
export interface SheetDraft {
  text(row: number, column: number, text: string, role?: StyleRole, link?: Link): void;
  number(row: number, column: number, value: number, role: StyleRole, numberFormat: string): void;
  computed(row: number, column: number, computed: Computed, role: StyleRole, numberFormat?: string, link?: Link): void;
  blank(row: number, column: number, role: StyleRole, numberFormat?: string): void;
  /** Blanks in one role wherever a row has no cell yet. */
  fill(row: number, firstColumn: number, lastColumn: number, role: StyleRole): void;
  cells(): readonly DescribedCell[];
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

/** A formula that somebody entered into an input stays, as long as it gives what the input is to be. */
function numberContent(
  standing: Standing | null,
  sheet: string,
  row: number,
  column: number,
  value: number,
): CellContent {
  const text = standing ? ownFormula(standing, sheet, row, column, value) : undefined;
  return text === undefined
    ? { type: 'number', value }
    : { type: 'formula', formula: { type: 'entered', text }, text, value };
}

export function draftSheet({ standing }: Pick<SheetModel, 'standing'>, sheet: string): SheetDraft {
  const cells = new Map<string, DescribedCell>();
  const put = (
    row: number,
    column: number,
    content: CellContent,
    role: StyleRole,
    numberFormat: string,
    link?: Link,
  ) => {
    const place = key(row, column);
    if (cells.has(place)) throw new Error(`row ${row}, column ${column} is described twice`);
    const read = standing ? standingContent(standing, sheet, row, column) : '';
    cells.set(place, {
      ...{ row, column, content, role, numberFormat },
      ...(read === '' ? {} : { read }),
      ...(link === undefined ? {} : { link }),
    });
  };
  return {
    text: (row, column, text, role = 'label', link) =>
      put(row, column, { type: 'text', text }, role, numberFormats.general, link),
    number: (row, column, value, role, numberFormat) => {
      const kept = role === 'input' ? standing : null;
      put(row, column, numberContent(kept, sheet, row, column, value), role, numberFormat);
    },
    computed: (row, column, { formula, value }, role, numberFormat = numberFormats.general, link) =>
      put(row, column, { type: 'formula', formula, text: formulaText(formula), value }, role, numberFormat, link),
    blank: (row, column, role, numberFormat = numberFormats.general) =>
      put(row, column, { type: 'blank' }, role, numberFormat),
    fill: (row, firstColumn, lastColumn, role) => {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        if (!cells.has(key(row, column))) put(row, column, { type: 'blank' }, role, numberFormats.general);
      }
    },
    cells: () => [...cells.values()].sort((a, b) => (a.row === b.row ? a.column - b.column : a.row - b.row)),
  };
}
