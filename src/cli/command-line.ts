import { parseArgs } from 'node:util';
import { defaultPlanId, isLocale, isYear, type Locale, type Outcome, type Problem, type Year } from '../plan';

export interface ReadCommand {
  readonly name: 'read';
  readonly file: string;
  readonly asJson: boolean;
}

export interface ProjectCommand {
  readonly name: 'project';
  readonly file: string;
  readonly out: string;
  readonly plan: string;
  readonly scenarios: string | null;
  readonly asOf: Year | null;
  readonly locale: Locale;
  readonly json: string | null;
}

export interface UndoCommand {
  readonly name: 'undo';
  readonly file: string;
  readonly out: string;
  readonly locale: Locale;
}

export type Command = ReadCommand | ProjectCommand | UndoCommand;

export const usage =
  'read FILE [--json] | project FILE --out OUT.xlsx [--plan ID|FILE.json] [--scenarios FILE.json] [--as-of YEAR] ' +
  '[--locale en|zh-CN|zh-HK] [--json FILE] | undo FILE --out OUT.xlsx [--locale en|zh-CN|zh-HK]';

function wrong(argument: string, expected: string): Outcome<never> {
  const problem: Problem = {
    code: 'argument-invalid',
    severity: 'error',
    place: {},
    parameters: { argument, expected },
  };
  return { ok: false, problems: [problem] };
}

function right<T>(value: T): Outcome<T> {
  return { ok: true, value, problems: [] };
}

/** The first line of the parser's complaint is enough; the rest advises on shells. */
function complaint(error: unknown): string {
  return error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? error.message) : String(error);
}

function parseRead(argv: readonly string[]): Outcome<Command> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined) return wrong('read', 'a workbook: read FILE --json');
  if (more.length > 0) return wrong(more.join(' '), 'one workbook only');
  return right({ name: 'read', file, asJson: values.json });
}

/** The workbook to write, and the language to speak. */
function parseOutput(out: string | undefined, locale = 'en'): Outcome<Pick<UndoCommand, 'out' | 'locale'>> {
  if (out === undefined) return wrong('--out', 'the workbook to write, such as --out OUT.xlsx');
  if (!/\.xlsx$/i.test(out)) return wrong(`--out ${out}`, 'a file name that ends in .xlsx');
  if (!isLocale(locale)) return wrong(`--locale ${locale}`, 'en, zh-CN or zh-HK');
  return right({ out, locale });
}

function parseUndo(argv: readonly string[]): Outcome<Command> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { out: text, locale: text },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined) return wrong('undo', 'a workbook: undo FILE --out OUT.xlsx');
  if (more.length > 0) return wrong(more.join(' '), 'one workbook only');
  const output = parseOutput(values.out, values.locale);
  return output.ok ? right({ name: 'undo', file, ...output.value }) : output;
}

function parseProject(argv: readonly string[]): Outcome<Command> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { out: text, plan: text, scenarios: text, 'as-of': text, locale: text, json: text },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  const { 'as-of': asOfText } = values;
  const asOf = asOfText === undefined ? null : Number(asOfText);
  if (file === undefined) return wrong('project', 'a workbook: project FILE --out OUT.xlsx');
  if (more.length > 0) return wrong(more.join(' '), 'one workbook only');
  const output = parseOutput(values.out, values.locale);
  if (!output.ok) return output;
  if (asOf !== null && !isYear(asOf)) return wrong(`--as-of ${asOfText}`, 'a year such as 2012');
  const { plan = defaultPlanId, scenarios = null, json = null } = values;
  return right({ name: 'project', file, ...output.value, plan, scenarios, asOf, json });
}

/** Reads the arguments after the program's name; anything it does not know is a problem that says what is expected. */
export function parseCommand(argv: readonly string[]): Outcome<Command> {
  const [name, ...rest] = argv;
  try {
    if (name === 'read') return parseRead(rest);
    if (name === 'project') return parseProject(rest);
    if (name === 'undo') return parseUndo(rest);
  } catch (error) {
    return wrong(complaint(error), `one of: ${usage}`);
  }
  return wrong(name ?? 'command', `one of: ${usage}`);
}
