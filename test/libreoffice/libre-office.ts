import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's own interpreter: the one that python3-uno installs into. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(__dirname, 'recalculate.py');
const LIMIT_MS = 120_000;
/** The number under which the word that the office is ready is awaited; requests count from 1. */
const READY = 0;
const CLOSE_LIMIT_MS = 30_000;

/** What a cell holds after calculation; booleans are the numbers 1 and 0. */
export type CellResult =
  | { kind: 'number'; value: number }
  | { kind: 'text'; text: string }
  /** As LibreOffice shows it, such as `#DIV/0!` or `Err:502`. */
  | { kind: 'error'; error: string };

/** A cell that is not empty; rows and columns count from 0. */
export type LibreOfficeCell = CellResult & {
  sheet: string;
  row: number;
  column: number;
  /** In LibreOffice's own notation, such as `=$'TP Data'.E20*(1+F20)`; null for a constant. */
  formula: string | null;
};

/** A number, a text, a formula as in an xlsx file (`='TP Data'!E20*2`, commas), or null for empty. */
export type CellContent = number | string | null;

/** A block of cells on a sheet, counted from 0, the last row and column included. */
export interface SheetBlock {
  sheet: string;
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
}

/** A formula cell and what its formula names, directly or through a defined name. */
export interface CellReferences {
  sheet: string;
  row: number;
  column: number;
  blocks: SheetBlock[];
}

/** One running LibreOffice with at most one workbook open. A failed command rejects with LibreOffice's reason. */
export interface LibreOffice {
  /** The profile directory of this instance alone; gone after `close`. */
  readonly profile: string;
  /** Opens a workbook from disk, closing the one before it; its stored values are not trusted. Gives the sheet names. */
  open(path: string): Promise<string[]>;
  /** Recalculates every formula from scratch. */
  recalculate(): Promise<void>;
  /** Every cell of a sheet, or of all sheets, that is not empty. */
  read(sheet?: string): Promise<LibreOfficeCell[]>;
  /** Types into a cell such as `F7`; what depends on it follows. */
  setCell(sheet: string, cell: string, content: CellContent): Promise<void>;
  /** As `setCell`, for many cells at once. */
  setCells(cells: readonly { sheet: string; cell: string; content: CellContent }[]): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  /** Of every formula cell, the blocks its formula refers to; `precedentsAmong` follows them. */
  references(): Promise<CellReferences[]>;
  /** Prints the workbook, or one sheet of it, as its print settings say. */
  exportPdf(path: string, sheet?: string): Promise<void>;
  /** Ends the process, by force if need be, and removes its profile. */
  close(): Promise<void>;
}

interface Pending {
  accept: (result: unknown) => void;
  reject: (reason: Error) => void;
  timer: NodeJS.Timeout;
}

/** The conversation with one office process: requests by number, each with a time limit. */
class Conversation {
  private readonly pending = new Map<number, Pending>();
  private readonly exited: Promise<void>;
  private lastErrors = '';
  private count = 0;
  private ended = false;

  constructor(
    private readonly process: ChildProcessWithoutNullStreams,
    readonly profile: string,
    private readonly commandLimitMs: number,
  ) {
    createInterface({ input: process.stdout }).on('line', (line) => this.receive(line));
    process.stderr.on('data', (chunk: Buffer) => {
      this.lastErrors = (this.lastErrors + chunk.toString()).slice(-2000);
    });
    process.stdin.on('error', () => this.fail('the process no longer listens'));
    process.on('error', (error) => this.fail(error.message));
    process.on('close', () => this.fail('the process ended'));
    this.exited = new Promise((done) => {
      process.on('error', () => done());
      process.on('close', () => done());
    });
  }

  /** Waits for the answer that carries this number. */
  expect(id: number, what: string, limitMs: number): Promise<unknown> {
    return new Promise((accept, reject) => {
      if (this.ended) {
        reject(new Error(`LibreOffice: cannot ${what}, the process has ended`));
        return;
      }
      const timer = setTimeout(() => {
        this.fail(`${what} took longer than ${limitMs / 1000} s`);
        this.kill();
      }, limitMs);
      this.pending.set(id, { accept, reject, timer });
    });
  }

