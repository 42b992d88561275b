import { createContext, useContext } from 'react';
import { paneWordings, type PaneWording } from '../language';
import type { Pane } from './state/use-pane';

/** What every part of the pane may show or ask. */
export interface PaneView extends Pane {
  readonly words: PaneWording;
}

export const PaneContext = createContext<PaneView | null>(null);

/** @throws Error outside of the pane. */
export function usePaneView(): PaneView {
  const view = useContext(PaneContext);
  if (view === null) throw new Error('used outside of the pane');
  return view;
}

export function paneView(pane: Pane): PaneView {
  return { ...pane, words: paneWordings[pane.state.locale] };
}
