import { strFromU8, strToU8, zipSync } from 'fflate';
import { openFile } from '../../../src/host/file';
import { kitchenSinkParts } from './kitchen-sink';
import { refusalOf } from './refusal';

function sinkWith(part: string, change: (markup: string) => string, added: Readonly<Record<string, Uint8Array>> = {}) {
  const parts = { ...kitchenSinkParts(), ...added };
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

/** The kitchen sink's drawing, its chart's anchor as often and as far away. */
function sinkWithAnchors(count: number, column = '4', row = '20'): Uint8Array {
  return sinkWith('xl/drawings/drawing1.xml', (markup) => {
    const [anchor = ''] = /<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/.exec(markup) ?? [];
    const moved = anchor
      .replace('<xdr:col>4</xdr:col>', `<xdr:col>${column}</xdr:col>`)
      .replace('<xdr:row>20</xdr:row>', `<xdr:row>${row}</xdr:row>`);
    return markup.replace(anchor, () => moved.repeat(count));
  });
}

test('two sheets are not one part', () => {
  const bytes = sinkWith('xl/workbook.xml', (markup) => markup.replace('r:id="rId3"', 'r:id="rId1"'));
  expect(refusalOf(bytes).detail).toBe('two sheets are xl/worksheets/sheet1.xml');
});

test('a chart part that is drawn again and again is refused', () => {
  const large = strToU8(`<c:chartSpace xmlns:c="urn:c">${'<c:x/>'.repeat(100_000)}</c:chartSpace>`);
  const parts = kitchenSinkParts();
  const [anchor = ''] =
    /<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/.exec(
      strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array()),
    ) ?? [];
  const bytes = sinkWith('xl/drawings/drawing1.xml', (markup) => markup.replace(anchor, () => anchor.repeat(10)), {
    'xl/charts/chart1.xml': large,
  });
  expect(refusalOf(bytes).detail).toBe('xl/charts/chart1.xml is used in many places');
});

test('so is custom XML that is linked again and again', () => {
  const large = strToU8(`<a xmlns="urn:a">${'<b/>'.repeat(100_000)}</a>`);
  const bytes = sinkWith(
    'xl/_rels/workbook.xml.rels',
    (markup) => {
      const [link = ''] = /<Relationship [^>]*item1\.xml"\/>/.exec(markup) ?? [];
      return markup.replace(link, () =>
        Array.from({ length: 10 }, (_, copy) => link.replace(/Id="[^"]*"/, `Id="copy${copy}"`)).join(''),
      );
    },
    { 'customXml/item1.xml': large },
  );
  expect(refusalOf(bytes).detail).toBe('customXml/item1.xml is used in many places');
});

test.each([
  ['1000000000', '20'],
  ['4', '1000000000000000'],
  ['-5', 'NaN'],
])('an anchor at column %s and row %s ends at the edge of the sheet', (column, row) => {
  expect(openFile(sinkWithAnchors(1, column, row), 'x.xlsx').workbook.sheets).toHaveLength(3);
});
