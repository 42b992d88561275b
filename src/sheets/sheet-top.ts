import type { ComputedText } from './sentence';
import type { SheetDraft } from './sheet-draft';
import type { SheetModel } from './sheet-model';

/** The first lines of every sheet: the answer, the stamp where figures are made up, the title, the rule. */
export function putTop(draft: SheetDraft, model: SheetModel, answer: ComputedText, title: string, rule: string): void {
  draft.computed(0, 0, answer, 'answer');
  if (model.illustrative) {
    draft.text(1, 0, model.wording.stamp, 'stamp');
    draft.text(1, 1, title, 'title');
  } else draft.text(1, 0, title, 'heading');
  draft.text(2, 0, rule, 'rule');
}
