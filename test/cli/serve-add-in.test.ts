import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveAddIn } from '../../src/cli/add-in-server';
import type { RunningServer } from '../../src/cli/local-server';

const DAY_IN_MS = 86_400_000;
const SCRIPT = 'pane.0123456789ab.js';
const FILES = {
  'dist/add-in/taskpane.html': '<!doctype html><title>Target Paths</title>',
  [`dist/add-in/${SCRIPT}`]: 'export {};',
  'dist/add-in/assets/icon-16.png': 'PNG',
  'dist/add-in/manifest.xml': '<OfficeApp/>',
  'package.json': '{ "secret": true }',
};

let root: string;
let certificates: string;
let server: RunningServer;

/** A certificate of our own for localhost, in the files that Microsoft's tool leaves. */
function makeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, 'localhost.key'), '-out', join(folder, 'localhost.crt')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...name, ...files], { stdio: 'ignore' });
}

async function writeBuild(): Promise<void> {
  for (const [file, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'target-paths-add-in-'));
  certificates = join(root, 'certificates');
  await mkdir(certificates);
  makeCertificate(certificates);
  await writeBuild();
  const served = await serveAddIn(root, { port: 0, certificateFolder: certificates });
  if (!served.ok) throw new Error(served.remedy);
  server = served.server;
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path exactly as it is written; a browser would shorten one with dots. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  const ca = readFileSync(join(certificates, 'localhost.crt'));
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, ca, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

test('the page comes over https, is asked for anew each time, and says who may frame it', async () => {
  const { status, headers, body } = await get('/taskpane.html?_host_Info=Excel$Win32$16.01$en-US');
  expect([status, body]).toEqual([200, FILES['dist/add-in/taskpane.html']]);
  expect(headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' });
  expect(headers['content-security-policy']).toMatch(/^frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft /);
  expect(headers['x-frame-options']).toBeUndefined();
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await get('/taskpane.html');
  expect(await get('/taskpane.html', { 'if-none-match': headers.etag ?? '' })).toMatchObject({ status: 304, body: '' });
});

test('a script named by its content is kept', async () => {
  const { headers } = await get(`/${SCRIPT}`);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
});

test('an icon says nothing about caching, as Office wants it', async () => {
  const { status, headers } = await get('/assets/icon-16.png');
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/png', undefined]);
});

test.each(['/', '/taskpane', '/nothing.html', '/assets/', '/%'])('there is nothing at %s', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'Not found' });
});

test.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/..\\..\\package.json'])(
  'nothing outside of the build is served: %s',
  async (path) => expect(await get(path)).toMatchObject({ status: 404, body: 'Not found' }),
);

test('a new build shows without a new start', async () => {
  await writeFile(join(root, 'dist/add-in/pane.ba9876543210.js'), 'export {};');
  expect(await get('/pane.ba9876543210.js')).toMatchObject({ status: 200 });
});

test('the address is this machine, by the name on the certificate', () => {
  expect(server.address).toMatch(/^https:\/\/localhost:\d+\/$/);
});

test('without a build it says how to make one', async () => {
  expect(await serveAddIn(join(root, 'elsewhere'), { port: 0, certificateFolder: certificates })).toEqual({
    ok: false,
    remedy: `Not served: no add-in in ${join(root, 'elsewhere/dist/add-in')}. Run \`npm run build\`.`,
  });
});

describe('without a certificate that can be used it says how to get one', () => {
  const REMEDY = 'Run `npx office-addin-dev-certs install`.';

  test('there is none', async () => {
    const folder = join(root, 'no-certificates');
    const remedy = `Not served: no certificate in ${folder}. ${REMEDY}`;
    expect(await serveAddIn(root, { port: 0, certificateFolder: folder })).toEqual({ ok: false, remedy });
  });

  test('it is not one', async () => {
    const folder = join(root, 'broken-certificates');
    await mkdir(folder);
    for (const name of ['localhost.crt', 'localhost.key']) await writeFile(join(folder, name), 'broken');
    const remedy = `Not served: the certificate in ${folder} cannot be read. ${REMEDY}`;
    expect(await serveAddIn(root, { port: 0, certificateFolder: folder })).toEqual({ ok: false, remedy });
  });

  test('it ran out', async () => {
    const later = { port: 0, certificateFolder: certificates, now: Date.now() + 3 * DAY_IN_MS };
    const remedy = expect.stringMatching(/ ran out on .*GMT\. Run `npx office-addin-dev-certs install`\.$/) as string;
    expect(await serveAddIn(root, later)).toEqual({ ok: false, remedy });
  });
});

test('where the port is taken it says so', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const answer = await serveAddIn(root, { port, certificateFolder: certificates }).finally(() => other.close());
  expect(answer).toEqual({
    ok: false,
    remedy: `Not served: port ${port} is taken. End the program that uses it: the manifest names this port.`,
  });
});
