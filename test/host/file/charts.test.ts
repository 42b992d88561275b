import { zipSync } from 'fflate';
import { openFile } from '../../../src/host/file';
import type { Chart, Sheet } from '../../../src/host/model';
import { comparable } from './comparable';
import { kitchenSink } from './kitchen-sink';
import { packageFaults } from './package-faults';
import { type Element, everything, first, partsOf, rootOf, sameParts, textOf } from './package-parts';
import { addScenarioSheet, constant, pathChart, putRow } from './scenario-sheet';

/** The kitchen sink with the add-in's sheet and chart, saved and opened again; the add-in's sheet is the last one. */
function opened() {
  const first = openFile(kitchenSink(), 'sink.xlsx');
  addScenarioSheet(first.workbook);
  const bytes = first.save();
  const file = openFile(bytes, 'sink.xlsx');
  const sheet = file.workbook.sheets.at(-1);
  const chart = sheet?.charts[0];
  if (sheet === undefined || chart === undefined) throw new Error('no chart');
  return { file, sheet, chart, before: partsOf(bytes) };
}

const chartPart = 'xl/charts/chart3.xml';
const drawingPart = 'xl/drawings/drawing3.xml';

function saved(file: ReturnType<typeof opened>['file']) {
  const bytes = file.save();
  expect(packageFaults(bytes)).toEqual([]);
  expect(comparable(openFile(bytes, 'sink.xlsx').workbook)).toEqual(comparable(file.workbook));
  return partsOf(bytes);
}

function found(root: Element, local: string): Element[] {
  return everything(root).filter((element) => element.local === local);
}

function values(element: Element | undefined): string[] {
  return found(element ?? rootless, 'v').map(({ text }) => text);
}

const rootless: Element = { local: '', namespace: '', attributes: {}, children: [], text: '' };

describe('a line chart', () => {
  const { before, chart } = opened();
  const root = rootOf(before, chartPart);
  const series = found(root, 'ser');

  it('reads back as it was described', () => {
    expect(chart).toEqual(pathChart("TP 'Reference' & more"));
  });

  it('states its colours, dashes and weights itself, so that it needs no theme', () => {
    const lines = series.map((one) => first(first(one, 'spPr'), 'ln'));
    expect(lines.map((line) => line?.attributes['w'])).toEqual(['28575', '19050']);
    expect(lines.map((line) => first(line, 'prstDash')?.attributes['val'])).toEqual(['lgDashDot', 'sysDot']);
    expect(first(first(lines[0], 'solidFill'), 'srgbClr')?.attributes['val']).toBe('A61B1B');
    expect(series.map((one) => first(first(one, 'marker'), 'symbol')?.attributes['val'])).toEqual(['square', 'none']);
  });

  it('keeps the values of its cells; errors and text are no points', () => {
    expect(series.map((one) => values(first(one, 'cat')))).toEqual([
      ['2012', '2013', '2014'],
      ['2012', '2013', '2014'],
    ]);
    expect(series.map((one) => values(first(one, 'val')))).toEqual([['2400', '2496', '2595.84'], ['2500']]);
    expect(series.map((one) => values(first(one, 'tx')))).toEqual([['Plan & pace'], ['Target']]);
    expect(found(root, 'ptCount').every(({ attributes }) => Number(attributes['val']) > 0)).toBe(true);
  });

  it('has its axis titles, number format, gridlines and legend', () => {
    const axis = found(root, 'valAx')[0];
    expect(first(axis, 'numFmt')?.attributes).toEqual({ formatCode: '[>=100]#,##0;[=0]0;0.0', sourceLinked: '0' });
    expect(found(root, 't').map(({ text }) => text)).toEqual(['Year', 'USD 100m']);
    expect(found(first(axis, 'majorGridlines') ?? rootless, 'srgbClr')[0]?.attributes['val']).toBe('D5DBE1');
    expect(found(root, 'legendPos')[0]?.attributes['val']).toBe('r');
    expect(found(root, 'autoTitleDeleted')[0]?.attributes['val']).toBe('1');
  });

  it('is anchored to the cells that its points cover, and moves and sizes with them', () => {
    const [anchor] = rootOf(before, drawingPart).children;
    expect(anchor?.local).toBe('twoCellAnchor');
    expect(anchor?.attributes['editAs']).toBeUndefined();
    const corner = (name: string) => first(anchor, name)?.children.map(({ text }) => Number(text));
    // Points: column A is 159.75 wide, B and C 63, the others 48, G hidden; row 1 is 24 high, the others 15, row 10 hidden.
    expect(corner('from')).toEqual([0, 158750, 7, 79375]);
    expect(corner('to')).toEqual([7, 12700 * (432.5 - 159.75 - 2 * 63 - 3 * 48), 21, 12700 * (321 - 24 - 19 * 15)]);
  });
});

