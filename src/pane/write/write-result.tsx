import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { WriteReport } from '../../run';
import { StaleList } from '../draft/stale-list';
import { usePaneView } from '../pane-context';
import { CellLink } from '../parts/cell-link';
import { ProblemList } from '../parts/problem-list';
import { Announcement } from '../shell/announcement';
import { UndoRun } from '../shell/undo-run';
import { reportHeadline } from './preview-view';
import { useWriteStyles } from './write-styles';

const useStyles = makeStyles({
  done: { color: tokens.colorPaletteTealForeground2, verticalAlign: '-4px', marginRight: '8px' },
  problems: { marginTop: '8px' },
});

/** What became of a write: the sheets that it wrote, or why it wrote none. */
export function WriteResult({ report }: { readonly report: WriteReport }) {
  const styles = useStyles();
  const shared = useWriteStyles();
  const { words } = usePaneView();
  const { written, sheets, problems } = report;
  const headline = reportHeadline(report, words);
  return (
    <>
      <Announcement text={headline} />
      <h3 className={shared.headline}>
        {written && <CheckmarkCircle20Filled className={styles.done} aria-hidden="true" />}
        {headline}
      </h3>
      {problems.length > 0 && (
        <div className={styles.problems}>
          <ProblemList problems={problems} />
        </div>
      )}
      {!written && <StaleList />}
      {written && (
        <ul className={shared.list}>
          {sheets.map(({ name, added }) => (
            <li key={name}>
              <CellLink place={{ sheet: name }} />
              <span className={shared.note}>{added ? words.write.added : words.write.updated}</span>
            </li>
          ))}
        </ul>
      )}
      <NextSteps written={written} />
    </>
  );
}

function NextSteps({ written }: { readonly written: boolean }) {
  const shared = useWriteStyles();
  const { words, commands } = usePaneView();
  const open = (type: 'targets' | 'write'): void => commands.dispatch({ type: 'page-opened', page: { type } });
  return (
    <div className={shared.buttons}>
      {!written && (
        <Button appearance="primary" onClick={() => open('write')}>
          {words.write.again}
        </Button>
      )}
      <Button appearance={written ? 'primary' : 'secondary'} onClick={() => open('targets')}>
        {words.write.toTargets}
      </Button>
      {written && <UndoRun />}
    </div>
  );
}
