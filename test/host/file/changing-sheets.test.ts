import { openFile } from '../../../src/host/file';
import type { Sheet } from '../../../src/host/model';
import { comparable, contentOf } from './comparable';
import { kitchenSink } from './kitchen-sink';
import { packageFaults } from './package-faults';
import { all, everything, first, partsOf, rootOf, sameParts, textOf } from './package-parts';
import { addFormat, addScenarioSheet, calculated, constant, putRow } from './scenario-sheet';

const bytes = kitchenSink();
const before = partsOf(bytes);

/** Opens the workbook, changes its first sheet, saves, checks the file and that it reads as the model was; gives its parts. */
function changed(change: (data: Sheet, file: ReturnType<typeof openFile>) => void) {
  const file = openFile(bytes, 'sink.xlsx');
  const [data] = file.workbook.sheets;
  if (data === undefined) throw new Error('no sheet');
  change(data, file);
  const saved = file.save();
  expect(packageFaults(saved)).toEqual([]);
  expect(comparable(openFile(saved, 'sink.xlsx').workbook)).toEqual(comparable(file.workbook));
  return partsOf(saved);
}

function dataSheet(parts: ReturnType<typeof partsOf>) {
  return rootOf(parts, 'xl/worksheets/sheet1.xml');
}

describe('cells', () => {
  it('take new rows and cells in their order, and rows are emptied', () => {
    const parts = changed((data) => {
      putRow(data, 1, [constant('between')], 4);
      putRow(data, 20, [constant(1), null, calculated('=A21', 1)]);
      putRow(data, 3, [constant('first')], 0);
      data.rows.delete(2);
    });
    const rows = all(first(dataSheet(parts), 'sheetData'), 'row').map(({ attributes }) => attributes['r']);
    expect(rows).toEqual(['1', '2', '3', '4', '5', '6', '7', '9', '21']);
    expect(first(dataSheet(parts), 'dimension')?.attributes['ref']).toBe('A1:F21');
  });

  it('of a sheet without addresses get them when one changes', () => {
    const file = openFile(bytes, 'sink.xlsx');
    const deep = file.workbook.sheets[2];
    if (deep !== undefined) putRow(deep, 0, [constant(5)], 3);
    const saved = file.save();
    expect(packageFaults(saved)).toEqual([]);
    expect([...contentOf(openFile(saved, 'x').workbook)].filter(([key]) => key.startsWith('Deep'))).toEqual([
      ['Deep!0,0', { value: 1 }],
      ['Deep!0,1', { value: 'a', formula: '="a"' }],
      ['Deep!0,3', { value: 5 }],
      ['Deep!1,0', { value: 2 }],
    ]);
  });

  it('drop the calculation chain only with their formulas', () => {
    const values = changed((data) => putRow(data, 3, [calculated('=B4*2', 9, 2)], 2));
    expect(values['xl/calcChain.xml']).toBeDefined();
    const formulas = changed((data) => putRow(data, 3, [constant(0.25, 2)], 2));
    expect(formulas['xl/calcChain.xml']).toBeUndefined();
    expect(textOf(formulas, '[Content_Types].xml')).not.toContain('calcChain');
  });

  it('never take a rich shared string for the same plain text', () => {
    const parts = changed((data) => putRow(data, 30, [constant('Rich 年'), constant(' spaced ')]));
    const [row] = all(first(dataSheet(parts), 'sheetData'), 'row').slice(-1);
    expect(row?.children.map((cell) => first(cell, 'v')?.text)).toEqual(['4', '1']);
  });
});

