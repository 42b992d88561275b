import { useEffect, useState } from 'react';
import type { Locale } from '../../plan';
import type { WritePreview } from '../../run';
import { usePaneView } from '../pane-context';
import { previewSheets, type SheetRun } from '../state/sheet-runs';

interface PreviewedRun {
  readonly run: SheetRun;
  readonly preview: WritePreview;
}

/** A preview as it was last worked out. */
export interface ShownPreview {
  readonly preview: WritePreview;
  /** It is of the workbook, the draft and the language as they are now. */
  readonly isCurrent: boolean;
}

/** What a write would do; null until it has been worked out once. */
export function usePreview(locale: Locale): ShownPreview | null {
  const { evaluations, state } = usePaneView();
  const [previewed, setPreviewed] = useState<PreviewedRun | null>(null);
  const { opened } = state;
  const evaluation = evaluations?.drafted;
  useEffect(() => {
    if (!opened || !evaluation) return;
    let isWanted = true;
    const run = { opened, evaluation, locale };
    void previewSheets(run).then((preview) => isWanted && setPreviewed({ run, preview }));
    return () => {
      isWanted = false;
    };
  }, [opened, evaluation, locale]);
  if (!previewed) return null;
  const { run, preview } = previewed;
  return { preview, isCurrent: run.opened === opened && run.evaluation === evaluation && run.locale === locale };
}
