import { openFile, startHost, type Host, type OpenedFile } from '../../src/host';
import type { AnswerBatch } from '../../src/host/protocol';
import { readWorkbook, setPatience } from '../../src/workbook';
import { faultKinds, type FaultKind, type FaultStage } from './fault-kinds';
import { differingFileParts, differingParts, workbookParts } from './workbook-parts';

/** Something that the add-in does with a workbook. */
export interface FaultAct extends Omit<FaultStage, 'host' | 'workbook'> {
  readonly name: string;
  /** The file that it starts from. */
  readonly file: Uint8Array;
  readonly act: () => Promise<unknown>;
}

/** What became of a request that a fault struck. */
export interface FaultResult {
  readonly act: string;
  readonly fault: string;
  /** Counted from 1. */
  readonly request: number;
  readonly outcome: 'complete' | 'as before' | 'untried' | 'harmed';
  /** The parts that are neither as before nor of the complete run. */
  readonly differing: readonly string[];
}

/** Long enough for an answer, and short enough to try every request. */
const patience = { answer: 40, cellEdit: 30, retry: 5, otherRun: 0 };

function settled(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}

/** Excel over a file, as the global one, with something put between. */
function excelOver(file: OpenedFile, around: (answer: AnswerBatch) => AnswerBatch): Host {
  const host = startHost(file, { around, tellsUnsetColors: false });
  Object.assign(globalThis, host.library);
  return host;
}

/** How many requests an act takes when nothing befalls it, and the workbook afterwards. */
async function recorded({ file, act }: FaultAct): Promise<{ readonly requests: number; readonly after: OpenedFile }> {
  const opened = openFile(file, 'act.xlsx');
  const host = excelOver(opened, (answer) => answer);
  host.requests.reset();
  await act();
  await settled();
  return { requests: host.requests.current.count, after: opened };
}

/** Lets a fault strike one request of an act; `struck` says whether it came to that. */
function strike(act: FaultAct, fault: FaultKind, request: number) {
  const state = { seen: 0, struck: false, isOver: false, happened: false };
  const opened = openFile(act.file, 'act.xlsx');
  const { times = 1 } = fault;
  const host: Host = excelOver(opened, (answer) => (batch, flags) => {
    state.seen += 1;
    if (state.seen < request || state.isOver) return answer(batch, flags);
    const isStruck = state.seen < request + times;
    if (state.seen === request) {
      state.struck = true;
      state.happened = fault.meanwhile?.({ ...act, host, workbook: opened.workbook }) ?? false;
    }
    const through = isStruck ? fault.strike : fault.afterwards;
    const response = (through?.(answer) ?? answer)(batch, flags);
    if (isStruck && fault.crashes === true) host.dispose();
    return response;
  });
  return { opened, state };
}

/** A workbook that the outcome is held against, and its parts. */
interface Reference {
  readonly file: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
}

/** What another author did, done to a workbook in which nothing else befell. */
function withEdit(file: Uint8Array, act: FaultAct, fault: FaultKind | null): Reference {
  const opened = openFile(file, 'act.xlsx');
  const host = excelOver(opened, (answer) => answer);
  fault?.meanwhile?.({ ...act, host, workbook: opened.workbook });
  fault?.remedy?.(opened.workbook);
  const saved = host.save();
  return { file: saved, parts: partsOf(saved) };
}

/** The parts of a saved workbook: what was lost in saving would not be found in memory. */
function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return workbookParts(openFile(file, 'act.xlsx').workbook);
}

/** The workbook before an act and after it, with what another author did while it went on. */
interface References {
  readonly before: (theirs: FaultKind | null) => Reference;
  readonly complete: (theirs: FaultKind | null) => Reference;
}

function referencesOf(act: FaultAct, after: Uint8Array): References {
  const known = new Map<string, Reference>();
  const reference = (which: string, file: Uint8Array, theirs: FaultKind | null): Reference => {
    const key = `${which}: ${theirs?.name ?? ''}`;
    const found = known.get(key) ?? withEdit(file, act, theirs);
    known.set(key, found);
    return found;
  };
  return {
    before: (theirs) => reference('before', act.file, theirs),
    complete: (theirs) => reference('complete', after, theirs),
  };
}

async function outcomeOf(
  act: FaultAct,
  fault: FaultKind,
  request: number,
  references: References,
): Promise<FaultResult> {
  const { opened, state } = strike(act, fault, request);
  const ended = act.act().then(
    () => undefined,
    () => undefined,
  );
  if (fault.crashes !== true) await ended;
  else await crashed(() => state.struck, ended);
  await settled();
  const told = { act: act.name, fault: fault.name, request };
  if (!state.struck) return { ...told, outcome: 'untried', differing: [] };
  state.isOver = true;
  fault.remedy?.(opened.workbook);
  // The pane is opened anew: what a broken-off run has left is put right.
  const anew = excelOver(opened, (answer) => answer);
  await readWorkbook({});
  await settled();
  const saved = anew.save();
  await ended;
  const found = partsOf(saved);
  const theirs = state.happened ? fault : null;
  const before = references.before(theirs);
  const fromBefore = differingParts(found, before.parts);
  if (fromBefore.length === 0 && differingFileParts(saved, before.file).length === 0) {
    return { ...told, outcome: 'as before', differing: [] };
  }
  const fromComplete = differingParts(found, references.complete(theirs).parts);
  if (fromComplete.length === 0) return { ...told, outcome: 'complete', differing: [] };
  // What another author did before the workbook was read is taken over by the run.
  const { after } = await recorded({ ...act, file: before.file });
  if (differingParts(found, partsOf(after.save())).length === 0) return { ...told, outcome: 'complete', differing: [] };
  const nearest = fromComplete.length < fromBefore.length ? fromComplete : fromBefore;
  const inFile = fromBefore.length === 0 ? differingFileParts(saved, before.file) : [];
  return { ...told, outcome: 'harmed', differing: [...nearest, ...inFile] };
}

/** Waits until the pane is gone, or the act has ended without it. */
async function crashed(isStruck: () => boolean, ended: Promise<void>): Promise<void> {
  const state = { isEnded: false };
  const isOver = (): boolean => isStruck() || state.isEnded;
  void ended.then(() => {
    state.isEnded = true;
  });
  while (!isOver()) await settled();
}

/** Strikes every request of every act with every fault, each in a workbook of its own. */
export async function faultMatrix(acts: readonly FaultAct[]): Promise<readonly FaultResult[]> {
  setPatience(patience);
  const results: FaultResult[] = [];
  try {
    for (const act of acts) {
      const { requests, after } = await recorded(act);
      const references = referencesOf(act, after.save());
      for (const fault of faultKinds) {
        for (let request = 1; request <= requests; request += 1) {
          results.push(await outcomeOf(act, fault, request, references));
        }
      }
    }
    return results;
  } finally {
    setPatience({});
  }
}
