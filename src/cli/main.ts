import { isoDate, problemMessage } from '../language';
import type { Problem } from '../plan';
import { parseCommand } from './command-line';
import { runProject, runRead, runUndo, type CommandOutcome } from './commands';
import { reportFailure } from './report-failure';

const BAD_INPUT = 2;

async function run(argv: readonly string[]): Promise<CommandOutcome> {
  const command = parseCommand(argv);
  if (!command.ok) return command;
  switch (command.value.name) {
    case 'read':
      return runRead(command.value);
    case 'undo':
      return runUndo(command.value);
    case 'project':
      return runProject(command.value, isoDate(new Date()));
  }
}

/** One line: the first problem with its place and remedy, and how many more there are. */
function complaintLine(problems: readonly Problem[]): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const message = first ? problemMessage(first, 'en') : 'Nothing was done.';
  return `${message.replace(/\p{Cc}+/gu, ' ')}${more}`;
}

void run(process.argv.slice(2)).then((outcome) => {
  if (outcome.ok) {
    process.stdout.write(`${outcome.value.join('\n')}\n`);
    return;
  }
  process.stderr.write(`${complaintLine(outcome.problems)}\n`);
  process.exitCode = BAD_INPUT;
}, reportFailure);
