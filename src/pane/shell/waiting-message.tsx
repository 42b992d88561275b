import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePaneView } from '../pane-context';
import { Announcement } from './announcement';

const useStyles = makeStyles({
  place: { flexShrink: 0, padding: '8px 16px' },
});

/** While a cell is being edited Excel lets no add-in in: what to do about it, wherever the pane is scrolled to. */
export function WaitingMessage() {
  const styles = useStyles();
  const { state, words } = usePaneView();
  if (!state.isWaiting) return null;
  return (
    <section className={styles.place} aria-label={words.waiting}>
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>{words.waiting}</MessageBarBody>
      </MessageBar>
      <Announcement text={words.waiting} />
    </section>
  );
}
