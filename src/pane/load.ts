import { localeOf, notLoadedWordings } from '../language';

/** Runs before the client library: where that does not come, the page says so instead of staying blank. */
const PATIENCE_MS = 15_000;

const words = notLoadedWordings[localeOf(navigator.language)];

function line(tag: 'h1' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function tellNotLoaded(): void {
  const box = document.getElementById('not-loaded');
  if (!box || 'Office' in window || !box.hasAttribute('hidden')) return;
  const again = document.createElement('button');
  again.textContent = words.again;
  again.addEventListener('click', () => location.reload());
  document.documentElement.lang = localeOf(navigator.language);
  box.replaceChildren(line('h1', words.title), line('p', words.what), line('p', words.remedy), again);
  document.getElementById('starting')?.remove();
  box.hidden = false;
}

// A script that fails to load tells nobody but itself: the event is caught on its way there.
window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) tellNotLoaded();
  },
  true,
);
window.setTimeout(tellNotLoaded, PATIENCE_MS);
