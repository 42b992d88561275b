import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { WriteStage } from '../../run';
import { usePaneView } from '../pane-context';
import { Announcement } from '../shell/announcement';
import { useWriteStyles } from './write-styles';

const useStyles = makeStyles({
  bar: { margin: '12px 0' },
  now: { fontWeight: tokens.fontWeightSemibold },
  later: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteTealForeground2 },
});

/** The stages of a write that goes well, in their order. */
const stages: readonly WriteStage[] = ['check', 'fill', 'format', 'verify', 'page', 'commit'];
/** From here on nothing is asked any more before the run stands. */
const stoppable: readonly WriteStage[] = ['check', 'fill', 'format', 'verify', 'page'];

interface WriteProgressProps {
  readonly stage: WriteStage;
  readonly isStopping: boolean;
}

function Stages({ stage }: Pick<WriteProgressProps, 'stage'>) {
  const styles = useStyles();
  const shared = useWriteStyles();
  const { words } = usePaneView();
  const reached = stages.indexOf(stage);
  return (
    <ol className={shared.list}>
      {stages.map((each, index) => (
        <li
          key={each}
          className={mergeClasses(index === reached && styles.now, index > reached && styles.later)}
          aria-current={index === reached ? 'step' : undefined}
        >
          {words.write.stages[each]}
          {index < reached && <CheckmarkCircle20Filled className={styles.done} aria-label={words.write.stageDone} />}
        </li>
      ))}
    </ol>
  );
}

/** How far a write is, and the way to stop it as long as there is one. */
export function WriteProgress({ stage, isStopping }: WriteProgressProps) {
  const styles = useStyles();
  const shared = useWriteStyles();
  const { words, commands } = usePaneView();
  const isBack = isStopping || stage === 'restore';
  const done = stages.indexOf(stage);
  const value = isBack || done < 0 ? {} : { value: done / stages.length };
  const headline = isBack ? words.write.stopping : words.write.writing;
  return (
    <>
      <h3 className={shared.headline}>{headline}</h3>
      <Announcement text={isBack ? headline : `${headline} ${words.write.stages[stage]}`} />
      <ProgressBar className={styles.bar} {...value} thickness="large" aria-label={headline} />
      {!isBack && <Stages stage={stage} />}
      {stoppable.includes(stage) && (
        <div className={shared.buttons}>
          <Button disabledFocusable={isBack} onClick={commands.stop}>
            {words.write.stop}
          </Button>
        </div>
      )}
    </>
  );
}
