import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const LIMIT_MS = 5 * 60_000;

/**
 * What is checked besides the tests: each counts as one.
 *
 * @param {string} root the project's folder
 * @param {() => number} remainingMs
 * @returns {{ name: string, run: () => Promise<{ ok: boolean, output: string }> }[]}
 */
export function gates(root, remainingMs) {
  const tool = (script, ...options) =>
    runCommand(process.execPath, [join(root, 'node_modules', script), ...options], {
      limitMs: Math.min(LIMIT_MS, remainingMs()),
    });
  return [
    {
      name: 'types',
      run: () =>
        inTurn(
          () => tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
          () => tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.core.json'),
        ),
    },
    {
      name: 'lint',
      run: () =>
        inTurn(
          () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
          () => tool('prettier/bin/prettier.cjs', '--check', '.'),
        ),
    },
    {
      name: 'imports',
      run: () =>
        tool(
          'dependency-cruiser/bin/dependency-cruise.mjs',
          ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'test', 'assets'],
        ),
    },
    {
      name: 'build',
      run: () => tool('webpack/bin/webpack.js'),
    },
  ];
}

/** The gates over what was built: they run when the build is done. Their packages may be missing before `npm ci`. */
export function builtGates(root) {
  return [
    { name: 'size', run: async () => judgeBundle(root) },
    { name: 'pages', run: async () => judgePages(root) },
  ];
}

async function judgePages(root) {
  const { checkPages } = await import('./built-pages.mjs');
  return judged(await checkPages(root));
}

function judged(problems) {
  return { ok: problems.length === 0, output: problems.join('\n') };
}

async function judgeBundle(root) {
  const budget = JSON.parse(await readFile(join(root, 'test/run/size-budget.json'), 'utf8'));
  const { checkBundle } = await import('./bundle.mjs');
  return judged(await checkBundle(join(root, 'dist'), budget));
}

/** Runs all steps, so that one failure does not hide the next. */
async function inTurn(...steps) {
  const results = [];
  for (const step of steps) results.push(await step());
  return { ok: results.every(({ ok }) => ok), output: results.map(({ output }) => output).join('\n') };
}
