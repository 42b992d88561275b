import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFile } from '../../../src/host/file';
import { contentOf, differences } from './comparable';
import { packageFaults } from './package-faults';
import { partsOf, sameParts } from './package-parts';
import { addScenarioSheet, constant, putRow } from './scenario-sheet';

// Workbooks as their publishers left them. They may not be passed on, so they are read where they are, if they are.
const folder = resolve(__dirname, '../../../../shared/corpus/files');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];

if (files.length > 0) {
  describe.each(files)('%s', (name) => {
    const bytes = readFileSync(join(folder, name));
    const before = partsOf(bytes);
    // Some have faults already, which Excel forgives.
    const faults = packageFaults(bytes);
    const newFaults = (saved: Uint8Array) => packageFaults(saved).filter((fault) => !faults.includes(fault));

    it('keeps every part when nothing has changed', () => {
      const after = partsOf(openFile(bytes, name).save());
      const kept = Object.keys(before).filter((part) => !part.endsWith('/'));
      expect(sameParts(before, after)).toEqual(kept);
    });

    it('keeps every value and every other part when one cell changes', () => {
      const file = openFile(bytes, name);
      const content = contentOf(file.workbook);
      const [sheet] = file.workbook.sheets;
      if (sheet === undefined) throw new Error('no sheet');
      putRow(sheet, 0, [constant('changed')], 300);
      const saved = file.save();
      const after = partsOf(saved);
      const touched = Object.keys(before).filter(
        (part) => !part.endsWith('/') && !sameParts(before, after).includes(part),
      );
      expect(touched.length).toBeLessThanOrEqual(5);
      content.set(`${sheet.name}!0,300`, { value: 'changed' });
      expect(differences(contentOf(openFile(saved, name).workbook), content)).toEqual([]);
      expect(newFaults(saved)).toEqual([]);
    });

    it('takes a scenario sheet', () => {
      const file = openFile(bytes, name);
      addScenarioSheet(file.workbook);
      const saved = file.save();
      expect(newFaults(saved)).toEqual([]);
      expect(differences(contentOf(openFile(saved, name).workbook), contentOf(file.workbook))).toEqual([]);
    });
  });
} else {
  it('has no workbooks of others here, and says so by having none to read', () => {
    expect(files).toEqual([]);
  });
}
