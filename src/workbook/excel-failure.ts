import type { Place, Problem, ProblemCode } from '../plan';

/** The part of `OfficeExtension.Error` that is looked at; its message is for the language of Excel, not for users. */
interface ExcelError {
  readonly code: string;
  readonly message: string;
}

/** Excel did not answer in time: whether it did what was asked is not known. */
export class ExcelUnanswered extends Error {
  override readonly name = 'ExcelUnanswered';

  constructor() {
    super('Excel did not answer');
  }
}

/** What each of Excel's error codes means to the user; several are one thing to do. */
const codes: Readonly<Record<string, ProblemCode>> = {
  AccessDenied: 'access-denied',
  ActivityLimitReached: 'excel-busy',
  ApiNotFound: 'excel-too-old',
  FilteredRangeConflict: 'cells-conflict',
  FormulaLengthExceedsLimit: 'formula-too-long',
  GeneralException: 'excel-error',
  InactiveWorkbook: 'workbook-inactive',
  InvalidArgument: 'excel-error',
  InvalidOperation: 'excel-error',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  InvalidOrTimedOutSession: 'session-ended',
  InvalidReference: 'place-not-found',
  InvalidSelection: 'place-not-found',
  ItemAlreadyExists: 'item-exists',
  ItemNotFound: 'place-not-found',
  MemoryLimitReached: 'payload-too-large',
  MergedRangeConflict: 'cells-conflict',
  NonBlankCellOffSheet: 'cells-conflict',
  OperationCellsExceedLimit: 'payload-too-large',
  PivotTableRangeConflict: 'cells-conflict',
  RangeExceedsLimit: 'payload-too-large',
  RequestAborted: 'excel-busy',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  ServiceNotAvailable: 'excel-busy',
  UndoNotSupported: 'excel-error',
  UnsupportedOperation: 'excel-too-old',
  UnsupportedSheet: 'sheet-unsupported',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
};

export function isExcelError(error: unknown): error is ExcelError & Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** The request was too large: Excel refused it whole. */
export function isRequestTooLarge(error: unknown): boolean {
  return isExcelError(error) && error.code === 'RequestPayloadSizeLimitExceeded';
}

/** The answer was too large: what was asked is done, and nothing is told. */
export function isAnswerTooLarge(error: unknown): boolean {
  return isExcelError(error) && error.code === 'ResponsePayloadSizeLimitExceeded';
}

/**
 * The problem that an error of Excel's stands for.
 *
 * @throws the error itself where it is not Excel's.
 */
export function problemOf(error: unknown, place: Place = {}): Problem {
  if (error instanceof ExcelUnanswered) {
    return { code: 'excel-unanswered', severity: 'error', place, parameters: {} };
  }
  if (!isExcelError(error)) throw error;
  const code = codes[error.code] ?? 'excel-error';
  const parameters = code === 'excel-error' ? { message: error.code } : {};
  return { code, severity: 'error', place, parameters };
}
