import type { AstExpression, BinaryExpression, CallExpression, ReferenceIdentifier, UnaryExpression } from '@borgar/fx';
import type { CellValue, Sheet } from '../model';
import { binaryOperations, closingOperations, negate, percent } from './arithmetic';
import { call } from './calling';
import { choosingFunctions } from './choosing';
import { liftBinary, liftUnary } from './elementwise';
import type { Part, SinglePart } from './elementwise';
import { functionNamed, plainFunctionName } from './functions';
import { parameterAt } from './functions/definition';
import type { FunctionDefinition } from './functions/definition';
import { intersection, rangeBetween, union } from './joining';
import { errorCodes, errors, Matrix, Reference } from './operand';
import type { Area } from './operand';
import { resultAreas } from './reference-results';
import { areaAround, areaFor, columnOf, isOneCell, readReference, reshaped, rowOf } from './relative-area';
import type { RelativeArea } from './relative-area';

/** What a formula's names and references mean where it stands. */
export interface Scope {
  /** The cell that relative references are counted from. */
  readonly row: number;
  readonly column: number;
  readonly sheetNamed: (name: string) => Sheet | undefined;
  /** The tree of a defined name; undefined if there is none. `sheet` is the one written before it, if any. */
  readonly treeOfName: (name: string, sheet: string | null) => AstExpression | undefined;
  readonly furtherFunction: (name: string) => FunctionDefinition | undefined;
}

/** Cells that a formula points to, for the cell it stands in; null where there are none. */
export type Precedent = (sheet: Sheet, row: number, column: number) => Area | null;

/** A formula ready to be calculated in any cell that it is filled to. */
export interface CompiledFormula {
  readonly evaluate: SinglePart;
  readonly precedents: readonly Precedent[];
}

/** The formula uses something that this calculation does not know. */
export class UnsupportedFormula extends Error {
  constructor(
    message: string,
    /** The function that is not known; null where something else is. */
    readonly functionName: string | null = null,
  ) {
    super(message);
  }
}

/** Names that stand for names that stand for names: more than this is a circle. */
const deepestName = 32;

/** Parts of a formula and of the names in it; names that name each other twice have no end of them. */
const mostParts = 100_000;

/** Parts within parts, those of names included: Excel's own formulas nest 64 functions. */
const deepestPart = 400;

/**
 * Compiles a formula's tree once for all cells it is filled to; an array formula works element by element throughout.
 * @throws UnsupportedFormula for tables, spills, other workbooks, lambdas and unknown functions.
 */
export function compileFormula(tree: AstExpression, scope: Scope, array = false): CompiledFormula {
  const compiler = new Compiler(scope, [], 0, { parts: 0, depth: 0 });
  const result = array ? compiler.first(tree) : compiler.closing(tree);
  return { evaluate: (evaluation) => result(evaluation) ?? 0, precedents: compiler.precedents };
}

class Compiler {
  constructor(
    private readonly scope: Scope,
    readonly precedents: Precedent[],
    private readonly depth: number,
    private readonly work: { parts: number; depth: number },
  ) {}

  /** The whole formula: a sum or difference as its last step is rounded as Excel does. */
  closing(tree: AstExpression): SinglePart {
    const operation = tree.type === 'BinaryExpression' ? closingOperations.get(tree.operator) : undefined;
    if (operation === undefined || tree.type !== 'BinaryExpression') return this.single(tree);
    const [left, right] = this.singleOperands(tree);
    return (evaluation) => operation(left(evaluation), right(evaluation));
  }

  /** The whole of an array formula: the first of its elements. */
  first(tree: AstExpression): SinglePart {
    const part = this.part(tree, true);
    return (evaluation) => evaluation.single(evaluation.array(part(evaluation)));
  }

  /** @throws UnsupportedFormula where there is too much of it. */
  private counted<Result>(compile: () => Result): Result {
    this.work.parts += 1;
    this.work.depth += 1;
    if (this.work.parts > mostParts || this.work.depth > deepestPart)
      throw new UnsupportedFormula('Too long a formula');
    const result = compile();
    this.work.depth -= 1;
    return result;
  }

  /** A part brought down to one value. */
  single(node: AstExpression | null | undefined): SinglePart {
    return this.counted(() => this.uncountedSingle(node));
  }

