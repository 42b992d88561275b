import type { ArchiveEntry } from './archive';

// Record layouts: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
const localSignature = 0x04034b50;
const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;
const version = 20;
const namesInUtf8 = 0x0800;
/** 1 January 1980, the format's earliest: the same content always gives the same bytes. */
const date = 0x0021;

interface NamedEntry {
  entry: ArchiveEntry;
  name: Uint8Array;
}

/** A zip archive of the entries in their order. Compressed content is copied as it stands. */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const names = named.reduce((total, { name }) => total + name.length, 0);
  const contents = entries.reduce((total, entry) => total + entry.compressed.length, 0);
  const bytes = new Uint8Array(contents + 2 * names + (30 + 46) * entries.length + 22);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const item of named) {
    offsets.push(at);
    at = writeLocal(view, bytes, at, item);
  }
  const directory = at;
  named.forEach((item, index) => {
    at = writeRecord(view, bytes, at, item, offsets[index] ?? 0);
  });
  writeEnd(view, at, entries.length, directory);
  return bytes;
}

function writeLocal(view: DataView, bytes: Uint8Array, at: number, { entry, name }: NamedEntry): number {
  view.setUint32(at, localSignature, true);
  writeShared(view, at + 4, entry, name.length);
  bytes.set(name, at + 30);
  bytes.set(entry.compressed, at + 30 + name.length);
  return at + 30 + name.length + entry.compressed.length;
}

function writeRecord(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  { entry, name }: NamedEntry,
  offset: number,
): number {
  view.setUint32(at, directorySignature, true);
  view.setUint16(at + 4, version, true);
  writeShared(view, at + 6, entry, name.length);
  view.setUint32(at + 42, offset, true);
  bytes.set(name, at + 46);
  return at + 46 + name.length;
}

/** The fields that a local header and a directory record have in common, in the same order. */
function writeShared(view: DataView, at: number, entry: ArchiveEntry, nameLength: number): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, namesInUtf8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}
