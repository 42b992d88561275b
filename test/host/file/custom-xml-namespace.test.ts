import { openFile } from '../../../src/host/file';
import { kitchenSink } from './kitchen-sink';
import { packageFaults } from './package-faults';
import { partsOf, textOf } from './package-parts';

const properties = 'customXml/itemProps1.xml';

/** The kitchen sink with its one custom XML part as given. */
function savedWith(part: { readonly namespace: string; readonly xml: string }) {
  const file = openFile(kitchenSink(), 'sink.xlsx');
  const [foreign] = file.workbook.customXml;
  if (foreign === undefined) throw new Error('no part');
  Object.assign(foreign, part);
  const bytes = file.save();
  expect(packageFaults(bytes)).toEqual([]);
  return { bytes, parts: partsOf(bytes) };
}

describe('a custom XML part of a file', () => {
  it('keeps what the file says of it as long as its namespace stays', () => {
    const { parts } = savedWith({ namespace: 'urn:foreign', xml: '<f:record xmlns:f="urn:foreign"/>' });
    const before = partsOf(kitchenSink());
    expect(textOf(parts, 'customXml/item1.xml')).toContain('<f:record xmlns:f="urn:foreign"/>');
    expect(textOf(parts, properties)).toBe(textOf(before, properties));
  });

  it('has its schema stated anew when its namespace changes, under the same id', () => {
    const { bytes, parts } = savedWith({ namespace: 'urn:a&b', xml: '<record xmlns="urn:a&amp;b"/>' });
    expect(textOf(parts, properties)).toContain('ds:uri="urn:a&amp;b"');
    expect(openFile(bytes, 'sink.xlsx').workbook.customXml).toEqual([
      { id: '{1B2C3D4E-0000-4000-8000-0123456789AB}', namespace: 'urn:a&b', xml: '<record xmlns="urn:a&amp;b"/>' },
    ]);
  });
});
