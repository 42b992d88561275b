import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startLibreOffice } from '../libreoffice/libre-office';

const run = promisify(execFile);
const LIMIT_MS = 120_000;

/**
 * Pictures of a workbook's sheets as they print: `01 TP About-1.png`, ... in sheet order, a picture a page.
 *
 * @param folder made if missing; pictures from an earlier run of the same sheets are overwritten
 * @param dpi dots per inch; 96 shows a sheet as on screen
 * @returns the paths of the pictures
 * @throws when LibreOffice cannot open the workbook, or pdftoppm (poppler-utils) is missing
 */
export async function renderSheets(workbook: string, folder: string, dpi = 96): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const office = await startLibreOffice();
  try {
    const sheets = await office.open(workbook);
    await office.recalculate();
    const pictures: string[] = [];
    for (const [index, sheet] of sheets.entries()) {
      const name = `${String(index + 1).padStart(2, '0')} ${sheet.replace(/[^\p{L}\p{N} _-]/gu, '_')}`;
      const pdf = join(folder, `${name}.pdf`);
      await office.exportPdf(pdf, sheet);
      pictures.push(...(await picturesOf(pdf, folder, name, dpi)));
      await rm(pdf);
    }
    return pictures;
  } finally {
    await office.close();
  }
}

async function picturesOf(pdf: string, folder: string, name: string, dpi: number): Promise<string[]> {
  await run('pdftoppm', ['-png', '-r', String(dpi), pdf, join(folder, name)], { timeout: LIMIT_MS });
  const files = await readdir(folder);
  return files
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => join(folder, file));
}
