/** Says on standard error that the program itself failed, not its input; it then ends with code 1. */
export function reportFailure(error: unknown): void {
  process.stderr.write(`Target Paths failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
