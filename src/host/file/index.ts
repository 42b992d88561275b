import type { Workbook } from '../model';
import { FileFailure } from './file-failure';
import { readArchive } from './package/archive-reading';
import { defaultLimits, type FileLimits } from './package/limits';
import { PartPackage } from './package/part-package';
import { type DefaultFont, usualFont } from './style/blank-styles';
import { blankPackage } from './workbook/blank-package';
import { readWorkbook } from './workbook/workbook-reading';
import { writeWorkbook } from './workbook/workbook-writing';

export { FileFailure, type FileFailureReason } from './file-failure';
export { defaultLimits, type FileLimits } from './package/limits';
export { paperNames } from './sheet/paper-sizes';
export type { DefaultFont } from './style/blank-styles';
export { customXmlContent } from './workbook/custom-xml';

/** A workbook that came from a file. The model may be changed freely; `save` compares it with what was opened. */
export interface OpenedFile {
  readonly workbook: Workbook;
  /** The file with the model's changes; parts that they do not concern keep their bytes. */
  save(): Uint8Array;
}

/**
 * Opens an .xlsx or .xlsm workbook.
 * @throws FileFailure `not-a-workbook`, `encrypted`, `too-large` (before anything is expanded) or `damaged`.
 */
export function openFile(bytes: Uint8Array, name: string, limits: FileLimits = defaultLimits): OpenedFile {
  refuseCompoundFile(bytes);
  return openPackage(new PartPackage(readArchive(bytes, limits)), name);
}

/** A workbook with one empty sheet, `Sheet1`. */
export function newFile(name: string, font: DefaultFont = usualFont): OpenedFile {
  return openPackage(blankPackage(font), name);
}

function openPackage(source: PartPackage, name: string): OpenedFile {
  const { workbook } = readWorkbook(source, name);
  return {
    workbook,
    // Read anew, since the model that was handed out may have been changed in any place.
    save: () => writeWorkbook(readWorkbook(source, name), workbook),
  };
}

const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** Workbooks under a password, and those of Excel 97 to 2003, are compound files rather than zip archives. */
function refuseCompoundFile(bytes: Uint8Array): void {
  if (!compoundFileSignature.every((byte, index) => bytes[index] === byte)) return;
  const streams = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (streams.includes('EncryptedPackage')) throw new FileFailure('encrypted', 'the file needs a password');
  throw new FileFailure('not-a-workbook', 'a file of Excel 97 to 2003, not .xlsx');
}
