import type { Workbook } from '../../model';
import { TextEdits } from '../xml/text-edits';
import { childNamed, parseXml, prefixOf, type XmlElement } from '../xml/xml-tree';
import { numberCache, textCache } from './chart-cache';
import { referencedCells } from './reference';

/** A chart part's text with the values that it keeps renewed where the cells they came from have changed. */
export function withFreshCaches(text: string, part: string, before: Workbook, now: Workbook): string {
  const edits = new TextEdits(text);
  for (const reference of references(parseXml(text, part))) {
    const cache = childNamed(reference, reference.local === 'numRef' ? 'numCache' : 'strCache');
    const was = cacheTag(reference, before);
    const is = cacheTag(reference, now);
    if (cache !== undefined && is !== undefined && was !== is) edits.replace(cache, is);
  }
  return edits.apply();
}

function references(element: XmlElement): XmlElement[] {
  if (element.local === 'numRef' || element.local === 'strRef') return [element];
  return element.children.flatMap(references);
}

function cacheTag(reference: XmlElement, workbook: Workbook): string | undefined {
  const cells = referencedCells(workbook, childNamed(reference, 'f')?.text ?? '');
  if (cells === undefined) return undefined;
  const prefix = prefixOf(reference.name);
  return reference.local === 'numRef' ? numberCache(prefix, cells, workbook) : textCache(prefix, cells);
}