  private uncountedSingle(node: AstExpression | null | undefined): SinglePart {
    if (node?.type === 'BinaryExpression') {
      const operation = binaryOperations.get(node.operator);
      if (operation !== undefined) {
        const [left, right] = this.singleOperands(node);
        return (evaluation) => operation(left(evaluation), right(evaluation));
      }
    }
    if (node?.type === 'ReferenceIdentifier' && node.kind === 'range') {
      const area = this.areaOf(node);
      if (area !== null && isOneCell(area)) return this.singleCell(area);
    }
    const part = this.part(node, false);
    return (evaluation) => evaluation.single(part(evaluation));
  }

  /** A part as it stands; inside an array formula operators work element by element. */
  part(node: AstExpression | null | undefined, arrays: boolean): Part {
    return this.counted(() => this.uncountedPart(node, arrays));
  }

  private uncountedPart(node: AstExpression | null | undefined, arrays: boolean): Part {
    if (node === null || node === undefined) return () => null;
    switch (node.type) {
      case 'Literal':
        return constant(literalValue(node.value));
      case 'ErrorLiteral':
        return constant(errorNamed(node.value));
      case 'ReferenceIdentifier':
        return node.kind === 'name' ? this.named(node, arrays) : this.reference(node);
      case 'UnaryExpression':
        return this.unary(node, arrays);
      case 'BinaryExpression':
        return this.binary(node, arrays);
      case 'CallExpression':
        return this.calling(node, arrays);
      case 'ArrayExpression':
        return constant(arrayOf(node.elements));
      case 'LambdaExpression':
      case 'LetExpression':
        throw new UnsupportedFormula(`${node.type} is not supported`);
    }
  }

  private singleOperands(node: BinaryExpression): [SinglePart, SinglePart] {
    return [this.single(node.arguments[0]), this.single(node.arguments[1])];
  }

  private singleCell(area: RelativeArea): SinglePart {
    this.precedents.push(justThere(area));
    const { sheet, top, left } = area;
    return (evaluation) =>
      evaluation.read(sheet ?? evaluation.sheet, rowOf(top, evaluation.row), columnOf(left, evaluation.column));
  }

  private reference(node: ReferenceIdentifier): Part {
    const area = this.areaOf(node);
    if (area === null) return constant(errors.reference);
    this.precedents.push(justThere(area));
    return ({ sheet, row, column }) => new Reference([areaFor(area, sheet, row, column)]);
  }

  /** Null where the sheet does not exist. */
  private areaOf(node: ReferenceIdentifier): RelativeArea | null {
    const text = node.kind === 'table' ? null : readReference(node.value, this.scope.row, this.scope.column);
    if (text === null || text.sheet?.startsWith('[') === true) {
      throw new UnsupportedFormula(`${node.value} is not supported`);
    }
    if (text.sheet === null) return { ...text, sheet: null };
    const sheet = this.scope.sheetNamed(text.sheet);
    return sheet === undefined ? null : { ...text, sheet };
  }

  private named(node: ReferenceIdentifier, arrays: boolean): Part {
    const tree = this.treeOf(node);
    if (tree === undefined || this.depth > deepestName) return constant(errors.name);
    return this.inName().part(tree, arrays);
  }

  /** Inside a name, relative references count from the sheet's first cell. */
  private inName(): Compiler {
    return new Compiler({ ...this.scope, row: 0, column: 0 }, this.precedents, this.depth + 1, this.work);
  }

  private treeOf(node: ReferenceIdentifier): AstExpression | undefined {
    const [, quoted, plain, name = node.value] = qualifiedName.exec(node.value) ?? [];
    return this.scope.treeOfName(name, quoted?.replaceAll("''", "'") ?? plain ?? null);
  }

  private unary(node: UnaryExpression, arrays: boolean): Part {
    const [operand] = node.arguments;
    if (node.operator === '#') throw new UnsupportedFormula('A spilled range is not supported');
    if (node.operator === '@') return this.single(operand);
    if (node.operator === '+') return this.part(operand, arrays);
    const operation = node.operator === '-' ? negate : percent;
    if (arrays) return liftUnary(operation, this.part(operand, true));
    const value = this.single(operand);
    return (evaluation) => operation(value(evaluation));
  }

