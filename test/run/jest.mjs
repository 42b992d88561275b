import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const LIST_LIMIT_MS = 2 * 60_000;
const WORKERS = '2';

/**
 * Runs every suite but those that cannot be trusted, and counts tests.
 *
 * @param {string} root the project's folder
 * @param {readonly string[]} untrusted files whose suites count as failed without being run
 * @param {() => number} remainingMs
 * @returns {Promise<{ passed: number, failed: number, output: string }>}
 */
export async function runJest(root, untrusted, remainingMs) {
  const skipped = await suitesOf(root, untrusted, remainingMs);
  if (skipped === undefined) return { passed: 0, failed: 1, output: 'jest cannot list its suites' };
  const folder = await mkdtemp(join(tmpdir(), 'target-paths-jest-'));
  try {
    const report = join(folder, 'report.json');
    const without = skipped.map(exactly).flatMap((pattern) => ['--testPathIgnorePatterns', pattern]);
    const options = ['--ci', '-w', WORKERS, '--json', '--outputFile', report, ...without];
    const { ok, output } = await jest(root, options, { limitMs: remainingMs(), live: true });
    const counts = countsOf(await readFile(report, 'utf8').catch(() => ''), ok);
    const notRun = skipped.map((suite) => `not run, counted as failed: ${suite}`);
    return { ...counts, failed: counts.failed + skipped.length, output: [output, ...notRun].join('\n') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Skipped and pending tests and tests to be written count as failed, and so does a suite that does not run. A report
 * that is missing, or claims success where jest failed, is one more failure.
 *
 * @param {string} report jest's own, as JSON
 * @param {boolean} ok whether jest itself ended well
 */
export function countsOf(report, ok) {
  let results;
  try {
    results = JSON.parse(report);
  } catch {
    return { passed: 0, failed: 1 };
  }
  const failed =
    results.numFailedTests + results.numPendingTests + results.numTodoTests + results.numRuntimeErrorTestSuites;
  return { passed: results.numPassedTests, failed: failed === 0 && !(ok && results.success) ? 1 : failed };
}

async function suitesOf(root, files, remainingMs) {
  if (files.length === 0) return [];
  const options = ['--listTests', '--json', '--findRelatedTests', ...files];
  const { ok, output } = await jest(root, options, { limitMs: Math.min(LIST_LIMIT_MS, remainingMs()) });
  return ok ? JSON.parse(output.slice(output.indexOf('['))) : undefined;
}

function jest(root, options, how) {
  return runCommand(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...options], how);
}

function exactly(path) {
  return `^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
