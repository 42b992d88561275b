import { kindAt, wordsAt } from './cell-kind';
import type { YearTable } from './find-tables';
import { headingRole, type HeadingRole } from './heading-words';

/** Words that stand year by year on a line of their own (`Unit`, `Source`, `Status`) and hold for the whole table. */
export interface TableAttributes {
  readonly unit: string | null;
  readonly source: string | null;
  /** What the line says of each head's position. */
  readonly status: ReadonlyMap<number, string>;
}

/** `label` is the position of the labels. */
export function attributesOf(table: YearTable, label: number): TableAttributes {
  const textsOf = (role: HeadingRole) => wordsByPosition(table, linesOf(table, label, role));
  const units = distinct(textsOf('unit'));
  return {
    unit: units.length === 1 ? (units[0] ?? null) : null,
    source: distinct(textsOf('source')).join('; ') || null,
    status: textsOf('status'),
  };
}

function linesOf(table: YearTable, label: number, role: HeadingRole): readonly number[] {
  const lines: number[] = [];
  for (let line = table.headLine + 1; line <= table.lastLine; line += 1) {
    const heading = wordsAt(table.grid, line, label);
    if (heading !== null && headingRole(heading) === role && !holdsFigures(table, line)) lines.push(line);
  }
  return lines;
}

function holdsFigures({ grid, heads }: YearTable, line: number): boolean {
  return heads.some(({ position }) => kindAt(grid, line, position) === 'figure');
}

function wordsByPosition({ grid, heads }: YearTable, lines: readonly number[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const line of lines) {
    for (const { position } of heads) {
      const words = wordsAt(grid, line, position);
      if (words !== null) texts.set(position, words);
    }
  }
  return texts;
}

function distinct(texts: ReadonlyMap<number, string>): readonly string[] {
  return [...new Set(texts.values())];
}
