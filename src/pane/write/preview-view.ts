import { fillTemplate, type PaneWording } from '../../language';
import type { Problem } from '../../plan';
import type { WritePreview, WriteReport } from '../../run';

/** What a write would do, as it is shown. */
export interface PreviewView {
  readonly headline: string;
  readonly sheets: readonly { readonly name: string; readonly what: string }[];
  /** What will be replaced, and what else is to be known before. */
  readonly warnings: readonly Problem[];
  readonly obstacles: readonly Problem[];
}

type PlannedSheet = WritePreview['sheets'][number];

function whatBecomesOf({ added, cells: count }: PlannedSheet, words: PaneWording): string {
  if (!added && count === 0) return words.write.noChange;
  // English and Chinese group alike.
  return fillTemplate(added ? words.write.add : words.write.update, { cells: count.toLocaleString('en-US') });
}

export function previewView({ sheets, problems }: WritePreview, words: PaneWording): PreviewView {
  const additions = sheets.filter(({ added }) => added).length;
  const updates = sheets.filter(({ added, cells }) => !added && cells > 0).length;
  return {
    headline: fillTemplate(words.write.count, { updates, additions }),
    sheets: sheets.map((sheet) => ({ name: sheet.name, what: whatBecomesOf(sheet, words) })),
    warnings: problems.filter(({ severity }) => severity !== 'error'),
    obstacles: problems.filter(({ severity }) => severity === 'error'),
  };
}

/** What became of a write, in one line. */
export function reportHeadline({ written, sheets, problems }: WriteReport, words: PaneWording): string {
  if (written) return fillTemplate(words.write.done, { count: sheets.length });
  const has = (code: Problem['code']): boolean => problems.some((problem) => problem.code === code);
  if (has('restored-later')) return words.write.unrestored;
  if (has('write-stopped')) return words.write.stopped;
  return has('written-meanwhile') ? words.write.conflict : words.write.failed;
}
