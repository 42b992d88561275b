import { addressLists, areaAddress, onSheet, singleCell } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import { changedLinks } from './sheet-changes';
import { placeKey, type SheetDress } from './sheet-dress';

/**
 * Puts one run's links in the place of another's. Links go before content: a cell that is given a link may be given its
 * text too.
 */
export function linkSteps(worksheetOf: () => Excel.Worksheet, from: SheetDress | null, to: SheetDress): Step[] {
  const changed = changedLinks(from, to);
  const keys = new Set(changed.map(placeKey));
  const former = (from?.links ?? []).filter((link) => keys.has(placeKey(link)));
  const cleared = addressLists(former.map(singleCell)).map((addresses): Step => ({
    bytes: addresses.length + costOf({ ranges: 1, calls: 1 }),
    queue: () => worksheetOf().getRanges(addresses).clear('Hyperlinks'),
  }));
  const added = to.links
    .filter((link) => keys.has(placeKey(link)))
    .map((link): Step => {
      const documentReference = onSheet(link.sheet, link.cell);
      return {
        bytes: bytesOf(documentReference) + costOf({ ranges: 1, calls: 1 }),
        queue: () => {
          worksheetOf().getRange(areaAddress(singleCell(link))).hyperlink = { documentReference };
        },
      };
    });
  return [...cleared, ...added];
}
