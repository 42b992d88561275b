/** The element of the page with this id. */
export function pageElement<E extends HTMLElement>(page: Document, id: string, kind: new () => E): E {
  const element = page.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}`);
  return element;
}
