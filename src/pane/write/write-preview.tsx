import { Button, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { fillTemplate } from '../../language';
import { isLocale, locales, type Locale, type Problem } from '../../plan';
import { StaleList } from '../draft/stale-list';
import { usePaneView } from '../pane-context';
import { ProblemList } from '../parts/problem-list';
import { Announcement } from '../shell/announcement';
import { staleChanges } from '../state/draft';
import { previewView, type PreviewView } from './preview-view';
import { usePreview } from './use-preview';
import { useWriteStyles } from './write-styles';

const useStyles = makeStyles({
  field: { display: 'block', margin: '12px 0' },
  title: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  obstacle: { color: tokens.colorStatusDangerForeground3 },
  waiting: { marginTop: '12px', justifyContent: 'start' },
});

interface LanguageFieldProps {
  readonly language: Locale;
  readonly onChange: (language: Locale) => void;
}

/** In which language the sheets are to be; the pane keeps its own. */
function LanguageField({ language, onChange }: LanguageFieldProps) {
  const styles = useStyles();
  const { words } = usePaneView();
  return (
    <label className={styles.field}>
      {words.write.language}
      <Select value={language} onChange={(_, { value }) => isLocale(value) && onChange(value)}>
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {words.write.languageNames[locale]}
          </option>
        ))}
      </Select>
    </label>
  );
}

interface NoticedProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly isObstacle?: boolean;
}

function Noticed({ title, problems, isObstacle = false }: NoticedProps) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <section>
      <h3 className={`${styles.title} ${isObstacle ? styles.obstacle : ''}`}>
        {fillTemplate(title, { count: problems.length })}
      </h3>
      <ProblemList problems={problems} />
    </section>
  );
}

/** What a write will do, sheet by sheet; nothing before that is known. */
function Planned({ view }: { readonly view: PreviewView }) {
  const shared = useWriteStyles();
  return (
    <ul className={shared.list}>
      {view.sheets.map(({ name, what }) => (
        <li key={name}>
          <span>{name}</span>
          <span className={shared.note}>{what}</span>
        </li>
      ))}
    </ul>
  );
}

interface StartProps {
  /** Why nothing can be written just now; empty where it can. */
  readonly reason: string;
  readonly isReady: boolean;
  /** Something stands in the way; doing away with it may be nothing that Excel tells of. */
  readonly isBlocked: boolean;
  readonly onStart: () => void;
}

function Start({ reason, isReady, isBlocked, onStart }: StartProps) {
  const shared = useWriteStyles();
  const { words, commands } = usePaneView();
  const reasonId = useId();
  return (
    <>
      {reason !== '' && (
        <p id={reasonId} className={shared.note}>
          {reason}
        </p>
      )}
      <div className={shared.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!isReady || reason !== ''}
          aria-describedby={reason === '' ? undefined : reasonId}
          onClick={onStart}
        >
          {words.write.start}
        </Button>
        {isBlocked && <Button onClick={() => void commands.read()}>{words.write.again}</Button>}
        <Button onClick={() => commands.dispatch({ type: 'page-opened', page: { type: 'targets' } })}>
          {words.write.cancel}
        </Button>
      </div>
    </>
  );
}

function Headline({ children }: { readonly children: ReactNode }) {
  const shared = useWriteStyles();
  const { words, state } = usePaneView();
  return (
    <>
      {children}
      <p className={shared.note}>{words.write.yours}</p>
      {state.draft.length > 0 && (
        <p className={shared.note}>{fillTemplate(words.write.draftIncluded, { count: state.draft.length })}</p>
      )}
    </>
  );
}

/** Before a write: what it will do, what it will replace, and what stands in its way. */
export function WritePreview({ language, onChange }: LanguageFieldProps) {
  const styles = useStyles();
  const shared = useWriteStyles();
  const { words, state, commands } = usePaneView();
  const shown = usePreview(language);
  const view = shown && previewView(shown.preview, words);
  const isUndecided = staleChanges(state.opened, state.draft).length > 0;
  const obstacles = view?.obstacles ?? [];
  const blocked = obstacles.length > 0 ? words.write.blocked : '';
  return (
    <>
      <Headline>
        {view ? (
          <h3 className={shared.headline}>{view.headline}</h3>
        ) : (
          <Spinner className={styles.waiting} size="tiny" label={words.write.previewing} />
        )}
      </Headline>
      <Announcement text={view ? `${view.headline} ${blocked}` : ''} />
      <StaleList />
      <Noticed title={words.write.inTheWay} problems={obstacles} isObstacle />
      <Noticed title={words.write.toKnow} problems={view?.warnings ?? []} />
      <LanguageField language={language} onChange={onChange} />
      {view && <Planned view={view} />}
      <Start
        reason={isUndecided ? words.draft.decide : blocked}
        isReady={shown?.isCurrent === true && state.work.type === 'none'}
        isBlocked={obstacles.length > 0}
        onStart={() => void commands.write(language)}
      />
    </>
  );
}
