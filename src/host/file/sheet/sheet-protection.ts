import { readChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { flag } from '../xml/xml-tree';
import type { SheetChange } from './sheet-change';

export function readProtected(layout: RootLayout): boolean {
  return flag(readChild(layout, 'sheetProtection')?.attributes['sheet']);
}

/** Protection without a password, as the client library sets it. */
export function writeProtection({ root, before, now }: SheetChange): void {
  if (before.protected === now.protected) return;
  const tag = root.tag('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 });
  root.put('sheetProtection', now.protected ? tag : null);
}