describe('formats', () => {
  it('derived from one of the file keep of it what they do not change', () => {
    const parts = changed((data, { workbook }) => {
      const base = workbook.formats[1];
      if (base === undefined) throw new Error('no format');
      const derived = workbook.formats.push({ ...base, font: { ...base.font, bold: false } }) - 1;
      putRow(data, 0, [constant('x', derived)]);
    });
    const styles = rootOf(parts, 'xl/styles.xml');
    const xf = first(styles, 'cellXfs')?.children.at(-1);
    expect(xf?.attributes).toMatchObject({ numFmtId: '49', fillId: '2', borderId: '1', fontId: '3', quotePrefix: '1' });
    expect(xf?.children.map(({ local, attributes }) => [local, attributes])).toEqual([
      ['alignment', { horizontal: 'center', vertical: 'top', wrapText: '1', textRotation: '45' }],
      ['protection', { locked: '0' }],
    ]);
  });

  it('that look alike are written once', () => {
    const parts = changed((data, { workbook }) => {
      const numbers = [1, 2, 3].map(() => addFormat(workbook, { numberFormat: '0.000%', fill: '#E6F3EA' }));
      putRow(
        data,
        30,
        numbers.map((format) => constant(1, format)),
      );
    });
    const styles = rootOf(parts, 'xl/styles.xml');
    expect(first(styles, 'cellXfs')?.children).toHaveLength(6);
    expect(first(styles, 'fills')?.children).toHaveLength(5);
    expect(first(styles, 'numFmts')?.children.map(({ attributes }) => attributes['numFmtId'])).toEqual(['170', '171']);
  });
});

describe('rows and columns', () => {
  it('change in width and visibility alone; styles of columns stay', () => {
    const parts = changed((data) => {
      data.columnWidths.set(2, 20);
      data.columnWidths.delete(0);
      data.hiddenColumns.delete(7);
      data.rowHeights.set(8, 40);
      data.hiddenRows.delete(4);
    });
    const columns = all(first(dataSheet(parts), 'cols'), 'col').map(({ attributes }) => attributes);
    expect(columns).toEqual([
      { min: '2', max: '2', width: '12.5', style: '2', bestFit: '1', customWidth: '1' },
      { min: '3', max: '3', width: '20', style: '2', customWidth: '1' },
      { min: '4', max: '4', width: '12.5', style: '2', bestFit: '1', customWidth: '1' },
      { min: '6', max: '7', width: '9.140625', hidden: '1' },
      { min: '8', max: '8', width: '9.140625' },
      { min: '9', max: '16384', width: '9.140625', hidden: '1' },
    ]);
  });
});

describe('the view', () => {
  it('changes in panes and gridlines; the zoom stays', () => {
    const parts = changed((data) => {
      data.frozen = { rows: 0, columns: 2 };
      data.showGridlines = true;
      data.tabColor = null;
    });
    const view = first(first(dataSheet(parts), 'sheetViews'), 'sheetView');
    expect(view?.attributes).toEqual({ workbookViewId: '0', zoomScale: '80' });
    expect(view?.children.map(({ local, attributes }) => [local, attributes])).toEqual([
      ['pane', { xSplit: '2', topLeftCell: 'C1', activePane: 'topRight', state: 'frozen' }],
      ['selection', { pane: 'topRight' }],
    ]);
    expect(first(dataSheet(parts), 'sheetPr')?.children.map(({ local }) => local)).toEqual(['outlinePr']);
  });

  it('shows another sheet, and only that tab is selected', () => {
    const parts = changed((data, { workbook }) => {
      workbook.activeSheet = data.id;
    });
    const selected = ['sheet1', 'sheet2'].map((name) =>
      everything(rootOf(parts, `xl/worksheets/${name}.xml`)).some(
        ({ attributes }) => attributes['tabSelected'] === '1',
      ),
    );
    expect(selected).toEqual([true, false]);
    expect(all(first(rootOf(parts, 'xl/workbook.xml'), 'bookViews'), 'workbookView')[0]?.attributes['activeTab']).toBe(
      '0',
    );
  });
});

