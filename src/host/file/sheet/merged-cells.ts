import type { Block } from '../../model';
import { readChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { childrenNamed } from '../xml/xml-tree';
import { blockName, parseBlock } from './cell-reference';
import type { SheetChange } from './sheet-change';

export function readMergedCells(layout: RootLayout): Block[] {
  return childrenNamed(readChild(layout, 'mergeCells'), 'mergeCell').flatMap(
    ({ attributes }) => parseBlock(attributes['ref'] ?? '') ?? [],
  );
}

export function writeMergedCells({ root, before, now }: SheetChange): void {
  const names = now.merged.map(blockName);
  if (names.join(' ') === before.merged.map(blockName).join(' ')) return;
  const tags = names.map((ref) => root.tag('mergeCell', { ref })).join('');
  root.put('mergeCells', names.length === 0 ? null : root.tag('mergeCells', { count: names.length }, tags));
}