  request(command: string, parameters: object): Promise<unknown> {
    const id = ++this.count;
    const answer = this.expect(id, command, this.commandLimitMs);
    if (!this.ended) this.process.stdin.write(`${JSON.stringify({ id, command, ...parameters })}\n`);
    return answer;
  }

  async close(): Promise<void> {
    const timer = setTimeout(() => this.kill(), CLOSE_LIMIT_MS);
    this.process.stdin.end();
    await this.exited;
    clearTimeout(timer);
    this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private receive(line: string): void {
    const answer: unknown = JSON.parse(line);
    if (!isRecord(answer)) return;
    if (typeof answer['failed'] === 'string') this.fail(answer['failed']);
    const id = typeof answer['id'] === 'number' ? answer['id'] : READY;
    const waiting = this.pending.get(id);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.pending.delete(id);
    if (typeof answer['error'] === 'string') waiting.reject(new Error(`LibreOffice: ${answer['error']}`));
    else waiting.accept(answer['result']);
  }

  private fail(reason: string): void {
    this.ended = true;
    for (const { reject, timer } of this.pending.values()) {
      clearTimeout(timer);
      reject(new Error(`LibreOffice: ${reason}\n${this.lastErrors}`));
    }
    this.pending.clear();
  }

  /** Ends the whole group: the script, soffice and what soffice started. */
  private kill(): void {
    if (this.process.pid === undefined) return;
    try {
      process.kill(-this.process.pid, 'SIGKILL');
    } catch (error) {
      if (!isRecord(error) || error['code'] !== 'ESRCH') throw error;
    }
  }
}

/**
 * Starts a LibreOffice with a profile of its own. Close it in `afterAll`; should the test process die first, the
 * office ends when its input closes.
 *
 * @param commandLimitMs a command that takes longer is rejected and the office killed
 * @throws when soffice or Debian's python3-uno is missing, or does not start within 120 s.
 */
export async function startLibreOffice(commandLimitMs = LIMIT_MS): Promise<LibreOffice> {
  const profile = await mkdtemp(join(tmpdir(), 'target-paths-office-'));
  const conversation = new Conversation(spawn(PYTHON, [SCRIPT, profile], { detached: true }), profile, commandLimitMs);
  try {
    await conversation.expect(READY, 'start', LIMIT_MS);
  } catch (error) {
    await conversation.close();
    throw error;
  }
  return commandsOver(conversation);
}

function commandsOver(conversation: Conversation): LibreOffice {
  const order = async (command: string, parameters: object = {}): Promise<void> => {
    await conversation.request(command, parameters);
  };
  return {
    profile: conversation.profile,
    open: async (path) => expectList(await conversation.request('open', { path: resolve(path) }), isText),
    recalculate: () => order('recalculate'),
    read: async (sheet) => expectList(await conversation.request('read', { sheet }), isCell),
    setCell: (sheet, cell, content) => order('setCells', { cells: [{ sheet, cell, content }] }),
    setCells: (cells) => order('setCells', { cells }),
    deleteSheet: (sheet) => order('deleteSheet', { sheet }),
    references: async () => expectList(await conversation.request('references', {}), isReferences),
    exportPdf: (path, sheet) => order('exportPdf', { path: resolve(path), sheet }),
    close: () => conversation.close(),
  };
}

function expectList<Item>(answer: unknown, isItem: (value: unknown) => value is Item): Item[] {
  if (Array.isArray(answer) && answer.every(isItem)) return answer;
  throw new Error(`LibreOffice: unexpected answer ${JSON.stringify(answer).slice(0, 200)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCell(value: unknown): value is LibreOfficeCell {
  return isRecord(value) && isText(value['sheet']) && ['number', 'text', 'error'].includes(String(value['kind']));
}

function isReferences(value: unknown): value is CellReferences {
  return isRecord(value) && isText(value['sheet']) && Array.isArray(value['blocks']);
}
