import { FileFailure, newFile, openFile, type FileFailureReason, type OpenedFile } from '../host/browser';
import { fillTemplate, problemMessage } from '../language';
import type { Locale, ProblemCode } from '../plan';
import { previewWords } from './preview-words';

/** The workbook that was opened, or why none was, as a sentence. */
export type Opening = { readonly opened: OpenedFile } | { readonly failure: string };

const failureCodes: Readonly<Record<FileFailureReason, ProblemCode>> = {
  'not-a-workbook': 'file-not-workbook',
  encrypted: 'file-encrypted',
  'too-large': 'file-too-large',
  damaged: 'file-damaged',
};

/** The value of `?file=` and of the list of workbooks for one without anything in it. */
export const blankWorkbook = 'blank';
export const firstSample = 'guangdong-illustrative.xlsx';

/** Opens the bytes of an .xlsx file. */
export function openBytes(bytes: Uint8Array, file: string, locale: Locale): Opening {
  try {
    return { opened: openFile(bytes, file) };
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    const code = failureCodes[error.reason];
    const problem = { code, severity: 'error', place: { file }, parameters: { detail: error.detail } } as const;
    return { failure: problemMessage(problem, locale) };
  }
}

/** Opens a workbook that is served with the page, or a blank one. */
export async function openSample(name: string, locale: Locale): Promise<Opening> {
  if (name === blankWorkbook) return { opened: newFile('Book1.xlsx') };
  const failure = fillTemplate(previewWords[locale].notFound, { file: name });
  try {
    const response = await fetch(`samples/${encodeURIComponent(name)}`);
    return response.ok ? openBytes(new Uint8Array(await response.arrayBuffer()), name, locale) : { failure };
  } catch {
    return { failure };
  }
}

/** Hands the file's bytes to the user as a download. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = /\.xls[xm]$/i.test(name) ? name : `${name}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
