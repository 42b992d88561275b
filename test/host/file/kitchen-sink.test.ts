import { openFile } from '../../../src/host/file';
import { comparable, contentOf } from './comparable';
import { kitchenSink } from './kitchen-sink';
import { packageFaults } from './package-faults';
import { all, everything, first, partsOf, rootOf, sameParts, textOf } from './package-parts';
import { addScenarioSheet, constant, putRow } from './scenario-sheet';

describe.each([
  ['by default namespace', false],
  ['by prefix', true],
])('a workbook of another program, its markup %s', (_, withPrefix) => {
  const bytes = kitchenSink({ withPrefix });
  const before = partsOf(bytes);

  it('keeps every byte of every part when nothing has changed', () => {
    const after = partsOf(openFile(bytes, 'sink.xlsx').save());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(sameParts(before, after)).toEqual(Object.keys(before));
  });

  it('rewrites no more than the sheet, the strings and the workbook when one cell changes', () => {
    const file = openFile(bytes, 'sink.xlsx');
    const [data] = file.workbook.sheets;
    if (data !== undefined) putRow(data, 8, [constant('a new text')], 3);
    const saved = file.save();
    const after = partsOf(saved);
    const touched = Object.keys(before).filter((name) => !sameParts(before, after).includes(name));
    expect(touched).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']);
    expect(packageFaults(saved)).toEqual([]);
    expect(openFile(saved, 'sink.xlsx').workbook.sheets[0]?.rows.get(8)?.get(3)?.value).toBe('a new text');
  });

  it('leaves the markup around a changed cell as it was', () => {
    const file = openFile(bytes, 'sink.xlsx');
    file.workbook.sheets[0]?.rows.get(3)?.set(1, { value: 0.5, format: 2 });
    const was = textOf(before, 'xl/worksheets/sheet1.xml');
    const is = textOf(partsOf(file.save()), 'xl/worksheets/sheet1.xml');
    const changed = was
      .replace(/(v>)0\.125(?=<)/, (__, open: string) => `${open}0.5`)
      .replace(/(row r="4") spans="1:6"/, '$1');
    expect(is).toBe(changed);
  });

  it('takes a new sheet with formulas, a chart, rules and names, and still has everything else', () => {
    const file = openFile(bytes, 'sink.xlsx');
    addScenarioSheet(file.workbook);
    const saved = file.save();
    const after = partsOf(saved);
    const edited = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
    ];
    const foreign = Object.keys(before).filter((name) => !edited.includes(name) && name !== 'xl/calcChain.xml');
    expect(sameParts(before, after)).toEqual(expect.arrayContaining(foreign));
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(packageFaults(saved)).toEqual([]);
    expect(comparable(openFile(saved, 'sink.xlsx').workbook)).toEqual(comparable(file.workbook));
  });

  it('appends to the styles without renumbering', () => {
    const file = openFile(bytes, 'sink.xlsx');
    addScenarioSheet(file.workbook);
    const was = rootOf(before, 'xl/styles.xml');
    const is = rootOf(partsOf(file.save()), 'xl/styles.xml');
    for (const collection of was.children.filter(({ local }) => local !== 'extLst')) {
      const now = first(is, collection.local)?.children.slice(0, collection.children.length);
      expect(now).toEqual(collection.children);
    }
    expect(first(is, 'extLst')).toEqual(first(was, 'extLst'));
    expect(first(is, 'cellXfs')?.children.length).toBeGreaterThan(first(was, 'cellXfs')?.children.length ?? 0);
  });

  it('gives the same file for the same changes, however often it is saved', () => {
    const file = openFile(bytes, 'sink.xlsx');
    addScenarioSheet(file.workbook);
    expect(Buffer.from(file.save()).equals(Buffer.from(file.save()))).toBe(true);
    const again = openFile(file.save(), 'sink.xlsx');
    expect(Buffer.from(again.save()).equals(Buffer.from(file.save()))).toBe(true);
  });

  it('is asked to be calculated when opened, and every formula carries its value', () => {
    const file = openFile(bytes, 'sink.xlsx');
    addScenarioSheet(file.workbook);
    const parts = partsOf(file.save());
    expect(first(rootOf(parts, 'xl/workbook.xml'), 'calcPr')?.attributes).toMatchObject({
      calcId: '152511',
      fullCalcOnLoad: '1',
    });
    const added = rootOf(parts, 'xl/worksheets/sheet4.xml');
    const formulas = everything(added).filter(
      ({ local, children }) => local === 'c' && children.some((child) => child.local === 'f'),
    );
    expect(formulas).toHaveLength(6);
    expect(formulas.every((cell) => first(cell, 'v') !== undefined)).toBe(true);
    expect(formulas.map(({ attributes }) => attributes['t'])).toEqual([undefined, undefined, 'e', 'str', 'b', 'str']);
  });
});

