import { createCalculation } from './calculation';
import type { OpenedFile } from './file';
import type { CellPlace } from './calculation';
import type { CellValue, Workbook } from './model';
import { HostBridge, Session, typeInto, type BridgeOptions, type Entry, type Selection } from './protocol';
import { RequestCounter } from './request-counter';

export interface HostOptions extends BridgeOptions {
  /** The workbook was opened for reading only, as `workbook.readOnly` tells. */
  readonly readOnly?: boolean;
  /**
   * False where `getCellProperties` is to answer as Excel has been seen to: a colour that a cell does not set reads as
   * the one that shows, white or black, and writing that back sets it. True, and so if left out, it reads as the empty
   * text, which writes back to what was there.
   */
  readonly tellsUnsetColors?: boolean;
}

/** A workbook that answers the client library, wherever the library itself is loaded. */
export interface EmbeddedHost {
  readonly workbook: Workbook;
  readonly bridge: HostBridge;
  readonly requests: RequestCounter;
  /** How many objects the client keeps references to at the moment. */
  readonly liveReferences: () => number;
  /** What the add-in has selected last; null where it has selected nothing. */
  readonly selection: () => Selection | null;
  /** The value that a formula would have in a cell, being written for another, as rules of conditional formats are. */
  evaluate(formula: string, place: CellPlace, writtenFor: CellPlace): CellValue;
  /** The file as it is now, every formula calculated. */
  save(): Uint8Array;
  /** Types text into a cell as the user would, counted from 0, and tells the add-in of the edit. */
  type(sheet: string, row: number, column: number, text: string): void;
  /** The same by another author of the workbook, far away. */
  typeRemotely(sheet: string, row: number, column: number, text: string): void;
  /** Answers nothing any more. */
  dispose(): void;
}

/**
 * Opens the host's end of the channel over a file, for Node and for a browser page alike. Over a file whose host was
 * disposed of, it goes on with the workbook as that one left it.
 */
export function embedHost(opened: OpenedFile, options: HostOptions = {}): EmbeddedHost {
  const { workbook } = opened;
  const calculation = createCalculation(workbook);
  // What is read is what will be saved: stored values may be missing or stale.
  calculation.recalculateAll();
  const session = new Session(workbook, calculation, {
    readOnly: options.readOnly ?? false,
    tellsUnsetColors: options.tellsUnsetColors ?? true,
  });
  const requests = new RequestCounter();
  const bridge = new HostBridge(session, {
    ...options,
    onRequest: (request) => {
      requests.count(request);
      options.onRequest?.(request);
    },
  });
  const enter = (sheet: string, entry: Entry): void => {
    typeInto(session, sheet, entry);
    bridge.tellOfEdits();
  };
  return {
    workbook,
    bridge,
    requests,
    liveReferences: () => session.references.count,
    selection: () => session.selection,
    evaluate: (formula, place, writtenFor) => session.evaluate(formula, place, writtenFor),
    save: () => {
      session.recalculateAll();
      return opened.save();
    },
    type: (sheet, row, column, text) => enter(sheet, { row, column, text, by: 'user' }),
    typeRemotely: (sheet, row, column, text) => enter(sheet, { row, column, text, by: 'co-author' }),
    dispose: () => bridge.close(),
  };
}
