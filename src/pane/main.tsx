import { createRoot } from 'react-dom/client';
import { localeOf } from '../language';
import { builtInPlans } from '../plan';
import { Pane } from './pane';

/** Office says what theme it has where it knows it; not all hosts do, and then the system's stands. */
function isDark(): boolean {
  const known: unknown = Reflect.get(Office.context, 'officeTheme');
  if (typeof known === 'object' && known !== null && 'isDarkTheme' in known) return known.isDarkTheme === true;
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

async function start(): Promise<void> {
  await Office.onReady();
  const place = document.getElementById('pane');
  const [plan] = builtInPlans;
  if (!place || !plan) throw new Error('the page has no place for the pane, or no plan');
  const locale = localeOf(Office.context.displayLanguage);
  document.documentElement.lang = locale;
  createRoot(place).render(<Pane plan={plan} locale={locale} isDark={isDark()} />);
}

// Without the client library the page says so itself (load.ts).
if ('Office' in window) void start();
