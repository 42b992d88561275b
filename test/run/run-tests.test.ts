import { encode } from '@jridgewell/sourcemap-codec';
import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const GATE_TOOLS = [
  'typescript/bin/tsc',
  'eslint/bin/eslint.js',
  'prettier/bin/prettier.cjs',
  'dependency-cruiser/bin/dependency-cruise.mjs',
];
const WEBPACK = 'webpack/bin/webpack.js';
const JEST = 'jest/bin/jest.js';
const ALL_PASS = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};
const SMALL_BUILD = { bytes: 10, source: './src/run.ts' };
const MAP_READER = 'node_modules/@jridgewell/sourcemap-codec';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-paths-run-'));
  await cp(__dirname, join(folder, 'test/run'), { recursive: true });
  await mkdir(join(folder, 'bin'));
  await symlink('/bin/sh', join(folder, 'bin/sh'));
  await symlink('/usr/bin/env', join(folder, 'bin/env'));
  await program('dpkg-query', 'printf installed');
  await mkdir(dirname(join(folder, MAP_READER)), { recursive: true });
  await symlink(resolve(__dirname, '../..', MAP_READER), join(folder, MAP_READER));
  for (const tool of GATE_TOOLS) await script(tool, '');
  await script(WEBPACK, builds(SMALL_BUILD));
  await script(JEST, reports(ALL_PASS));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts a Node script in the place of a tool. */
async function script(tool: string, code: string): Promise<void> {
  const path = join(folder, 'node_modules', tool);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, code);
}

/** Puts a shell script in the place of a program of the system. */
async function program(name: string, code: string): Promise<void> {
  const path = join(folder, 'bin', name);
  await writeFile(path, `#!/bin/sh\n${code}\n`);
  await chmod(path, 0o755);
}

/** A webpack whose add-in is one script of so many random bytes, all from one source. */
function builds({ bytes, source }: { bytes: number; source: string }): string {
  const entries = { 'add-in': { load: [], pane: ['pane.js'] }, preview: {} };
  const map = { version: 3, sources: [source], names: [], mappings: encode([[[0, 0, 0, 0], [bytes]]]) };
  return `const fs = require('fs');
    for (const [build, scripts] of Object.entries(${JSON.stringify(entries)})) {
      fs.mkdirSync('dist/size/' + build, { recursive: true });
      fs.writeFileSync('dist/size/' + build + '/entries.json', JSON.stringify(scripts));
    }
    fs.mkdirSync('dist/add-in');
    fs.mkdirSync('dist/preview');
    const page = (origin, library) => '<meta http-equiv="Content-Security-Policy" content="default-src ' +
      "'none'; script-src 'self'" + origin + "; connect-src 'self'; base-uri 'none'; form-action 'none'" + '"/><script src="' + library + '"></script>';
    fs.writeFileSync('dist/add-in/taskpane.html', page(' https://office.test', 'https://office.test/office.js'));
    for (const name of ['index', 'taskpane']) fs.writeFileSync('dist/preview/' + name + '.html', page('', 'pane.js'));
    fs.writeFileSync('dist/add-in/manifest.xml', '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>');
    fs.writeFileSync('dist/add-in/pane.js', require('crypto').randomBytes(${bytes}));
    fs.writeFileSync('dist/size/add-in/pane.js.map', ${JSON.stringify(JSON.stringify(map))});`;
}

function reports(report: object): string {
  return `require('fs').writeFileSync(process.argv[process.argv.indexOf('--outputFile') + 1], ${JSON.stringify(JSON.stringify(report))});`;
}

interface Outcome {
  readonly lines: string[];
  readonly lastLine: string | undefined;
  readonly code: number | null;
}

/** Runs the project's one test command in the folder; `whenSaid` gets its output so far and a way to signal it. */
function run(
  whenSaid: (output: string, signal: (name: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['test/run/run-tests.mjs'], {
      cwd: folder,
      env: { PATH: join(folder, 'bin'), CI: 'true' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      whenSaid(output, (name) => child.kill(name));
    });
    child.on('close', (code) => {
      const lines = output.trimEnd().split('\n');
      done({ lines, lastLine: lines.at(-1), code });
    });
  });
}

test('six gates and the tests that passed are counted', async () => {
  expect(await run()).toMatchObject({ lastLine: '13 passed, 0 failed', code: 0 });
});