describe('conditional formats', () => {
  const rules = (parts: ReturnType<typeof partsOf>) =>
    all(dataSheet(parts), 'conditionalFormatting').flatMap((container) =>
      container.children.map((rule) => [
        container.attributes['sqref'],
        rule.attributes['type'],
        rule.attributes['priority'],
      ]),
    );

  it('of the model can all go, and the others stay', () => {
    const parts = changed((data) => {
      data.conditionalFormats = [];
    });
    expect(rules(parts)).toEqual([
      ['B4:C9', 'colorScale', '3'],
      ['A9', 'expression', '4'],
    ]);
  });

  it('are added after the highest priority, that of the extension list included', () => {
    const parts = changed((data) => {
      data.conditionalFormats.push({
        id: 'new',
        area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
        formula: 'TRUE',
        font: {},
        fill: '#123456',
      });
    });
    expect(rules(parts).at(-1)).toEqual(['A1', 'expression', '10']);
    expect(rules(parts)).toHaveLength(5);
  });

  it('keep the order of the model when one is put before those of the file', () => {
    changed((data) => {
      data.conditionalFormats.splice(1, 1);
      data.conditionalFormats.unshift({
        id: 'new',
        area: { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 },
        formula: 'B4=0',
        font: { italic: true },
      });
    });
  });

  it('can lose one block of several', () => {
    const parts = changed((data) => {
      data.conditionalFormats = data.conditionalFormats.filter(({ formula }) => formula !== 'F4=1');
    });
    expect(rules(parts).map(([place]) => place)).not.toContain('D4:D9 F4');
  });
});

