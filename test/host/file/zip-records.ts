import { crc32, deflateRawSync } from 'node:zlib';

/** What an archive says of one entry; whatever is left out is as it should be. */
export interface EntryRecord {
  readonly name: string;
  readonly content?: Uint8Array;
  /** What stands in the archive for the content. */
  readonly compressed?: Uint8Array;
  readonly size?: number;
  readonly checksum?: number;
  readonly method?: number;
  readonly extra?: Uint8Array;
  /** In the local header, where it is another than in the directory. */
  readonly localName?: string;
  /** Name of an entry whose local header and bytes this one claims for itself. */
  readonly sharing?: string;
}

/** What the archive's end says, where it lies. */
export interface EndRecord {
  readonly count?: number;
  readonly offset?: number;
  readonly comment?: Uint8Array;
  /** Count and offset of a zip64 end record, which is then written. */
  readonly count64?: bigint;
  readonly offset64?: bigint;
}

const nothing = new Uint8Array();

/** A zip archive made record by record, so that it may lie (PKWARE APPNOTE 6.3, 4.3.7 to 4.3.16). */
export function archiveOf(entries: readonly EntryRecord[], end: EndRecord = {}): Uint8Array {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let length = 0;
  const write = (piece: Uint8Array) => {
    written.push(Buffer.from(piece));
    length += piece.length;
  };
  for (const entry of entries) {
    offsets.set(entry.name, offsets.get(entry.sharing ?? '') ?? length);
    if (entry.sharing === undefined) write(Buffer.concat([localRecord(entry), compressedOf(entry)]));
    directory.push(directoryRecord(entry, offsets.get(entry.name) ?? 0));
  }
  const start = length;
  write(Buffer.concat(directory));
  if (end.count64 !== undefined) write(end64Records(end.count64, end.offset64 ?? BigInt(start), length));
  write(endRecord(entries.length, start, end));
  return new Uint8Array(Buffer.concat(written));
}

function compressedOf({ compressed, content = nothing }: EntryRecord): Uint8Array {
  return compressed ?? deflateRawSync(content);
}

/** The fields that both records of an entry have, in the same order. */
function writeShared(record: Buffer, at: number, entry: EntryRecord, name: string): void {
  const { content = nothing, method = 8 } = entry;
  record.writeUInt16LE(20, at);
  record.writeUInt16LE(0x800, at + 2);
  record.writeUInt16LE(method, at + 4);
  record.writeUInt32LE(entry.checksum ?? crc32(content), at + 10);
  record.writeUInt32LE(compressedOf(entry).length, at + 14);
  record.writeUInt32LE(entry.size ?? content.length, at + 18);
  record.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function localRecord(entry: EntryRecord): Buffer {
  const { localName = entry.name } = entry;
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  writeShared(record, 4, entry, localName);
  return Buffer.concat([record, Buffer.from(localName)]);
}

function directoryRecord(entry: EntryRecord, offset: number): Buffer {
  const { name, extra = nothing } = entry;
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  writeShared(record, 6, entry, name);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, Buffer.from(name), extra]);
}

function end64Records(count: bigint, offset: bigint, at: number): Buffer {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(count, 32);
  record.writeBigUInt64LE(offset, 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(at), 64);
  return record;
}

function endRecord(entries: number, start: number, end: EndRecord): Buffer {
  const { comment = nothing } = end;
  const has64 = end.count64 !== undefined;
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.count ?? (has64 ? 0xffff : entries), 10);
  record.writeUInt32LE(end.offset ?? (has64 ? 0xffffffff : start), 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}
