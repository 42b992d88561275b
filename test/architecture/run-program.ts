import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(__dirname, '..', '..');

/** What a program of node_modules prints on stdout when run in a folder, whatever its exit code. */
export function runProgram(program: string, options: readonly string[], folder: string): Promise<string> {
  const script = join(ROOT, 'node_modules', program);
  return new Promise((done) => {
    execFile(process.execPath, [script, ...options], { cwd: folder, maxBuffer: 1 << 26 }, (_error, stdout) =>
      done(stdout),
    );
  });
}
