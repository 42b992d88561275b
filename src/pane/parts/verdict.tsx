import { makeStyles, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../assessment';

/** A verdict, or none where a figure is missing. */
export type ShownVerdict = Verdict | 'none';

const useStyles = makeStyles({
  icon: { flexShrink: 0, forcedColorAdjust: 'auto' },
  meets: { fill: tokens.colorPaletteTealBorderActive },
  close: { fill: tokens.colorPaletteMarigoldBorderActive, stroke: tokens.colorPaletteMarigoldForeground2 },
  misses: { fill: tokens.colorStatusDangerForeground1 },
  none: { stroke: tokens.colorNeutralForeground3, fill: 'none' },
  sign: { fill: 'none', stroke: tokens.colorNeutralBackground1 },
  darkSign: { fill: 'none', stroke: '#242424' },
  word: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  meetsWord: { color: tokens.colorPaletteTealForeground2 },
  closeWord: { color: tokens.colorPaletteMarigoldForeground2 },
  missesWord: { color: tokens.colorStatusDangerForeground3 },
  noneWord: { color: tokens.colorNeutralForeground3 },
});

/** Shapes differ, so that colour is never needed to tell verdicts apart; the word stands beside them. */
export function VerdictIcon({ verdict }: { readonly verdict: ShownVerdict }) {
  const styles = useStyles();
  return (
    <svg className={styles.icon} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      {verdict === 'meets' && (
        <>
          <circle className={styles.meets} cx="10" cy="10" r="8" />
          <path className={styles.sign} d="M6.2 10.2l2.6 2.6 5-5.4" strokeWidth="1.8" />
        </>
      )}
      {verdict === 'close' && (
        <>
          <path className={styles.close} d="M10 1.5L18.5 10 10 18.5 1.5 10z" strokeWidth="1.4" />
          <path
            className={styles.darkSign}
            d="M6.4 8.9q1.8-1.7 3.6 0t3.6 0M6.4 12q1.8-1.7 3.6 0t3.6 0"
            strokeWidth="1.4"
          />
        </>
      )}
      {verdict === 'misses' && <path className={styles.misses} d="M2 3h16v2H2zM2.5 8h15L10 17.5z" />}
      {verdict === 'none' && (
        <>
          <circle className={styles.none} cx="10" cy="10" r="7.5" strokeWidth="1.5" strokeDasharray="3 2.2" />
          <path className={styles.none} d="M6.5 10h7" strokeWidth="1.5" />
        </>
      )}
    </svg>
  );
}

/** The verdict in words. */
export function VerdictWord({ verdict, word }: { readonly verdict: ShownVerdict; readonly word: string }) {
  const styles = useStyles();
  return <span className={`${styles.word} ${styles[`${verdict}Word`]}`}>{word}</span>;
}
