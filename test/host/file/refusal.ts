import { FileFailure, openFile } from '../../../src/host/file';

/** Why a file is refused. @throws when it is opened, or fails in another way. */
export function refusalOf(bytes: Uint8Array): FileFailure {
  try {
    openFile(bytes, 'hostile.xlsx');
  } catch (error) {
    if (error instanceof FileFailure) return error;
    throw error;
  }
  throw new Error('the file was opened');
}
