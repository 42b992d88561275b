import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bareWorkbook } from '../libreoffice/bare-workbook';
import { renderSheets } from './render-sheets';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-paths-render-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('each sheet becomes a picture', async () => {
  const workbook = join(folder, 'sheets.xlsx');
  await writeFile(workbook, bareWorkbook({ 'TP About': { A1: 'Exports' }, 目标: { A1: '出口' } }));
  const pictures = await renderSheets(workbook, join(folder, 'pictures'), 50);
  expect(pictures.map((path) => basename(path))).toEqual(['01 TP About-1.png', '02 目标-1.png']);
  for (const picture of pictures) {
    const signature = (await readFile(picture)).subarray(1, 4).toString();
    expect(signature).toBe('PNG');
  }
}, 130_000);
