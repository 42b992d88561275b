import { parse, tokenize, tokenTypes, type AstExpression } from '@borgar/fx';
import { functionNames } from '../../src/sheets';

/** Literals that a formula may hold; anything else belongs into a labelled cell. */
const ALLOWED_NUMBERS: ReadonlySet<string> = new Set(['0', '1', '12', '100']);
const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set(functionNames);
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;
const DEEPEST_NESTING = 64;
/** Excel's hard limits on arguments hold for every function. */
const MOST_ARGUMENTS = 255;

function depth(node: AstExpression): number {
  if (!('arguments' in node)) return 0;
  const own = node.type === 'CallExpression' ? 1 : 0;
  return own + Math.max(0, ...node.arguments.map((argument) => depth(argument)));
}

function mostArguments(node: AstExpression): number {
  if (!('arguments' in node)) return 0;
  const own = node.type === 'CallExpression' ? node.arguments.length : 0;
  return Math.max(own, ...node.arguments.map((argument) => mostArguments(argument)));
}

function tokenFaults(formula: string): readonly string[] {
  return tokenize(formula, { withLocation: false, mergeRefs: false }).flatMap((token) => {
    if (token.type === tokenTypes.FUNCTION && !ALLOWED_FUNCTIONS.has(token.value.toUpperCase())) {
      return [`function ${token.value}`];
    }
    if (token.type === tokenTypes.NUMBER && !ALLOWED_NUMBERS.has(token.value)) return [`literal ${token.value}`];
    if (token.type === tokenTypes.STRING && token.value.length - 2 > LONGEST_TEXT) return ['text over 255 characters'];
    if (token.type === tokenTypes.CONTEXT) return [`sheet name without quotes: ${token.value}`];
    if (token.type === tokenTypes.CONTEXT_QUOTE && token.value.includes('['))
      return [`another workbook: ${token.value}`];
    if (token.type === tokenTypes.UNKNOWN || token.type === tokenTypes.ERROR) return [`cannot be read: ${token.value}`];
    if (token.type === tokenTypes.OPERATOR && ['@', '#'].includes(token.value)) return [`operator ${token.value}`];
    return [];
  });
}

/**
 * What keeps a formula from being calculated alike by Excel 2010, every later Excel, WPS and LibreOffice,
 * or from being understood: empty where nothing does.
 */
export function lintFormula(formula: string): readonly string[] {
  const faults = [...tokenFaults(formula)];
  if (/_xl(fn|ws|udf|pm)\b/i.test(formula)) faults.push('a function newer than Excel 2010');
  if (formula.length > LONGEST_FORMULA) faults.push(`longer than ${LONGEST_FORMULA} characters`);
  if (faults.length > 0) return faults;
  const tree = parse(tokenize(formula, { withLocation: false }));
  if (depth(tree) > DEEPEST_NESTING) faults.push('nested too deeply');
  if (mostArguments(tree) > MOST_ARGUMENTS) faults.push('too many arguments');
  return faults;
}
