/** Why a file cannot be opened. */
export type FileFailureReason = 'not-a-workbook' | 'encrypted' | 'too-large' | 'damaged';

/** Thrown when a file cannot be opened. `detail` names the part, and the place in it where that is known. */
export class FileFailure extends Error {
  constructor(
    readonly reason: FileFailureReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'FileFailure';
  }
}
