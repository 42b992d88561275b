import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile, openFile } from '../../../src/host/file';
import { type LibreOffice, startLibreOffice } from '../../libreoffice/libre-office';
import { kitchenSink } from './kitchen-sink';
import { addScenarioSheet, calculated, constant, putRow } from './scenario-sheet';

describe('LibreOffice', () => {
  let office: LibreOffice;
  let folder: string;

  beforeAll(async () => {
    office = await startLibreOffice();
    folder = await mkdtemp(join(tmpdir(), 'target-paths-file-'));
  }, 150_000);

  afterAll(async () => {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  async function readBack(bytes: Uint8Array, sheet: string) {
    const path = join(folder, 'written.xlsx');
    await writeFile(path, bytes);
    await office.open(path);
    await office.recalculate();
    const cells = await office.read(sheet);
    return new Map(
      cells.map((cell) => [
        `${cell.row},${cell.column}`,
        cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : cell.error,
      ]),
    );
  }

  it('reads and calculates what a new workbook says', async () => {
    const file = newFile('plan.xlsx');
    const sheet = addScenarioSheet(file.workbook, 'TP Compare');
    putRow(sheet, 12, [
      constant(' 粤 & <b> '),
      constant(1e-7),
      constant('=1+1'),
      calculated("='TP Compare'!B4/2", 1200),
    ]);
    const values = await readBack(file.save(), 'TP Compare');
    expect([...values].filter(([place]) => place.startsWith('3,') || place.startsWith('12,'))).toEqual([
      ['3,0', 'Exports'],
      ['3,1', 2400],
      ['3,2', 2496],
      ['3,3', 2595.84],
      ['12,0', ' 粤 & <b> '],
      ['12,1', 1e-7],
      ['12,2', '=1+1'],
      ['12,3', 1200],
    ]);
    expect(values.get('4,1')).toBe('#N/A');
    await office.exportPdf(join(folder, 'written.pdf'), 'TP Compare');
    expect((await stat(join(folder, 'written.pdf'))).size).toBeGreaterThan(5000);
  }, 120_000);

  it('opens a foreign workbook with a scenario sheet added, chart and all', async () => {
    const file = openFile(kitchenSink(), 'sink.xlsx');
    addScenarioSheet(file.workbook, 'TP Compare');
    const values = await readBack(file.save(), 'Data');
    expect(values.get('3,2')).toBe(0.25);
    expect(values.get('0,0')).toBe('Rich 年');
  }, 120_000);
});
