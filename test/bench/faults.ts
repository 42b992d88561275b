import { faultMatrix } from '../faults/fault-matrix';
import { faultReport, faultTable } from '../faults/fault-report';
import { smallActs } from '../faults/small-acts';
import { sampleActs } from '../faults/sample-acts';

/** Strikes every request of what the add-in does with a workbook; `--small` leaves the sample out. */
async function main(): Promise<void> {
  const small = await smallActs();
  const acts = process.argv.includes('--small') ? small : [...small, ...(await sampleActs())];
  const report = faultReport(await faultMatrix(acts));
  process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(report) : faultTable(report)}\n`);
  if (report.untried > 0 || report.survived < report.tried) process.exitCode = 1;
}

void main();
