import { cellName, type CellValue } from '../dataset/grid';
import type { Problem } from '../plan';
import type { CellContent, DescribedCell } from '../sheets';
import { areaAddress } from './areas';
import { grouped } from './batches';
import { answerBytes } from './cell-block';
import type { TargetSheet, Worksheets } from './target-sheet';
import { isKeptRemark } from './typed-inputs';

/** Relative, and absolute below one. */
const tolerance = 1e-9;

/** A described cell as it was read back. */
interface ReadBack {
  readonly sheet: string;
  readonly cell: DescribedCell;
  readonly formula: unknown;
  readonly value: unknown;
}

interface AskedBlock {
  readonly target: TargetSheet;
  readonly range: Excel.Range;
}

function askBlock(target: TargetSheet, worksheets: Worksheets): AskedBlock {
  const range = worksheets.of(target).getRange(areaAddress(target.block));
  range.load('formulas,values');
  return { target, range };
}

function readBack({ target, range }: AskedBlock): ReadBack[] {
  const { block, description } = target;
  const formulas: unknown[][] = range.formulas;
  const values: unknown[][] = range.values;
  return description.cells.map((cell) => {
    const row = cell.row - block.firstRow;
    const column = cell.column - block.firstColumn;
    return { sheet: description.name, cell, formula: formulas[row]?.[column], value: values[row]?.[column] };
  });
}

/** Excel leaves out quotes and spaces that a formula does not need. */
function plainFormula(text: string): string {
  return text.replaceAll(/['\s]/g, '').toUpperCase();
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

function isContentKept({ cell, formula, value }: ReadBack, content: CellContent): boolean {
  switch (content.type) {
    case 'blank':
      return formula === '' || isKeptRemark(cell);
    case 'text':
      return value === content.text;
    case 'number':
      return typeof value === 'number' && isEqual(value, content.value);
    case 'formula':
      return typeof formula === 'string' && plainFormula(formula) === plainFormula(content.text);
  }
}

/** Empty text and nothing look alike, and an error comes as its text. */
function isValue({ value }: ReadBack, expected: CellValue): boolean {
  if (typeof expected === 'object' && expected !== null) return value === expected.error;
  if (typeof expected === 'number') return typeof value === 'number' && isEqual(value, expected);
  return value === (expected ?? '');
}

function shown(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value);
}

function shownValue(value: CellValue): string | number {
  return shown(typeof value === 'object' ? (value?.error ?? '') : value);
}

function problemsOf(read: ReadBack): Problem[] {
  const { sheet, cell, value } = read;
  const place = { sheet, cell: cellName(cell.row, cell.column) };
  const { content } = cell;
  if (!isContentKept(read, content)) {
    return [{ code: 'write-not-verified', severity: 'error', place, parameters: {} }];
  }
  if (content.type !== 'formula' || isValue(read, content.value)) return [];
  const parameters = { found: shown(value), expected: shownValue(content.value) };
  return [{ code: 'calculated-otherwise', severity: 'warning', place, parameters }];
}

/**
 * Reads back what was written, in the request that also takes whatever is queued (more where the answer would be too
 * large). A cell that does not hold what it was given is an error; a formula that Excel calculates otherwise than the
 * core is a warning.
 */
export async function verify(
  context: Excel.RequestContext,
  targets: readonly TargetSheet[],
  worksheets: Worksheets,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const group of grouped(targets, ({ description, block }) => answerBytes(description, block))) {
    problems.push(...(await verifyGroup(context, group, worksheets)));
  }
  return problems;
}

async function verifyGroup(
  context: Excel.RequestContext,
  targets: readonly TargetSheet[],
  worksheets: Worksheets,
): Promise<Problem[]> {
  const asked = targets.map((target) => askBlock(target, worksheets));
  await context.sync();
  return asked.flatMap(readBack).flatMap(problemsOf);
}
