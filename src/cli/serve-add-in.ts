import { serveAddIn } from './add-in-server';
import { reportFailure } from './report-failure';

const NOT_SERVED = 2;

/** `npm run add-in`: serves until it is stopped. */
async function main(): Promise<void> {
  const served = await serveAddIn(process.cwd());
  if (!served.ok) {
    process.stderr.write(`${served.remedy}\n`);
    process.exitCode = NOT_SERVED;
    return;
  }
  process.stdout.write(`Target Paths is served to Excel at ${served.server.address} (stop with Ctrl+C)\n`);
}

main().catch(reportFailure);
