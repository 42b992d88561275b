import { openFile } from '../../../src/host/file';
import { kitchenSinkParts } from './kitchen-sink';
import { refusalOf } from './refusal';
import { archiveOf, type EndRecord, type EntryRecord } from './zip-records';

const sink: readonly EntryRecord[] = Object.entries(kitchenSinkParts()).map(([name, content]) => ({ name, content }));

function sinkAnd(...added: readonly EntryRecord[]): Uint8Array {
  return archiveOf([...sink, ...added]);
}

function sinkEnding(end: EndRecord): Uint8Array {
  return archiveOf(sink, end);
}

/** No compressed data: whoever inflates it before the limits are held says that it is broken. */
const notCompressed = Uint8Array.from({ length: 1000 }, () => 0xff);

/** Sizes of 2^64 - 1 in an extra field. */
function absurdSizes(): Uint8Array {
  const extra = Buffer.alloc(28, 0xff);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  return extra;
}

function names(count: number): EntryRecord[] {
  return Array.from({ length: count }, (_, index) => ({ name: `part${index}.bin` }));
}

describe('before anything is inflated', () => {
  it.each([
    [
      'an entry of a gigabyte',
      () => sinkAnd({ name: 'a.bin', compressed: notCompressed, size: 1e9 }),
      /bytes expanded/,
    ],
    [
      'a quarter of that from a kilobyte',
      () => sinkAnd({ name: 'a.bin', compressed: notCompressed, size: 2.5e8 }),
      /to 1/,
    ],
    [
      'sizes beyond every number',
      () => sinkAnd({ name: 'a.bin', compressed: notCompressed, size: 0xffffffff, extra: absurdSizes() }),
      /bytes expanded/,
    ],
    ['very many entries', () => sinkAnd(...names(65_000)), /parts, at most 5000/],
    ['a count of entries that there are not', () => sinkEnding({ count: 65_534 }), /65534 parts/],
    ['a count beyond every number', () => sinkEnding({ count64: 2n ** 63n }), /parts, at most 5000/],
  ])('%s: too large', (_, bytes, detail) => {
    const { reason, detail: found } = refusalOf(bytes());
    expect([reason, found]).toEqual(['too-large', expect.stringMatching(detail)]);
  });
});

describe('an archive that lies', () => {
  const sheet = 'xl/worksheets/sheet1.xml';

  it.each([
    ['entries that share their bytes', () => sinkAnd({ name: 'again.xml', sharing: sheet }), /again\.xml overlaps/],
    ['a name twice', () => sinkAnd({ name: sheet }), /sheet1\.xml stands in the archive twice/],
    [
      'a name twice but for its case',
      () => sinkAnd({ name: 'XL/Worksheets/Sheet1.xml' }),
      /Sheet1\.xml stands .* twice/,
    ],
    ['a name that leads out of its folder', () => sinkAnd({ name: '../../etc/cron.d/x' }), /cron\.d\/x is no name/],
    ['the same with backslashes', () => sinkAnd({ name: '..\\..\\evil.exe' }), /evil\.exe is no name/],
    ['a name with a control character', () => sinkAnd({ name: 'xl/a\u0000.xml' }), /is no name/],
    ['fewer entries than it counts', () => sinkEnding({ count: 4999 }), /directory is broken/],
    ['a directory beyond its end', () => sinkEnding({ offset: 0xfffffff0 }), /cut short/],
    ['a directory where there is none', () => sinkEnding({ offset: 0 }), /directory is broken/],
    ['a directory beyond every number', () => sinkEnding({ count64: 3n, offset64: 2n ** 63n }), /cut short/],
    [
      'an entry that is more than it says',
      () => archiveOf(sink.map((entry) => (entry.name === sheet ? { ...entry, size: 10 } : entry))),
      /sheet1\.xml: the content does not match/,
    ],
    [
      'an entry that is less than it says',
      () => archiveOf(sink.map((entry) => (entry.name === sheet ? { ...entry, size: 5_000_000 } : entry))),
      /sheet1\.xml: the content does not match/,
    ],
    [
      'a compression that nobody has',
      () => archiveOf(sink.map((entry) => (entry.name === sheet ? { ...entry, method: 99 } : entry))),
      /sheet1\.xml: compression method 99/,
    ],
  ])('%s: damaged', (_, bytes, detail) => {
    const { reason, detail: found } = refusalOf(bytes());
    expect([reason, found]).toEqual(['damaged', expect.stringMatching(detail)]);
  });

  it('is read by its directory, whatever its local headers say', () => {
    const bytes = archiveOf(sink.map((entry) => ({ ...entry, localName: 'elsewhere/a.xml' })));
    expect(openFile(bytes, 'x.xlsx').workbook.sheets).toHaveLength(3);
  });

  it('does not end where its comment says so', () => {
    const comment = Buffer.alloc(60_000);
    for (let at = 0; at + 4 <= comment.length; at += 4) comment.writeUInt32LE(0x06054b50, at);
    expect(openFile(sinkEnding({ comment }), 'x.xlsx').workbook.sheets).toHaveLength(3);
  });

  it('keeps a message short and on one line', () => {
    const name = `xl/${'\u202E'.repeat(5)}${'long'.repeat(10_000)}.xml`;
    const { detail } = refusalOf(sinkAnd({ name, sharing: sheet }));
    expect(detail.length).toBeLessThan(150);
    expect(detail).not.toMatch(/\p{Cf}|\p{Cc}/u);
  });
});

test.each(Array.from({ length: 50 }, (_, fiftieth) => fiftieth))('cut after %i fiftieths it is no workbook', (cut) => {
  const bytes = archiveOf(sink);
  expect(refusalOf(bytes.subarray(0, Math.floor((bytes.length * cut) / 50))).reason).toBe('not-a-workbook');
});
