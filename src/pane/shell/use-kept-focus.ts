import { useEffect, useRef, type RefObject } from 'react';

/**
 * What has the focus may go with its page or bar: then the page's heading takes it, so that keyboard and reader stay
 * where they are. Focus that the user took away by himself is left alone.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const active = document.activeElement;
    const isLost = active === document.body && last.current?.isConnected === false;
    if (!isLost) return;
    const heading = root.current?.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return root;
}
