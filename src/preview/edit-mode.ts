import type { HostOptions } from '../host/browser';

/** What Excel answers to every request while a cell is being edited. */
const refusal = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: 'InvalidOperationInCellEditMode',
    Message: 'Excel is in cell-editing mode. Please exit the edit mode and try again.',
    Location: '',
    HttpStatusCode: 400,
    ActionIndex: -1,
  },
};

/** Lets no add-in in while a cell is being edited, as Excel does. */
export function refusingWhile(isEditing: () => boolean): NonNullable<HostOptions['around']> {
  return (answer) => (batch, flags) => (isEditing() ? refusal : answer(batch, flags));
}
