import { failureProblem } from './failure-problem';
import type { Action } from './pane-state';

/** Does something, and tells what nobody foresaw instead of leaving the pane at work for ever. */
export async function telling(dispatch: (action: Action) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    dispatch({ type: 'failed', problems: [failureProblem(error)] });
  }
}
