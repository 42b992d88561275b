import { strFromU8, strToU8, zipSync } from 'fflate';
import { defaultLimits, FileFailure, openFile } from '../../../src/host/file';
import { compress, expand } from '../../../src/host/file/package/archive';
import { readArchive } from '../../../src/host/file/package/archive-reading';
import { writeArchive } from '../../../src/host/file/package/archive-writing';
import { checksum } from '../../../src/host/file/package/checksum';
import { resolveTarget, targetFrom } from '../../../src/host/file/package/part-names';
import { comparable } from './comparable';
import { kitchenSinkParts } from './kitchen-sink';
import { packageFaults } from './package-faults';
import { partsOf, textOf } from './package-parts';
import { addScenarioSheet, constant, putRow } from './scenario-sheet';

/** Rewrites every text part. */
function rewritten(change: (text: string, name: string) => string): Record<string, Uint8Array> {
  const parts = Object.entries(kitchenSinkParts());
  return Object.fromEntries(
    parts.map(([name, content]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strToU8(change(strFromU8(content), name)) : content,
    ]),
  );
}

/** An archive of one stored entry whose sizes and offsets stand in the 64-bit fields alone. */
function archive64(name: string, content: Uint8Array): Uint8Array {
  const label = strToU8(name);
  const full = 0xffffffff;
  const local = new DataView(new ArrayBuffer(30));
  [0x04034b50, 0x0000002d, 0, 0, checksum(content)].forEach((value, at) =>
    local.setUint32([0, 4, 8, 10, 14][at] ?? 0, value, true),
  );
  local.setUint32(18, content.length, true);
  local.setUint32(22, content.length, true);
  local.setUint16(26, label.length, true);
  const record = new DataView(new ArrayBuffer(46 + label.length + 28));
  record.setUint32(0, 0x02014b50, true);
  record.setUint32(16, checksum(content), true);
  [20, 24, 42].forEach((at) => record.setUint32(at, full, true));
  record.setUint16(28, label.length, true);
  record.setUint16(30, 28, true);
  new Uint8Array(record.buffer).set(label, 46);
  record.setUint16(46 + label.length, 1, true);
  record.setUint16(48 + label.length, 24, true);
  [content.length, content.length, 0].forEach((value, index) =>
    record.setBigUint64(50 + label.length + index * 8, BigInt(value), true),
  );
  const directory = 30 + label.length + content.length;
  const end64 = new DataView(new ArrayBuffer(56 + 20 + 22));
  end64.setUint32(0, 0x06064b50, true);
  end64.setBigUint64(32, 1n, true);
  end64.setBigUint64(48, BigInt(directory), true);
  end64.setUint32(56, 0x07064b50, true);
  end64.setBigUint64(64, BigInt(directory + record.byteLength), true);
  end64.setUint32(76, 0x06054b50, true);
  end64.setUint16(86, 0xffff, true);
  end64.setUint32(92, full, true);
  return Buffer.concat(
    [local, label, content, record, end64].map((piece) =>
      piece instanceof DataView ? new Uint8Array(piece.buffer) : piece,
    ),
  );
}

describe('the archive', () => {
  it('has the checksum of its standard', () => {
    expect(checksum(strToU8('123456789'))).toBe(0xcbf43926);
    expect(checksum(new Uint8Array())).toBe(0);
  });

  it('is read by another program as it was written', () => {
    const content = Object.entries(kitchenSinkParts());
    const bytes = writeArchive(content.map(([name, part]) => compress(name, part)));
    expect(partsOf(bytes)).toEqual(Object.fromEntries(content));
  });

  it('is read when stored, and when sizes and places need 64 bits', () => {
    const content = strToU8('some content');
    expect(readArchive(zipSync({ 'a.xml': [content, { level: 0 }] }), defaultLimits).map(expand)).toEqual([content]);
    const [entry] = readArchive(archive64('xl/a.xml', content), defaultLimits);
    expect(entry?.name).toBe('xl/a.xml');
    expect(entry === undefined ? undefined : expand(entry)).toEqual(content);
  });

  it('is refused when its entries are encrypted or compressed in an unknown way', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a') });
    const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002');
    const encrypted = bytes.slice();
    encrypted[directory + 8] = 1;
    expect(() => readArchive(encrypted, defaultLimits)).toThrow(new FileFailure('encrypted', 'a.xml'));
    const unknown = bytes.slice();
    unknown[directory + 10] = 12;
    const [entry] = readArchive(unknown, defaultLimits);
    expect(() => entry && expand(entry)).toThrow(/method 12/);
  });

  it('cannot be cut anywhere without being refused', () => {
    const bytes = zipSync(kitchenSinkParts());
    for (let length = 0; length < bytes.length; length += 611) {
      expect(() => openFile(bytes.subarray(0, length), 'cut.xlsx')).toThrow(FileFailure);
    }
  });
});

