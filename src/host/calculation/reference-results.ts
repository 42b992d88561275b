import type { AstExpression, ReferenceIdentifier } from '@borgar/fx';
import type { RelativeArea } from './relative-area';

/**
 * The areas in which a part of a formula can end up pointing: those written in it, and those that INDEX, IF and
 * CHOOSE choose from. A range between two such parts depends on everything around these areas.
 */
export function resultAreas(
  node: AstExpression | null | undefined,
  areasOf: (reference: ReferenceIdentifier) => RelativeArea[],
): RelativeArea[] {
  if (node === null || node === undefined) return [];
  const within = (parts: readonly (AstExpression | null | undefined)[]) =>
    parts.flatMap((part) => resultAreas(part, areasOf));
  if (node.type === 'ReferenceIdentifier') return areasOf(node);
  if (node.type === 'BinaryExpression') return within(node.arguments);
  if (node.type !== 'CallExpression') return [];
  switch (node.callee.name.toUpperCase()) {
    case 'INDEX':
      return within(node.arguments.slice(0, 1));
    case 'IF':
    case 'CHOOSE':
      return within(node.arguments.slice(1));
    default:
      return [];
  }
}