  private binary(node: BinaryExpression, arrays: boolean): Part {
    const operation = binaryOperations.get(node.operator);
    if (operation === undefined) return this.joining(node);
    if (!arrays) return this.single(node);
    return liftBinary(operation, this.part(node.arguments[0], true), this.part(node.arguments[1], true));
  }

  private joining(node: BinaryExpression): Part {
    const left = this.part(node.arguments[0], false);
    const right = this.part(node.arguments[1], false);
    if (node.operator === ',') return union(left, right);
    if (node.operator === ' ') return intersection(left, right);
    this.precedents.push(around(this.resultAreas(node)));
    return rangeBetween(left, right);
  }

  private areasOf(node: ReferenceIdentifier): RelativeArea[] {
    if (node.kind !== 'name') {
      const area = this.areaOf(node);
      return area === null ? [] : [area];
    }
    const tree = this.treeOf(node);
    if (tree === undefined || this.depth > deepestName) return [];
    return this.counted(() => this.inName().resultAreas(tree));
  }

  private resultAreas(node: AstExpression | null | undefined): RelativeArea[] {
    return resultAreas(node, (reference) => this.areasOf(reference));
  }

  /** The third argument reaches as far as the first, however far it is written. */
  private watchStretched(node: CallExpression): void {
    const [shape] = this.resultAreas(node.arguments[0]);
    const [place] = this.resultAreas(node.arguments[2]);
    if (shape === undefined || place === undefined) return;
    this.precedents.push((sheet, row, column) =>
      reshaped(areaFor(shape, sheet, row, column), areaFor(place, sheet, row, column)),
    );
  }

  private calling(node: CallExpression, arrays: boolean): Part {
    const name = calledName(node);
    const parts = (kind: (position: number) => boolean) =>
      node.arguments.map((argument, position) => this.part(argument, kind(position)));
    const sameForAll = () => arrays;
    const choosing = choosingFunctions.get(name);
    if (choosing !== undefined) {
      return isWithin(choosing, node) ? choosing.choose(parts(sameForAll), arrays) : constant(errors.value);
    }
    const definition = functionNamed(name) ?? this.scope.furtherFunction(name);
    if (definition === undefined) throw new UnsupportedFormula(`${name} is not a function known here`, name);
    if (!isWithin(definition, node)) return constant(errors.value);
    const compiled = parts((position) => arrays || parameterAt(definition, position) === 'array');
    if (stretchingFunctions.has(name)) this.watchStretched(node);
    return call(definition, compiled, arrays);
  }
}

/** Functions whose third argument takes the shape of their first. */
const stretchingFunctions: ReadonlySet<string> = new Set(['SUMIF', 'AVERAGEIF']);

/** A name with the sheet before it: quoted or plain. */
const qualifiedName = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;

/** The function's name; a lambda called on the spot has none. */
function calledName({ callee }: { callee: { name?: string } }): string {
  if (callee.name === undefined) throw new UnsupportedFormula('A lambda is not supported');
  return plainFunctionName(callee.name);
}

function isWithin({ least, most }: { least: number; most: number }, node: CallExpression): boolean {
  return node.arguments.length >= least && node.arguments.length <= most;
}

function justThere(area: RelativeArea): Precedent {
  return (sheet, row, column) => areaFor(area, sheet, row, column);
}

/** The smallest area around all of these. */
function around(areas: readonly RelativeArea[]): Precedent {
  return (sheet, row, column) => {
    const places = areas.map((area) => areaFor(area, sheet, row, column));
    return places.reduce<Area | null>((whole, area) => (whole === null ? area : areaAround(whole, area)), null);
  };
}

function constant(value: CellValue | Matrix): Part {
  return () => value;
}

function literalValue(value: string | number | boolean): CellValue {
  return typeof value === 'number' && !Number.isFinite(value) ? errors.number : value;
}

function errorNamed(code: string): CellValue {
  return errorCodes.includes(code) ? { error: code } : errors.notAvailable;
}

function arrayOf(rows: readonly (readonly AstExpression[])[]): CellValue | Matrix {
  const columns = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== columns)) return errors.value;
  const values = rows.flat().map((element) => {
    if (element.type === 'Literal') return literalValue(element.value);
    return element.type === 'ErrorLiteral' ? errorNamed(element.value) : errors.value;
  });
  return new Matrix(rows.length, columns, values);
}
