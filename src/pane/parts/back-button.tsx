import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons';
import type { RecordId } from '../../plan';
import { usePaneView } from '../pane-context';

/** Goes back to the list of targets, to the one that the page was about where it was about one. */
export function BackButton({ from }: { readonly from?: RecordId }) {
  const { words, commands, state } = usePaneView();
  const page = { type: 'targets', ...(from === undefined ? {} : { cameFrom: from }) } as const;
  return (
    <Button
      appearance="subtle"
      icon={<ChevronLeft20Regular />}
      aria-label={words.back}
      disabled={state.work.type === 'writing'}
      onClick={() => commands.dispatch({ type: 'page-opened', page })}
    />
  );
}
