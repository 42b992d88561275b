import type { Place, Problem, ProblemCode } from '../plan';

/** The part of `OfficeExtension.Error` that is looked at; its message is for the language of Excel, not for users. */
interface ExcelError {
  readonly code: string;
  readonly message: string;
}

const codes: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'place-not-found',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  MemoryLimitReached: 'payload-too-large',
};

export function isExcelError(error: unknown): error is ExcelError & Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/**
 * The problem that an error of Excel's stands for.
 *
 * @throws the error itself where it is not Excel's.
 */
export function problemOf(error: unknown, place: Place = {}): Problem {
  if (!isExcelError(error)) throw error;
  const code = codes[error.code] ?? 'excel-error';
  const parameters = code === 'excel-error' ? { message: error.code } : {};
  return { code, severity: 'error', place, parameters };
}
