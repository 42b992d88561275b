import type { AnswerBatch } from '../../src/host/protocol';
import type { Workbook } from '../../src/host/model';
import type { Host } from '../../src/host';

/** What befalls a request, and what goes on until the pane is opened anew. */
export interface FaultKind {
  readonly name: string;
  /** Answers the request that is struck. */
  readonly strike?: (answer: AnswerBatch) => AnswerBatch;
  /** Answers the requests after it; left out, they are answered as always. */
  readonly afterwards?: (answer: AnswerBatch) => AnswerBatch;
  /** How many requests in a row are struck. */
  readonly times?: number;
  /** Happens in the workbook just before the request; says whether it could. */
  readonly meanwhile?: (stage: FaultStage) => boolean;
  /** What the user does about it before the pane is opened anew. */
  readonly remedy?: (workbook: Workbook) => void;
  /** The pane goes down with the request. */
  readonly crashes?: boolean;
}

export interface FaultStage {
  readonly host: Host;
  readonly workbook: Workbook;
  /** A sheet of the add-in's on which others act; absent before the first run. */
  readonly ownedSheet: string;
  /** An input on it that the run changes, and a cell beside it that it does not. */
  readonly input: readonly [row: number, column: number];
  readonly free: readonly [row: number, column: number];
  /** A sheet that the run adds. */
  readonly addedSheet: string;
}

function refusal(code: string): AnswerBatch {
  return () => ({
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: 'made to fail', Location: '', HttpStatusCode: 400, ActionIndex: -1 },
  });
}

/** Excel does nothing and says why. */
function refused(code: string): (answer: AnswerBatch) => AnswerBatch {
  return () => refusal(code);
}

/** Excel does it, and says that it could not. */
function doneBut(code: string): (answer: AnswerBatch) => AnswerBatch {
  return (answer) => (batch, flags) => {
    answer(batch, flags);
    return refusal(code)(batch, flags);
  };
}

const neverDone = () => () => null;
const doneUnanswered: (answer: AnswerBatch) => AnswerBatch = (answer) => (batch, flags) => {
  answer(batch, flags);
  return null;
};

function owned({ workbook, ownedSheet }: FaultStage) {
  return workbook.sheets.find(({ name }) => name === ownedSheet);
}

function typeAt(place: 'input' | 'free', text: string): (stage: FaultStage) => boolean {
  return (stage) => {
    if (owned(stage) === undefined) return false;
    const [row, column] = stage[place];
    stage.host.typeRemotely(stage.ownedSheet, row, column, text);
    return true;
  };
}

function isBeingWritten({ workbook }: FaultStage): boolean {
  return workbook.customXml.some(({ namespace, xml }) => namespace.endsWith(':journal') && xml.includes('"open"'));
}

/** Another author's run ends just now; it would have been refused while ours was being written. */
function otherRun(stage: FaultStage): boolean {
  const { workbook } = stage;
  const record = workbook.customXml.find(({ namespace }) => namespace.endsWith(':record'));
  if (record === undefined || isBeingWritten(stage)) return false;
  record.xml = record.xml.replace(/"revision":(\d+)/, (_, revision: string) => `"revision":${Number(revision) + 1}`);
  return true;
}

function blank(workbook: Workbook) {
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('a workbook has a sheet');
  return first;
}

/** Another author has taken the name of a sheet that the run adds. */
function takeName({ workbook, host, addedSheet }: FaultStage): boolean {
  if (workbook.sheets.some(({ name }) => name === addedSheet)) return false;
  workbook.sheets.push({
    ...structuredClone(blank(workbook)),
    id: '{0000FA17-0000-0000-0000-000000000000}',
    name: addedSheet,
    rows: new Map(),
    customProperties: new Map(),
    charts: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    merged: [],
  });
  host.typeRemotely(addedSheet, 0, 0, 'theirs');
  return true;
}

/** The faults that any request may meet. */
export const faultKinds: readonly FaultKind[] = [
  { name: 'edit mode, left after a while', strike: refused('InvalidOperationInCellEditMode'), times: 3 },
  {
    name: 'edit mode, not left',
    strike: refused('InvalidOperationInCellEditMode'),
    afterwards: refused('InvalidOperationInCellEditMode'),
  },
  {
    name: 'protected sheet',
    meanwhile: (stage) => {
      const sheet = owned(stage);
      if (sheet !== undefined) sheet.protected = true;
      return sheet !== undefined;
    },
    remedy: ({ sheets }) => {
      for (const sheet of sheets) sheet.protected = false;
    },
  },
  {
    name: 'protected structure',
    meanwhile: ({ workbook }) => {
      workbook.structureProtected = true;
      return true;
    },
    remedy: (workbook) => {
      workbook.structureProtected = false;
    },
  },
  { name: 'payload limit of the request', strike: refused('RequestPayloadSizeLimitExceeded') },
  { name: 'payload limit of the answer', strike: doneBut('ResponsePayloadSizeLimitExceeded') },
  {
    name: 'payload limit, however small',
    strike: refused('RequestPayloadSizeLimitExceeded'),
    afterwards: refused('RequestPayloadSizeLimitExceeded'),
  },
  { name: 'name conflict', meanwhile: takeName },
  { name: 'time-out of the service, not done', strike: refused('ServiceNotAvailable') },
  { name: 'time-out of the service, done', strike: doneBut('InvalidOrTimedOutSession') },
  { name: 'hang, not done', strike: neverDone },
  { name: 'hang, done', strike: doneUnanswered },
  { name: 'crash of the pane, not done', strike: neverDone, crashes: true },
  { name: 'crash of the pane, done', strike: doneUnanswered, crashes: true },
  { name: 'another author types into an input', meanwhile: typeAt('input', '0.0777') },
  { name: 'another author writes beside it', meanwhile: typeAt('free', 'theirs') },
  { name: 'another author writes a run', meanwhile: otherRun },
];