describe('blank and wrong values in a line chart', () => {
  const blanksAs = (cells: readonly (ReturnType<typeof constant> | null)[]) => {
    const { file, sheet, chart } = opened();
    sheet.rows.delete(4);
    putRow(sheet, 3, cells, 1);
    if (cells.includes(null)) sheet.rows.get(3)?.delete(1 + cells.indexOf(null));
    chart.series = chart.series.slice(0, 1);
    return found(rootOf(partsOf(file.save()), chartPart), 'dispBlanksAs')[0]?.attributes['val'];
  };

  it.each([
    ['a blank cell is a gap', [constant(1), null, constant(3)], 'gap'],
    ['a blank beside an error is a gap', [constant(1), null, constant({ error: '#N/A' })], 'gap'],
    [
      'an error among numbers is joined, as Excel does',
      [constant(1), constant({ error: '#N/A' }), constant(3)],
      'span',
    ],
    ['numbers alone leave the default', [constant(1), constant(2), constant(3)], 'gap'],
  ])('%s', (_, cells, expected) => {
    expect(blanksAs(cells)).toBe(expected);
  });
});

describe('a chart that is already there', () => {
  const cases: readonly (readonly [string, (chart: Chart, sheet: Sheet) => void, readonly string[]])[] = [
    ['moves by its anchor alone', (chart) => Object.assign(chart, { left: 40.5, height: 99 }), [drawingPart]],
    ['is renamed in the drawing', (chart) => Object.assign(chart, { name: 'TP other & name' }), [drawingPart]],
    [
      'changes its content in its own part',
      (chart) => Object.assign(chart, { title: 'Exports <2015>', legend: 'bottom' }),
      [chartPart],
    ],
    [
      'keeps new values when its cells change',
      (_, sheet) => putRow(sheet, 3, [constant(2500.5)], 1),
      [chartPart, 'xl/worksheets/sheet4.xml'],
    ],
  ];

  it.each(cases)('%s', (_, change, expected) => {
    const { file, sheet, chart, before } = opened();
    change(chart, sheet);
    const after = saved(file);
    const touched = Object.keys(before).filter((name) => !sameParts(before, after).includes(name));
    expect(touched.filter((name) => name !== 'xl/workbook.xml').sort()).toEqual([...expected].sort());
  });

  it('renews its values and nothing else', () => {
    const { file, sheet, before } = opened();
    putRow(sheet, 3, [constant(2500.5)], 1);
    const was = textOf(before, chartPart);
    expect(textOf(saved(file), chartPart)).toBe(was.replace('<c:v>2400</c:v>', '<c:v>2500.5</c:v>'));
  });

  it('goes with its part and, as the last one, with its drawing', () => {
    const { file, sheet, before } = opened();
    sheet.charts = [];
    const after = saved(file);
    const gone = Object.keys(before).filter((name) => after[name] === undefined);
    expect(gone).toEqual(
      [drawingPart, `xl/drawings/_rels/drawing3.xml.rels`, chartPart].sort(
        (one, other) => Object.keys(before).indexOf(one) - Object.keys(before).indexOf(other),
      ),
    );
  });

  it('is joined by another on a sheet whose drawing belongs to another program', () => {
    const { file, before } = opened();
    file.workbook.sheets[0]?.charts.push({
      ...pathChart('Data'),
      width: 200,
      id: '{6D1E0000-0008-4000-8000-0123456789AB}',
    });
    const after = saved(file);
    const drawing = rootOf(after, 'xl/drawings/drawing1.xml');
    expect(drawing.children.map(({ local }) => local)).toEqual(['twoCellAnchor', 'oneCellAnchor', 'twoCellAnchor']);
    expect(found(drawing, 'cNvPr').map(({ attributes }) => attributes['id'])).toEqual(['4', '31', '32']);
    expect(sameParts(before, after)).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', 'xl/charts/style1.xml']));
  });
});

describe('a line chart that says more than the model can', () => {
  it.each([
    [
      'labelled points',
      '<c:smooth val="0"/></c:ser>',
      '<c:smooth val="0"/></c:ser><c:dLbls><c:showVal val="1"/></c:dLbls>',
    ],
    ['smoothed lines', '<c:smooth val="0"/>', '<c:smooth val="1"/>'],
    ['stacked lines', 'grouping val="standard"', 'grouping val="stacked"'],
    ['a second kind of chart', '<c:catAx>', '<c:barChart><c:axId val="3"/></c:barChart><c:catAx>'],
    ['a legend at the top', 'legendPos val="r"', 'legendPos val="t"'],
  ])('is left in the file unread: %s', (_, from, to) => {
    const { before } = opened();
    const text = textOf(before, chartPart);
    expect(text).toContain(from);
    const parts = { ...before, [chartPart]: Buffer.from(text.replace(from, to)) };
    const file = openFile(zipSync(parts), 'sink.xlsx');
    expect(file.workbook.sheets.at(-1)?.charts).toEqual([]);
    const sheet = file.workbook.sheets.at(-1);
    if (sheet !== undefined) putRow(sheet, 3, [constant(1)], 1);
    expect(sameParts(parts, partsOf(file.save()))).toContain(chartPart);
  });
});
