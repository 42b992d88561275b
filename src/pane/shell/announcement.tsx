import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** A reader is told when the figures have stopped moving, not at every key. */
const QUIET_MS = 500;

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Reads a text out, politely, once it has stayed the same for a moment; unseen. */
export function Announcement({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(text), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <div className={styles.hidden} role="status">
      {said}
    </div>
  );
}
