import type { Problem } from '../../plan';

/** What a failure that no part of the pane foresaw is told as: scripts are fetched when needed, and may not come. */
export function failureProblem(error: unknown): Problem {
  const isScript = error instanceof Error && error.name === 'ChunkLoadError';
  if (isScript) return { code: 'script-not-loaded', severity: 'error', place: {}, parameters: {} };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'unexpected-error', severity: 'error', place: {}, parameters: { detail } };
}
