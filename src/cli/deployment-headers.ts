/**
 * The sites that may show the pane in a frame of theirs: Excel on the web, and where its workbooks are kept. Collected
 * from what other add-ins report, since Microsoft publishes no list; no real Excel on the web has verified it. Office
 * 365 of 21Vianet has other sites.
 */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://*.officeapps.live.com',
  'https://onedrive.live.com',
  'https://*.sharepoint.com',
  'https://*.office.com',
];

/** As webpack names its scripts: by what is in them. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{12}\.js$/;
const YEAR_IN_SECONDS = 31_536_000;

/** The headers that the server of the built add-in has to send with a file, wherever it is deployed. */
export function deploymentHeaders(path: string): Readonly<Record<string, string>> {
  return { 'X-Content-Type-Options': 'nosniff', ...cacheHeaders(path), ...frameHeaders(path) };
}

function cacheHeaders(path: string): Readonly<Record<string, string>> {
  // Office shows a stand-in for an icon that says anything about its caching.
  if (path.endsWith('.png')) return {};
  const kept = NAMED_BY_CONTENT.test(path);
  return { 'Cache-Control': kept ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache' };
}

/** A page's own meta element cannot say who may frame it. */
function frameHeaders(path: string): Readonly<Record<string, string>> {
  if (!path.endsWith('.html')) return {};
  return { 'Content-Security-Policy': `frame-ancestors ${FRAME_ANCESTORS.join(' ')}` };
}
