import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { illustrativeWorkbook } from './illustrative-workbook';
import { sourcedRows } from './sourced-rows';
import { sourcedWorkbook } from './sourced-workbook';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Both samples; `folder` is where sourced-figures.csv lies. */
export function sampleFiles(folder: string): readonly SampleFile[] {
  const rows = sourcedRows(readFileSync(join(folder, 'sourced-figures.csv'), 'utf8'));
  return [sourcedWorkbook(rows), illustrativeWorkbook()].map((file) => ({
    name: file.workbook.name,
    bytes: file.save(),
  }));
}
