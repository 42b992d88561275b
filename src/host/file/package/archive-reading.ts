import { FileFailure } from '../file-failure';
import { excerpt } from '../xml/excerpt';
import type { ArchiveEntry } from './archive';
import { checkEntryNames, checkEntryPlaces } from './archive-faults';
import { checkLimits, type FileLimits } from './limits';

// Record layouts: PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

interface DirectoryRecord {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  compressedSize: number;
  size: number;
  offset: number;
}

interface LocatedEntry {
  readonly entry: ArchiveEntry;
  readonly start: number;
  readonly end: number;
}

/**
 * The entries of a zip archive, from its central directory; nothing is inflated.
 * @throws FileFailure when the bytes are no zip archive, or it is encrypted, broken or over the limits.
 */
export function readArchive(bytes: Uint8Array, limits: FileLimits): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = locateDirectory(view);
    // Before the records are read, since a count alone can be over the limit.
    checkLimits({ parts: count, expandedSize: 0, compressedSize: bytes.length }, limits);
    const records = readDirectory(view, count, offset).filter((record) => !record.name.endsWith('/'));
    const expandedSize = records.reduce((total, record) => total + record.size, 0);
    checkLimits({ parts: records.length, expandedSize, compressedSize: bytes.length }, limits);
    checkEntryNames(records.map(({ name }) => name));
    const located = records.map((record) => toEntry(view, bytes, record));
    checkEntryPlaces(located);
    return located.map(({ entry }) => entry);
  } catch (error) {
    if (error instanceof RangeError) throw new FileFailure('damaged', 'the zip archive is cut short');
    throw error;
  }
}

function locateDirectory(view: DataView): { count: number; offset: number } {
  const end = locateEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  if (end < 20 || view.getUint32(end - 20, true) !== end64LocatorSignature) return { count, offset };
  const end64 = getSize64(view, end - 20 + 8);
  if (view.getUint32(end64, true) !== end64Signature) throw new FileFailure('damaged', 'the zip directory is broken');
  return { count: getSize64(view, end64 + 32), offset: getSize64(view, end64 + 48) };
}

function locateEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  let last: number | undefined;
  for (let at = view.byteLength - endLength; at >= earliest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    // The comment is the author's: a signature in it does not end the archive.
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
    last ??= at;
  }
  if (last !== undefined) return last;
  throw new FileFailure('not-a-workbook', 'not a zip archive');
}

function readDirectory(view: DataView, count: number, offset: number): DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== directorySignature) {
      throw new FileFailure('damaged', 'the zip directory is broken');
    }
    records.push(readRecord(view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return records;
}

function readRecord(view: DataView, at: number): DirectoryRecord {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const record = {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  applySizes64(view, at + 46 + nameLength, extraLength, record);
  return record;
}

/** Entries of 4 GB and more, and those of some streaming writers, state their sizes in an extra field. */
function applySizes64(view: DataView, start: number, length: number, record: DirectoryRecord): void {
  let at = start;
  while (at + 4 <= start + length) {
    const fieldLength = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let value = at + 4;
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (record[key] !== 0xffffffff) continue;
        record[key] = getSize64(view, value);
        value += 8;
      }
    }
    at += 4 + fieldLength;
  }
}

function toEntry(view: DataView, bytes: Uint8Array, record: DirectoryRecord): LocatedEntry {
  const { name, method, size, offset } = record;
  if (record.encrypted) throw new FileFailure('encrypted', excerpt(name));
  if (view.getUint32(offset, true) !== localSignature) {
    throw new FileFailure('damaged', `${excerpt(name)}: the zip entry is broken`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + record.compressedSize;
  if (end > bytes.length) throw new FileFailure('damaged', `${excerpt(name)}: the zip entry is cut short`);
  const entry = { name, method, checksum: record.checksum, size, compressed: bytes.subarray(start, end) };
  return { entry, start: offset, end };
}

function getSize64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