test.each([
  ['a failed test', { numFailedTests: 2 }, '13 passed, 2 failed'],
  ['a skipped test', { numPendingTests: 1 }, '13 passed, 1 failed'],
  ['a test to be written', { numTodoTests: 1 }, '13 passed, 1 failed'],
  ['a suite that does not run', { numRuntimeErrorTestSuites: 3, success: false }, '13 passed, 3 failed'],
  ['success that jest denies', { success: false }, '13 passed, 1 failed'],
])('%s counts as failed', async (_what, difference, lastLine) => {
  await script(JEST, reports({ ...ALL_PASS, ...difference }));
  expect(await run()).toMatchObject({ lastLine, code: 1 });
});

test.each([...GATE_TOOLS, WEBPACK])('a failing %s is one failed gate', async (tool) => {
  await script(tool, `process.exit(3);`);
  const { lastLine, code } = await run();
  expect(lastLine).toBe(tool === WEBPACK ? '10 passed, 3 failed' : '12 passed, 1 failed');
  expect(code).toBe(1);
});

test.each([
  ['ends in an error', 'throw new Error("crash");'],
  ['is killed', "process.kill(process.pid, 'SIGKILL');"],
  ['writes half a report', "require('fs').writeFileSync(process.argv[process.argv.indexOf('--outputFile') + 1], '{');"],
])('when jest %s the last line is still printed', async (_what, code) => {
  await script(JEST, code);
  expect(await run()).toMatchObject({ lastLine: '6 passed, 1 failed', code: 1 });
});

test('without node_modules everything fails, and says what to do', async () => {
  await rm(join(folder, 'node_modules'), { recursive: true });
  const { lines, lastLine, code } = await run();
  expect([lastLine, code]).toEqual(['0 passed, 7 failed', 1]);
  expect(lines.join('\n')).toContain('npm ci');
});

test('when the run is ended from outside the last line is still printed', async () => {
  await script(JEST, 'setInterval(() => undefined, 1000);');
  const outcome = await run((output, signal) => {
    if (output.includes('pages: passed')) signal('SIGTERM');
  });
  expect(outcome).toMatchObject({ lastLine: '6 passed, 1 failed', code: 1 });
});

test('an add-in over its budget fails the size gate, which names what it is made of', async () => {
  await script(WEBPACK, builds({ bytes: 300_000, source: 'webpack:///./node_modules/@heavy/charts/index.js' }));
  const { lines, lastLine } = await run();
  expect(lastLine).toBe('12 passed, 1 failed');
  expect(lines.join('\n')).toMatch(/add-in fetches 300\.\d kB gzipped at once[^]*300\.0 kB {2}@heavy\/charts/);
});

test("Microsoft's client library in a bundle fails the size gate", async () => {
  await script(WEBPACK, builds({ bytes: 10, source: './node_modules/@microsoft/office-js/dist/office.js' }));
  const { lines, lastLine } = await run();
  expect(lastLine).toBe('12 passed, 1 failed');
  expect(lines.join('\n')).toContain('must never be bundled');
});

test('an entry without a budget fails the size gate', async () => {
  await script(
    WEBPACK,
    `${builds(SMALL_BUILD)} fs.writeFileSync('dist/size/add-in/entries.json', '{"load":[],"pane":[],"extra":[]}');`,
  );
  expect((await run()).lines.join('\n')).toContain('extra of add-in has no budget');
});

test('a page without a policy fails the gate over pages', async () => {
  await script(WEBPACK, `${builds(SMALL_BUILD)} fs.writeFileSync('dist/preview/index.html', '<p>');`);
  const { lines, lastLine } = await run();
  expect(lastLine).toBe('12 passed, 1 failed');
  expect(lines.join('\n')).toContain('dist/preview/index.html');
});

test('when packages cannot be installed the command is printed and the suites that need them count as failed', async () => {
  await program('dpkg-query', 'exit 1');
  await program('apt-get', 'exit 100');
  await script(
    JEST,
    `if (process.argv.includes('--listTests')) console.log('["/a.test.ts","/b.test.ts"]'); else { ${reports(ALL_PASS)} }`,
  );
  const { lines, lastLine, code } = await run();
  expect([lastLine, code]).toEqual(['13 passed, 2 failed', 1]);
  expect(lines.join('\n')).toMatch(/apt-get install -y --no-install-recommends libreoffice-calc .*poppler-utils/);
  expect(lines).toContain('not run, counted as failed: /a.test.ts');
});

test('packages that are missing are installed first', async () => {
  await program('dpkg-query', `[ -e ${join(folder, 'bin/done')} ] && printf installed`);
  await program('sudo', '[ "$1" = -n ] && shift; exec "$@"');
  await program('true', 'exit 0');
  await program('apt-get', `[ "$1" = install ] && : > ${join(folder, 'bin/done')} || [ "$1" = update ]`);
  expect(await run()).toMatchObject({ lastLine: '13 passed, 0 failed', code: 0 });
});