describe('targets of relationships', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../drawings/d.xml', 'xl/drawings/d.xml'],
    ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', './a%20b.xml', 'xl/a b.xml'],
    ['xl/workbook.xml', '..\\customXml\\item1.xml', 'customXml/item1.xml'],
  ])('of %s: %s', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it.each([
    ['xl/worksheets/sheet1.xml', 'xl/drawings/d.xml', '../drawings/d.xml'],
    ['xl/workbook.xml', 'xl/worksheets/s.xml', 'worksheets/s.xml'],
    ['xl/workbook.xml', 'customXml/item1.xml', '../customXml/item1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ])('from %s to %s', (source, part, target) => {
    expect(targetFrom(source, part)).toBe(target);
    expect(resolveTarget(source, target)).toBe(part);
  });
});

describe('other ways to write the same workbook', () => {
  const plain = openFile(zipSync(kitchenSinkParts()), 'x.xlsx').workbook;

  function check(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
    const file = openFile(zipSync(parts), 'x.xlsx');
    expect(comparable(file.workbook)).toEqual(comparable(plain));
    addScenarioSheet(file.workbook);
    const [data] = file.workbook.sheets;
    if (data !== undefined) putRow(data, 3, [constant('新')], 0);
    const saved = file.save();
    expect(packageFaults(saved)).toEqual([]);
    expect(comparable(openFile(saved, 'x.xlsx').workbook)).toEqual(comparable(file.workbook));
    return partsOf(saved);
  }

  it('strict markup is read, and what is added to it is strict too', () => {
    const strict = (text: string) =>
      text.replace(
        /http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\//g,
        'http://purl.oclc.org/ooxml/$1/',
      );
    const saved = check(rewritten(strict));
    const texts = Object.keys(saved)
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => textOf(saved, name));
    expect(
      texts.filter((text) => /openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006/.test(text)),
    ).toEqual([]);
  });

  it('UTF-16 is read, and a part that changes is declared as UTF-8', () => {
    const parts = kitchenSinkParts();
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
      const text = strFromU8(parts[name] ?? new Uint8Array()).replace('encoding="UTF-8"', 'encoding="UTF-16"');
      parts[name] = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    }
    const saved = check(parts);
    expect(textOf(saved, 'xl/sharedStrings.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
  });

  it('part names in other cases are found, and written over under their own', () => {
    const entries = Object.entries(kitchenSinkParts());
    const renamed = entries.map(
      ([name, content]) => [name.replace(/worksheets\/sheet1/, 'Worksheets/SHEET1'), content] as const,
    );
    const file = openFile(zipSync(Object.fromEntries(renamed)), 'x.xlsx');
    expect(comparable(file.workbook)).toEqual(comparable(plain));
    const [data] = file.workbook.sheets;
    if (data !== undefined) putRow(data, 3, [constant('新')], 0);
    const saved = file.save();
    expect(Object.keys(partsOf(saved)).sort()).toEqual(renamed.map(([name]) => name).sort());
    expect(comparable(openFile(saved, 'x.xlsx').workbook)).toEqual(comparable(file.workbook));
  });

  it('a mark before UTF-8 and markup over many lines', () => {
    check(
      rewritten((text, name) =>
        name.endsWith('sheet1.xml') || name.endsWith('sharedStrings.xml')
          ? `\ufeff${text.replaceAll('<row', '\n  <row').replaceAll('</row>', '\n  </row>')}`
          : text,
      ),
    );
  });
});
