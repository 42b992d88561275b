import { newFile, openFile } from '../../../src/host/file';
import { comparable } from './comparable';
import { packageFaults } from './package-faults';
import { all, first, partsOf, rootOf } from './package-parts';
import { addScenarioSheet } from './scenario-sheet';

describe('a new workbook', () => {
  it('has one empty sheet in the font that was asked for', () => {
    const { workbook } = newFile('plan.xlsx', { name: 'Segoe UI', size: 10 });
    expect(workbook.name).toBe('plan.xlsx');
    expect(workbook.sheets.map(({ name, id, rows }) => [name, id, rows.size])).toEqual([
      ['Sheet1', workbook.activeSheet, 0],
    ]);
    expect(workbook.formats).toHaveLength(1);
    expect(workbook.formats[0]?.font).toMatchObject({ name: 'Segoe UI', size: 10, bold: false, color: '#000000' });
  });

  it('is a sound file with styles, theme and properties, empty or full', () => {
    const file = newFile('plan.xlsx');
    expect(packageFaults(file.save())).toEqual([]);
    expect(Object.keys(partsOf(file.save()))).toEqual(
      expect.arrayContaining(['xl/styles.xml', 'xl/theme/theme1.xml', 'docProps/core.xml', 'docProps/app.xml']),
    );
    addScenarioSheet(file.workbook);
    expect(packageFaults(file.save())).toEqual([]);
    expect(comparable(openFile(file.save(), 'plan.xlsx').workbook)).toEqual(comparable(file.workbook));
  });

  it('is the same to the byte whenever it is made', () => {
    const [one, other] = [newFile('a.xlsx'), newFile('a.xlsx')].map((file) => {
      addScenarioSheet(file.workbook);
      return Buffer.from(file.save());
    });
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  it('can replace its first sheet and open on another', () => {
    const file = newFile('plan.xlsx');
    const sheet = addScenarioSheet(file.workbook, 'TP Compare');
    file.workbook.sheets = [sheet];
    file.workbook.activeSheet = sheet.id;
    const parts = partsOf(file.save());
    expect(packageFaults(file.save())).toEqual([]);
    expect(parts['xl/worksheets/sheet1.xml']).toBeUndefined();
    expect(all(first(rootOf(parts, 'xl/workbook.xml'), 'sheets'), 'sheet')).toHaveLength(1);
    expect(comparable(openFile(file.save(), 'plan.xlsx').workbook)).toEqual(comparable(file.workbook));
  });
});
