/** Where F6 leads: each takes the keyboard. */
export type Region = () => void;

function isWithin(page: Document, element: Element): boolean {
  return element.contains(page.activeElement);
}

/**
 * Lets F6 and Shift+F6 go round the regions of the page, the pane's frame among them, as in Excel: within the grid Tab
 * goes from cell to cell.
 *
 * @param regions the elements in order, each with what moves the keyboard into it
 */
export function linkRegions(
  page: Document,
  frame: HTMLIFrameElement,
  regions: readonly { readonly element: Element; readonly enter: Region }[],
): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const now = regions.findIndex(({ element }) => isWithin(page, element));
    const next = regions[(now + (event.shiftKey ? -1 : 1) + regions.length) % regions.length];
    next?.enter();
  };
  page.addEventListener('keydown', onKey);
  frame.addEventListener('load', () => frame.contentWindow?.addEventListener('keydown', onKey));
}
