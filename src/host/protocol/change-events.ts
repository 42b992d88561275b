import type { JsonObject } from './json';

/** Category and type of the message that tells of changed cells; the numbers are the client library's. */
const eventCategory = 65_536;
const worksheetChanged = 10;
/** What the library calls the target of an event of all sheets. */
const workbookTarget = 'Workbook';

/** The add-in itself, the user beside it, or somebody else who has the workbook open. */
export type Author = 'add-in' | 'user' | 'co-author';

/** A block of cells that was edited. */
export interface CellEdit {
  readonly worksheetId: string;
  /** A1 notation without the sheet. */
  readonly address: string;
  readonly by: Author;
}

function eventMessage(edit: CellEdit): JsonObject {
  return {
    address: edit.address,
    changeType: 'RangeEdited',
    shiftDirection: 'None',
    source: edit.by === 'co-author' ? 'Remote' : 'Local',
    triggerSource: edit.by === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: edit.worksheetId,
  };
}

/** Gathers edits and turns them into messages for a client that registered for them. */
export class ChangeEvents {
  /** As `runtime.enableEvents`; edits made while it is off are never told. */
  enabled = true;
  private registrations = 0;
  private edits: CellEdit[] = [];
  private lastMessage = 0;

  register(): void {
    this.registrations += 1;
  }

  unregister(): void {
    this.registrations = Math.max(0, this.registrations - 1);
  }

  note(edit: CellEdit): void {
    if (this.enabled && this.registrations > 0) this.edits.push(edit);
  }

  /** The message about the edits since the last one; null where there is nothing to tell. */
  takeMessage(): JsonObject | null {
    const edits = this.edits;
    this.edits = [];
    if (edits.length === 0 || this.registrations === 0) return null;
    const entries = edits.map((edit) => {
      this.lastMessage += 1;
      return [eventCategory, worksheetChanged, workbookTarget, JSON.stringify(eventMessage(edit)), this.lastMessage];
    });
    return { type: 3, message: { entries } };
  }
}
