import { strToU8, zipSync } from 'fflate';
import { FileFailure, type FileFailureReason, openFile } from '../../../src/host/file';
import { kitchenSink, kitchenSinkParts } from './kitchen-sink';

function failureOf(open: () => unknown): FileFailure {
  try {
    open();
  } catch (error) {
    if (error instanceof FileFailure) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

function sinkWith(changes: Readonly<Record<string, string | null>>): Uint8Array {
  const kept = Object.entries(kitchenSinkParts()).filter(([name]) => !(name in changes));
  const written = Object.entries(changes).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries([...kept, ...written]));
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => {
    bytes[1024 + index * 2] = letter.charCodeAt(0);
  });
  return bytes;
}

/** The same archive with one bit of an entry's compressed content turned. */
function withTurnedBit(bytes: Uint8Array, entry: string): Uint8Array {
  const damaged = bytes.slice();
  const at = Buffer.from(damaged).indexOf(entry) + entry.length + 40;
  damaged[at] = (damaged[at] ?? 0) ^ 8;
  return damaged;
}

const workbookText = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
const doctype = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>';
const sheetStart = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

const badFiles: readonly (readonly [string, () => Uint8Array, FileFailureReason, RegExp])[] = [
  ['text', () => strToU8('year,exports\n2012,2400'), 'not-a-workbook', /zip/],
  ['nothing', () => new Uint8Array(), 'not-a-workbook', /zip/],
  ['a zip of other things', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook', /Content_Types/],
  ['a package without a workbook', () => sinkWith({ 'xl/workbook.xml': null }), 'not-a-workbook', /workbook/],
  ['a document of another kind', () => sinkWith({ 'xl/workbook.xml': '<document/>' }), 'not-a-workbook', /document/],
  ['a workbook without sheets', () => sinkWith({ 'xl/workbook.xml': workbookText }), 'not-a-workbook', /worksheet/],
  ['a workbook under a password', () => compoundFile('EncryptedPackage'), 'encrypted', /password/],
  ['a workbook of Excel 97', () => compoundFile('Workbook'), 'not-a-workbook', /Excel 97/],
  ['a file cut short', () => kitchenSink().subarray(0, 9000), 'not-a-workbook', /zip/],
  ['a damaged sheet', () => withTurnedBit(kitchenSink(), 'xl/worksheets/sheet1.xml'), 'damaged', /sheet1\.xml/],
  ['a missing sheet part', () => sinkWith({ 'xl/worksheets/sheet2.xml': null }), 'damaged', /sheet2\.xml/],
  [
    'malformed markup',
    () => sinkWith({ 'xl/styles.xml': '<styleSheet><fonts></styleSheet>' }),
    'damaged',
    /styles\.xml/,
  ],
  [
    'a document type',
    () => sinkWith({ 'xl/sharedStrings.xml': `${doctype}<sst/>` }),
    'damaged',
    /sharedStrings\.xml.*type/,
  ],
  [
    'a string that is not there',
    () =>
      sinkWith({
        'xl/worksheets/sheet3.xml': `${sheetStart}<row r="7"><c r="C7" t="s"><v>99</v></c></row></sheetData></worksheet>`,
      }),
    'damaged',
    /sheet3\.xml, cell C7/,
  ],
  [
    'a number that is none',
    () =>
      sinkWith({
        'xl/worksheets/sheet3.xml': `${sheetStart}<row r="2"><c r="B2"><v>1,5</v></c></row></sheetData></worksheet>`,
      }),
    'damaged',
    /cell B2/,
  ],
];

describe('a file that cannot be opened', () => {
  it.each(badFiles)('%s', (_, bytes, reason, detail) => {
    const failure = failureOf(() => openFile(bytes(), 'x.xlsx'));
    expect(failure.reason).toBe(reason);
    expect(failure.detail).toMatch(detail);
  });
});

describe('the limits', () => {
  const limits = { expandedSize: 1_000_000, parts: 60, ratio: 50, ratioFloor: 100_000 };

  it('let an ordinary workbook pass', () => {
    expect(openFile(kitchenSink(), 'x.xlsx', limits).workbook.sheets).toHaveLength(3);
  });

  it.each([
    ['size', { 'xl/big.bin': 'x0y'.repeat(400_000) }, /1200\d+ bytes|12\d+ bytes/],
    ['number of parts', Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}.dat`, 'a'])), /parts/],
    ['ratio', { 'xl/big.bin': 'a'.repeat(900_000) }, /to 1/],
  ])('hold for %s', (_, added, detail) => {
    const failure = failureOf(() => openFile(sinkWith(added), 'x.xlsx', limits));
    expect(failure.reason).toBe('too-large');
    expect(failure.detail).toMatch(detail);
  });

  it('refuse a bomb of 4 GB before anything is expanded', () => {
    const bomb = kitchenSink().slice();
    const view = new DataView(bomb.buffer);
    const directory = Buffer.from(bomb).lastIndexOf('PK\u0001\u0002');
    view.setUint32(directory + 24, 0xfffffff0, true);
    expect(failureOf(() => openFile(bomb, 'x.xlsx')).reason).toBe('too-large');
  });

  it('cannot be passed by a directory that understates an entry', () => {
    const lying = zipSync({ ...kitchenSinkParts(), 'xl/styles.xml': strToU8(`<a>${' '.repeat(2_000_000)}</a>`) });
    const view = new DataView(lying.buffer);
    for (let at = lying.length - 22; at > 0; at--) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 100, true);
    }
    expect(failureOf(() => openFile(lying, 'x.xlsx')).reason).toBe('damaged');
  });
});

describe('a workbook with macros', () => {
  it('opens, and keeps its kind and its project', () => {
    const parts = kitchenSinkParts();
    const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString();
    const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    parts['[Content_Types].xml'] = strToU8(types.replace(/application[^"]*sheet\.main\+xml/, macroType));
    parts['xl/vbaProject.bin'] = Uint8Array.from([1, 2, 3]);
    const file = openFile(zipSync(parts), 'x.xlsm');
    file.workbook.sheets[1]?.rows.get(0)?.set(1, { value: 1, format: 0 });
    const again = Buffer.from(file.save());
    expect(openFile(again, 'x.xlsm').workbook.sheets[1]?.rows.get(0)?.get(1)?.value).toBe(1);
    expect(again.includes('xl/vbaProject.bin')).toBe(true);
  });
});
