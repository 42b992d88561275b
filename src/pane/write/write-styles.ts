import { makeStyles, tokens } from '@fluentui/react-components';

/** What the page of a write looks like before, while and after. */
export const useWriteStyles = makeStyles({
  headline: { margin: '12px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0', '> *': { flexGrow: 1 } },
});
