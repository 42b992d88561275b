import type { Sheet } from '../../model';
import type { PackageDraft } from '../package/package-draft';
import type { StylesDraft } from '../style/styles-draft';
import type { RootDraft } from '../xml/root-draft';

/** A worksheet being saved: its part's draft, and the sheet as it was and as it is to be. */
export interface SheetChange {
  readonly root: RootDraft;
  readonly package: PackageDraft;
  /** Name of the worksheet part. */
  readonly part: string;
  readonly styles: StylesDraft;
  readonly before: Sheet;
  readonly now: Sheet;
}
