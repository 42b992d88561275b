/** See built-pages.mjs. */
export function checkPages(root: string): Promise<string[]>;
