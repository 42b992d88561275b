import type { AstExpression } from '@borgar/fx';
import type { DefinedName, Sheet, Workbook } from '../model';
import { compileFormula, UnsupportedFormula } from './compile';
import type { CompiledFormula, Scope } from './compile';
import type { FunctionDefinition } from './functions/definition';
import { formulaShape } from './formula-shape';
import { parseFormula } from './parsing';

/** Functions by name beyond our own. */
export type FurtherFunctions = (name: string) => FunctionDefinition | undefined;

const noFurtherFunctions: FurtherFunctions = () => undefined;

/**
 * Compiles the formulas of a workbook as it is at the moment: once for each relative shape, so that formulas filled
 * across or down share it.
 */
export class FormulaCompiler {
  /** Names of functions met that are not known. */
  readonly unknownFunctions = new Set<string>();

  private readonly shapes = new Map<string, CompiledFormula | null>();
  private readonly sheets: ReadonlyMap<string, Sheet>;
  /** The same name may mean different things on different sheets. */
  private readonly hasSheetNames: boolean;
  private readonly names = new Map<string, DefinedName>();
  private readonly trees = new Map<DefinedName, AstExpression | undefined>();

  constructor(
    workbook: Workbook,
    private readonly furtherFunctions: FurtherFunctions = noFurtherFunctions,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.hasSheetNames = workbook.names.some(({ scope }) => scope !== null);
    for (const name of workbook.names) this.names.set(nameKey(name.scope, name.name), name);
  }

  /** Null for a formula that cannot be read or uses what is not known here. */
  compile(text: string, sheet: Sheet, row: number, column: number, array = false): CompiledFormula | null {
    const shape = array ? null : formulaShape(text, row, column);
    if (shape === null) return this.compileAlone(text, sheet, row, column, array);
    const shared = this.hasSheetNames ? `${sheet.id}|${shape}` : shape;
    const known = this.shapes.get(shared);
    if (known !== undefined) return known;
    const compiled = this.compileAlone(text, sheet, row, column, false);
    this.shapes.set(shared, compiled);
    return compiled;
  }

  private compileAlone(
    text: string,
    sheet: Sheet,
    row: number,
    column: number,
    array: boolean,
  ): CompiledFormula | null {
    const tree = treeOf(text);
    if (tree === undefined) return null;
    try {
      return compileFormula(tree, this.scopeAt(sheet, row, column), array);
    } catch (failure) {
      if (!(failure instanceof UnsupportedFormula)) throw failure;
      if (failure.functionName !== null) this.unknownFunctions.add(failure.functionName);
      return null;
    }
  }

  private scopeAt(home: Sheet, row: number, column: number): Scope {
    return {
      row,
      column,
      sheetNamed: (name) => this.sheets.get(name.toLowerCase()),
      treeOfName: (name, sheet) => this.treeOfName(name, sheet, home),
      furtherFunction: this.furtherFunctions,
    };
  }

  /** A sheet's own name comes before the workbook's of the same spelling. */
  private treeOfName(name: string, written: string | null, home: Sheet): AstExpression | undefined {
    const sheet = written === null ? home : this.sheets.get(written.toLowerCase());
    const defined = this.names.get(nameKey(sheet?.id ?? null, name)) ?? this.names.get(nameKey(null, name));
    if (defined === undefined) return undefined;
    if (!this.trees.has(defined)) this.trees.set(defined, treeOf(defined.formula));
    return this.trees.get(defined);
  }
}

function treeOf(formula: string): AstExpression | undefined {
  try {
    return parseFormula(formula);
  } catch {
    return undefined;
  }
}

function nameKey(scope: string | null, name: string): string {
  return `${scope ?? ''}!${name.toLowerCase()}`;
}
