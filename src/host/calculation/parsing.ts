import { isErrorNode, parse, tokenize, tokenTypes } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';
import { choosingFunctions } from './choosing';
import { functionNamed, plainFunctionName } from './functions';
import { errors } from './operand';

/** A formula's tokens and tree. The text begins with `=` or leaves it out. */
export function parseFormula(text: string): AstExpression {
  return parse(formulaTokens(text));
}

/** A formula cut into tokens; references to cells that are gone (`Sheet1!#REF!`, `#REF!A1`) are one #REF! each. */
export function formulaTokens(text: string): Token[] {
  const tokens = tokenize(text, { withLocation: false });
  return text.includes(errors.reference.error) ? mergeLostReferences(tokens) : tokens;
}

function mergeLostReferences(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    if (token.value === errors.reference.error) dropContext(merged);
    const previous = merged.at(-1);
    const belongsToLost = previous?.value === errors.reference.error && referenceTypes.has(token.type);
    if (!belongsToLost) merged.push(token);
  }
  return merged;
}

const contextTypes: ReadonlySet<string> = new Set([tokenTypes.CONTEXT, tokenTypes.CONTEXT_QUOTE]);
const referenceTypes: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_NAMED,
  tokenTypes.ERROR,
]);

function dropContext(tokens: Token[]): void {
  const [context, mark] = tokens.slice(-2);
  if (mark?.value === '!' && context !== undefined && contextTypes.has(context.type)) tokens.splice(-2);
}

/**
 * Why Excel would refuse a formula: it cannot be read, or a function of ours has too few or too many arguments; null
 * if it is in order.
 */
export function checkFormula(text: string): string | null {
  try {
    return findMisuse(parseFormula(text));
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

function findMisuse(node: AstExpression | null): string | null {
  if (node === null || isErrorNode(node) || !('arguments' in node)) return null;
  if (node.type === 'CallExpression') {
    const misuse = wrongCount(node.callee.name, node.arguments.length);
    if (misuse !== null) return misuse;
  }
  for (const argument of node.arguments) {
    const misuse = findMisuse(argument);
    if (misuse !== null) return misuse;
  }
  return null;
}

function wrongCount(written: string, count: number): string | null {
  const name = plainFunctionName(written);
  const definition = choosingFunctions.get(name) ?? functionNamed(name);
  if (definition === undefined) return null;
  if (count < definition.least) return `Too few arguments for ${name}`;
  return count > definition.most ? `Too many arguments for ${name}` : null;
}
