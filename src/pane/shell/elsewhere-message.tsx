import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { fillTemplate, type PaneWording } from '../../language';
import { usePaneView } from '../pane-context';
import type { ChangedElsewhere } from '../state/pane-state';
import { Announcement } from './announcement';

const useStyles = makeStyles({
  message: { marginTop: '8px', alignItems: 'start' },
  body: { overflowWrap: 'anywhere', paddingBottom: '4px' },
  dismiss: { display: 'block', marginTop: '4px' },
});

function sentence({ sheets }: ChangedElsewhere, words: PaneWording): string {
  if (sheets.length === 0) return words.elsewhere.cells;
  return fillTemplate(words.elsewhere.sheets, { sheets: sheets.join(words.listSeparator) });
}

/** Another author has changed what the pane shows. */
export function ElsewhereMessage() {
  const styles = useStyles();
  const { state, words, commands } = usePaneView();
  const { changedElsewhere } = state;
  if (changedElsewhere === null) return null;
  const text = sentence(changedElsewhere, words);
  return (
    <>
      <MessageBar className={styles.message} layout="multiline" intent="info">
        <MessageBarBody className={styles.body}>
          {text}
          <Button className={styles.dismiss} size="small" onClick={() => commands.dispatch({ type: 'dismissed' })}>
            {words.dismiss}
          </Button>
        </MessageBarBody>
      </MessageBar>
      <Announcement key={changedElsewhere.times} text={text} />
    </>
  );
}