describe('a shared formula', () => {
  it('stays shared when only its values change', () => {
    const file = openFile(kitchenSink(), 'sink.xlsx');
    const rows = file.workbook.sheets[0]?.rows;
    for (const row of [4, 5, 6]) {
      const cell = rows?.get(row)?.get(1);
      if (cell !== undefined) cell.value = 10 + row;
    }
    const sheet = rootOf(partsOf(file.save()), 'xl/worksheets/sheet1.xml');
    const shared = everything(sheet).filter(({ local, attributes }) => local === 'f' && attributes['t'] === 'shared');
    expect(shared.map(({ attributes, text }) => [attributes['ref'], text])).toEqual([
      ['B5:B7', 'B4+A$1&"A1"'],
      [undefined, ''],
      [undefined, ''],
    ]);
  });

  it('is not lost to the others when the cell that states it is overwritten', () => {
    const file = openFile(kitchenSink(), 'sink.xlsx');
    file.workbook.sheets[0]?.rows.get(4)?.set(1, { value: 'typed over', format: 0 });
    const saved = file.save();
    const { workbook } = openFile(saved, 'sink.xlsx');
    expect(contentOf(workbook).get('Data!5,1')).toEqual({ value: 2, formula: '=B5+A$1&"A1"' });
    expect(contentOf(workbook).get('Data!6,1')).toEqual({ value: 3, formula: '=B6+A$1&"A1"' });
    const cells = everything(rootOf(partsOf(saved), 'xl/worksheets/sheet1.xml'));
    const indices = cells.filter(({ local, attributes }) => local === 'f' && attributes['t'] === 'shared');
    expect(indices.some(({ text }) => text !== '') || indices.length === 0).toBe(true);
  });
});

describe('tabs of other kinds', () => {
  it('stay in their place among the sheets, and names stay with their sheets', () => {
    const file = openFile(kitchenSink(), 'sink.xlsx');
    const { sheets } = file.workbook;
    const added = addScenarioSheet(file.workbook);
    file.workbook.sheets = [added, ...sheets.filter((sheet) => sheet !== added).reverse()];
    const root = rootOf(partsOf(file.save()), 'xl/workbook.xml');
    const tabs = all(first(root, 'sheets'), 'sheet').map(({ attributes }) => attributes['name']);
    expect(tabs).toEqual(["TP 'Reference' & more", 'Deep', 'Pivot & co', 'Data', 'Picture']);
    const owners = all(first(root, 'definedNames'), 'definedName').map(({ attributes }) => [
      attributes['name'],
      attributes['localSheetId'] === undefined ? null : tabs[Number(attributes['localSheetId'])],
    ]);
    expect(owners).toEqual([
      ['_xlnm._FilterDatabase', 'Data'],
      ['_xlnm.Print_Area', 'Data'],
      ['_xlnm.Print_Titles', 'Data'],
      ['local', 'Pivot & co'],
      ['Rate', null],
      ['secret', null],
      ['TP_FirstYear', null],
      ['TP_Own', "TP 'Reference' & more"],
      ['_xlnm.Print_Area', "TP 'Reference' & more"],
      ['_xlnm.Print_Titles', "TP 'Reference' & more"],
    ]);
  });
});
