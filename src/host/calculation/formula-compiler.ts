import { parse, tokenTypes } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';
import type { DefinedName, Sheet, Workbook } from '../model';
import { compileFormula, UnsupportedFormula } from './compile';
import type { CompiledFormula, Scope } from './compile';
import type { FunctionDefinition } from './functions/definition';
import { formulaTokens, parseFormula } from './parsing';
import { readReference, relativeText } from './relative-area';

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
  private readonly names = new Map<string, DefinedName>();
  private readonly trees = new Map<DefinedName, AstExpression | undefined>();

  constructor(
    workbook: Workbook,
    private readonly furtherFunctions: FurtherFunctions = noFurtherFunctions,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    for (const name of workbook.names) this.names.set(nameKey(name.scope, name.name), name);
  }

  /** Null for a formula that cannot be read or uses what is not known here. */
  compile(text: string, sheet: Sheet, row: number, column: number): CompiledFormula | null {
    const tokens = tokensOf(text);
    if (tokens === null) return null;
    const shape = shapeOf(tokens, sheet, row, column);
    const known = this.shapes.get(shape);
    if (known !== undefined) return known;
    const compiled = this.compileTokens(tokens, sheet, row, column);
    this.shapes.set(shape, compiled);
    return compiled;
  }

  private compileTokens(tokens: Token[], sheet: Sheet, row: number, column: number): CompiledFormula | null {
    try {
      return compileFormula(parse(tokens), this.scopeAt(sheet, row, column));
    } catch (failure) {
      if (failure instanceof UnsupportedFormula && failure.functionName !== null) {
        this.unknownFunctions.add(failure.functionName);
      }
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

function tokensOf(text: string): Token[] | null {
  try {
    return formulaTokens(text);
  } catch {
    return null;
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

const positionTypes: ReadonlySet<string> = new Set([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM]);

/** A formula's text with references written relative to its cell; names may mean other things on another sheet. */
function shapeOf(tokens: readonly Token[], sheet: Sheet, row: number, column: number): string {
  let usesNames = false;
  const pieces = tokens.map(({ type, value }) => {
    usesNames ||= type === tokenTypes.REF_NAMED;
    const reference = positionTypes.has(type) ? readReference(value, row, column) : null;
    return reference === null ? value : relativeText(reference);
  });
  return usesNames ? `${sheet.id}|${pieces.join('')}` : pieces.join('');
}
