import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Locale } from '../../plan';
import type { WriteReport } from '../../run';
import { usePaneView } from '../pane-context';
import { BackButton } from '../parts/back-button';
import { WritePreview } from './write-preview';
import { WriteProgress } from './write-progress';
import { WriteResult } from './write-result';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', marginTop: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** Before a write what it will touch, meanwhile how far it is, afterwards what became of it. */
export function WritePage({ report }: { readonly report: WriteReport | undefined }) {
  const styles = useStyles();
  const { words, state } = usePaneView();
  const [language, setLanguage] = useState<Locale>(state.locale);
  const { work } = state;
  return (
    <>
      <div className={styles.head}>
        <BackButton />
        <h2 className={styles.title}>{words.write.title}</h2>
      </div>
      {work.type === 'writing' && <WriteProgress stage={work.stage} isStopping={work.isStopping} />}
      {work.type !== 'writing' && report && <WriteResult report={report} />}
      {work.type !== 'writing' && !report && <WritePreview language={language} onChange={setLanguage} />}
    </>
  );
}
