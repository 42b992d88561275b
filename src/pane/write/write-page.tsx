import { Button, makeStyles, ProgressBar, Select, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { fillTemplate, problemMessage } from '../../language';
import { isLocale, locales, type Locale } from '../../plan';
import { plannedSheets, type WriteReport, type WriteStage } from '../../run';
import { usePaneView } from '../pane-context';
import { BackButton } from '../parts/back-button';
import { CellLink } from '../parts/cell-link';
import { Announcement } from '../shell/announcement';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', marginTop: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  headline: { margin: '12px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  field: { display: 'block', margin: '12px 0' },
  list: {
    listStyleType: 'none',
    margin: '12px 0',
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '> li': {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      columnGap: '8px',
      minHeight: '40px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  buttons: { display: 'flex', columnGap: '8px', margin: '12px 0', '> *': { flexGrow: 1 } },
  done: { color: tokens.colorPaletteTealForeground2, verticalAlign: '-4px', marginRight: '8px' },
  problems: { paddingLeft: '16px', overflowWrap: 'anywhere' },
  stage: { display: 'flex', justifyContent: 'space-between', margin: '4px 0 0' },
});

/** The stages of a write that goes well, in their order. */
const stages: readonly WriteStage[] = ['check', 'fill', 'format', 'chart', 'verify', 'page'];

function Progress({ stage }: { readonly stage: WriteStage }) {
  const styles = useStyles();
  const { words } = usePaneView();
  const done = stages.indexOf(stage);
  const value = done < 0 ? {} : { value: done / stages.length };
  return (
    <div role="status">
      <ProgressBar {...value} thickness="large" aria-label={words.write.writing} />
      <p className={styles.stage}>
        <span>{words.write.writing}</span>
        <span>{words.write.stages[stage]}</span>
      </p>
    </div>
  );
}

function Result({ report }: { readonly report: WriteReport }) {
  const styles = useStyles();
  const { words, state, commands } = usePaneView();
  const { written, sheets, problems } = report;
  const headline = written ? fillTemplate(words.write.done, { count: sheets.length }) : words.write.failed;
  return (
    <>
      <Announcement text={headline} />
      <h3 className={styles.headline}>
        {written && <CheckmarkCircle20Filled className={styles.done} aria-hidden="true" />}
        {headline}
      </h3>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{problemMessage(problem, state.locale, state.plan)}</li>
          ))}
        </ul>
      )}
      {written && (
        <ul className={styles.list}>
          {sheets.map(({ name, added }) => (
            <li key={name}>
              <CellLink place={{ sheet: name }} />
              <span className={styles.note}>{added ? words.write.added : words.write.updated}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'targets' } })}
        >
          {words.write.toTargets}
        </Button>
      </div>
    </>
  );
}

interface PlannedSheet {
  readonly name: string;
  readonly stands: boolean;
}

/** The sheets that a write would touch; null while they are being worked out. */
function usePlannedSheets(language: Locale): readonly PlannedSheet[] | null {
  const { evaluations, state } = usePaneView();
  const [names, setNames] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (evaluations)
      void plannedSheets(evaluations.toWrite(), language).then((planned) => isWanted && setNames(planned));
    return () => {
      isWanted = false;
    };
  }, [evaluations, language]);
  const owned = state.opened?.ownedSheets ?? [];
  return names === null ? null : names.map((name) => ({ name, stands: owned.includes(name) }));
}

interface LanguageFieldProps {
  readonly language: Locale;
  readonly isFixed: boolean;
  readonly onChange: (language: Locale) => void;
}

/** In which language the sheets are to be; the pane keeps its own. */
function LanguageField({ language, isFixed, onChange }: LanguageFieldProps) {
  const styles = useStyles();
  const { words } = usePaneView();
  return (
    <label className={styles.field}>
      {words.write.language}
      <Select value={language} disabled={isFixed} onChange={(_, { value }) => isLocale(value) && onChange(value)}>
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {words.write.languageNames[locale]}
          </option>
        ))}
      </Select>
    </label>
  );
}

function Preview() {
  const styles = useStyles();
  const { words, state, commands } = usePaneView();
  const [language, setLanguage] = useState<Locale>(state.locale);
  const planned = usePlannedSheets(language);
  const isWriting = state.work.type === 'writing';
  const updates = planned?.filter(({ stands }) => stands).length ?? 0;
  return (
    <>
      {planned === null ? (
        <Spinner size="tiny" />
      ) : (
        <h3 className={styles.headline}>
          {fillTemplate(words.write.count, { updates, additions: planned.length - updates })}
        </h3>
      )}
      <p className={styles.note}>{words.write.yours}</p>
      {state.draft.length > 0 && (
        <p className={styles.note}>{fillTemplate(words.write.draftIncluded, { count: state.draft.length })}</p>
      )}
      <LanguageField language={language} isFixed={isWriting} onChange={setLanguage} />
      <ul className={styles.list}>
        {planned?.map(({ name, stands }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={styles.note}>{stands ? words.write.update : words.write.add}</span>
          </li>
        ))}
      </ul>
      {state.work.type === 'writing' && <Progress stage={state.work.stage} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={planned === null || isWriting}
          onClick={() => void commands.write(language)}
        >
          {isWriting ? words.write.writing : words.write.start}
        </Button>
        <Button
          disabled={isWriting}
          onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'targets' } })}
        >
          {words.write.cancel}
        </Button>
      </div>
    </>
  );
}

/** Before a write what it will touch, meanwhile how far it is, afterwards what became of it. */
export function WritePage() {
  const styles = useStyles();
  const { words, state } = usePaneView();
  return (
    <>
      <div className={styles.head}>
        <BackButton />
        <h2 className={styles.title}>{words.write.title}</h2>
      </div>
      {state.outcome.type === 'written' ? <Result report={state.outcome.report} /> : <Preview />}
    </>
  );
}
