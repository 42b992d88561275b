import { spawn } from 'node:child_process';

/** Groups of the commands that are running, so that nothing outlives the run. */
const running = new Set();

/**
 * Runs a command in a process group of its own, without input, and waits for its end.
 *
 * @param {string} program
 * @param {readonly string[]} options
 * @param {{ limitMs: number, live?: boolean }} how `live` lets its output through to our stderr, else it is kept
 * @returns {Promise<{ ok: boolean, output: string }>} not ok when it fails, crashes, cannot start or exceeds the limit
 */
export function runCommand(program, options, { limitMs, live = false }) {
  return new Promise((done) => {
    if (limitMs <= 0) {
      done({ ok: false, output: 'not started: no time is left' });
      return;
    }
    const stdio = live ? ['ignore', process.stderr, process.stderr] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, options, { detached: true, stdio });
    let output = '';
    let reason = '';
    running.add(child);
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      reason = `\nkilled after ${Math.round(limitMs / 1000)} s`;
      kill(child);
    }, limitMs);
    const end = (ok, last) => {
      clearTimeout(timer);
      running.delete(child);
      // What the command left behind in its group ends with it.
      kill(child);
      done({ ok, output: output + last });
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code, signal) => end(code === 0, reason || (signal ? `\nended by ${signal}` : '')));
  });
}

/** Ends every command that is still running, with all that it started. */
export function killAll() {
  for (const child of running) kill(child);
}

function kill(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it has ended already. EPERM: it runs as root, and ends by itself.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}