describe('validations, links and custom properties', () => {
  it('go, change and come one by one', () => {
    const parts = changed((data) => {
      data.validations.splice(1, 1);
      data.hyperlinks.splice(0, 1, {
        row: 5,
        column: 5,
        location: null,
        address: 'https://example.org/new',
        tooltip: null,
      });
      data.customProperties.set('TP', 'changed 粤').set('second', '');
    });
    const validations = all(first(dataSheet(parts), 'dataValidations'), 'dataValidation');
    expect(validations.map(({ attributes }) => [attributes['type'], attributes['sqref']])).toEqual([
      ['whole', 'D9'],
      ['custom', 'F9'],
      ['list', 'C9'],
    ]);
    const links = all(first(dataSheet(parts), 'hyperlinks'), 'hyperlink').map(
      ({ attributes }) => attributes['display'] ?? attributes['ref'],
    );
    expect(links).toEqual(['inside', 'F6']);
    expect(textOf(parts, 'xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('a=1');
  });

  it('all go', () => {
    const parts = changed((data) => {
      data.validations = [];
      data.hyperlinks = [];
      data.customProperties.clear();
      data.merged = [];
    });
    expect(all(first(dataSheet(parts), 'dataValidations'), 'dataValidation')).toHaveLength(1);
    expect(['hyperlinks', 'customProperties', 'mergeCells'].map((name) => first(dataSheet(parts), name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(parts['xl/customProperty1.bin']).toBeUndefined();
  });
});

describe('the print settings', () => {
  it('change beside what the model does not know', () => {
    const parts = changed((data) => {
      data.pageLayout.orientation = 'portrait';
      data.pageLayout.fitTall = 2;
      data.pageLayout.titleRows = '$1:$3';
      data.pageLayout.printArea = null;
      data.pageLayout.centerHorizontally = true;
      data.pageLayout.header.center = '&P';
    });
    const sheet = dataSheet(parts);
    expect(first(sheet, 'pageSetup')?.attributes).toEqual({
      paperSize: '9',
      scale: '70',
      orientation: 'portrait',
      'r:id': 'rId2',
      fitToWidth: '0',
      fitToHeight: '2',
    });
    expect(first(sheet, 'printOptions')?.attributes).toEqual({ headings: '1', horizontalCentered: '1' });
    expect(first(sheet, 'headerFooter')?.children.map(({ text }) => text)).toEqual([
      '&LLeft && more&C&P&R&"Arial,Bold"&D',
      '&Cplain',
      '&Cfirst',
    ]);
    const names = all(first(rootOf(parts, 'xl/workbook.xml'), 'definedNames'), 'definedName');
    expect(
      names.filter(({ attributes }) => attributes['name']?.startsWith('_xlnm.Print') === true).map(({ text }) => text),
    ).toEqual(["'Data'!$A:$A,'Data'!$1:$3"]);
  });
});

describe('whole sheets', () => {
  it('keep their part when renamed, hidden or protected, and their print names follow', () => {
    const parts = changed((data) => {
      data.name = "D'ata 2";
      data.visibility = 'Hidden';
      data.protected = false;
    });
    const workbook = rootOf(parts, 'xl/workbook.xml');
    expect(all(first(workbook, 'sheets'), 'sheet')[0]?.attributes).toMatchObject({
      name: "D'ata 2",
      sheetId: '3',
      state: 'hidden',
      'r:id': 'rId1',
    });
    expect(all(first(workbook, 'definedNames'), 'definedName')[1]?.text).toBe("'D''ata 2'!$A$1:$F$40");
  });

  it('go with everything that only they lead to, and the others stay', () => {
    const parts = changed((data, { workbook }) => {
      workbook.sheets = workbook.sheets.filter((sheet) => sheet !== data);
    });
    const gone = Object.keys(before).filter((name) => parts[name] === undefined);
    expect(gone.sort()).toEqual([
      'xl/calcChain.xml',
      'xl/charts/_rels/chart1.xml.rels',
      'xl/charts/chart1.xml',
      'xl/charts/style1.xml',
      'xl/comments1.xml',
      'xl/customProperty1.bin',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/printerSettings/printerSettings1.bin',
      'xl/tables/table1.xml',
      'xl/threadedComments/threadedComment1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const names = all(first(rootOf(parts, 'xl/workbook.xml'), 'definedNames'), 'definedName').map(
      ({ attributes }) => attributes,
    );
    expect(names).toEqual([{ name: 'local', localSheetId: '1' }, { name: 'Rate' }, { name: 'secret', hidden: '1' }]);
  });

  it('of the add-in go again, leaving the parts of the file as they were', () => {
    const file = openFile(bytes, 'sink.xlsx');
    const added = addScenarioSheet(file.workbook);
    const withSheet = openFile(file.save(), 'sink.xlsx');
    withSheet.workbook.sheets = withSheet.workbook.sheets.filter(({ id }) => id !== added.id);
    withSheet.workbook.names = withSheet.workbook.names.filter(({ name }) => !name.startsWith('TP_'));
    const saved = withSheet.save();
    const left = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/calcChain.xml',
    ];
    expect(packageFaults(saved)).toEqual([]);
    expect(Object.keys(partsOf(saved)).filter((name) => before[name] === undefined)).toEqual([]);
    const kept = Object.keys(before).filter((name) => !left.includes(name));
    expect(sameParts(before, partsOf(saved))).toEqual(expect.arrayContaining(kept));
  });
});

describe('the workbook', () => {
  it('takes names, custom XML and protection as the model has them', () => {
    const parts = changed((_, { workbook }) => {
      workbook.names = workbook.names.filter(({ name }) => name !== 'secret');
      const rate = workbook.names.find(({ name }) => name === 'Rate');
      if (rate !== undefined) Object.assign(rate, { formula: 'Data!$C$4', visible: false });
      workbook.customXml.push({
        id: '{2B2C3D4E-0000-4000-8000-0123456789AB}',
        namespace: 'urn:tp',
        xml: '<r xmlns="urn:tp">粤 &amp; 𠮷</r>',
      });
      workbook.structureProtected = true;
    });
    expect(sameParts(before, parts)).toEqual(
      expect.arrayContaining(['customXml/item1.xml', 'customXml/itemProps1.xml']),
    );
    expect(textOf(parts, 'customXml/itemProps2.xml')).toContain('{2B2C3D4E-0000-4000-8000-0123456789AB}');
    const again = openFile(bytes, 'sink.xlsx');
    again.workbook.customXml = [];
    const without = partsOf(again.save());
    expect(Object.keys(without).filter((name) => name.startsWith('customXml'))).toEqual([]);
  });
});
