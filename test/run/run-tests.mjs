import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtGates, gates } from './gates.mjs';
import { runJest } from './jest.mjs';
import { killAll } from './run-command.mjs';
import { installSystemPackages } from './system-packages.mjs';

/** The whole run, installing included. */
const LIMIT_MS = 25 * 60_000;
const GATES_AT_ONCE = 2;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const start = Date.now();
const remainingMs = () => LIMIT_MS - (Date.now() - start);
const count = { passed: 0, failed: 0 };
let finished = false;

/** Ends the run with its last line, whatever happened before. */
function finish() {
  if (finished) return;
  finished = true;
  killAll();
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`, () =>
    process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0),
  );
}

function giveUp(reason) {
  if (finished) return;
  console.log(reason);
  count.failed += 1;
  finish();
}

async function runGate({ name, run }) {
  const began = Date.now();
  const { ok, output } = await run().catch((error) => ({ ok: false, output: String(error.stack) }));
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${name}: ${ok ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(output);
}

async function runGates() {
  const waiting = gates(root, remainingMs);
  const next = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) await runGate(gate);
  };
  await Promise.all(Array.from({ length: GATES_AT_ONCE }, next));
  for (const gate of builtGates(root)) await runGate(gate);
}

async function main() {
  process.chdir(root);
  if (!existsSync('node_modules')) console.log('node_modules is missing: run `npm ci` first.');
  const untrusted = await installSystemPackages(console.log);
  await runGates();
  const { passed, failed, output } = await runJest(root, untrusted, remainingMs);
  if (output.trim() !== '') console.log(output.trim());
  count.passed += passed;
  count.failed += failed;
}

setTimeout(() => giveUp('The run took longer than 25 minutes.'), LIMIT_MS).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => giveUp(`Ended by ${signal}.`));
process.on('uncaughtException', (error) => giveUp(String(error.stack)));
main().then(finish, (error) => giveUp(String(error.stack)));
