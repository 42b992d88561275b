import { deflateSync, inflateSync } from 'fflate';
import { FileFailure } from '../file-failure';
import { excerpt } from '../xml/excerpt';
import { checksum } from './checksum';

/** One entry of a zip archive, still compressed: what is not changed is copied as it stands. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others cannot be expanded. */
  readonly method: number;
  readonly checksum: number;
  /** Expanded, in bytes. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

/** The entry's content. @throws FileFailure `damaged` when it does not expand to what the archive states. */
export function expand(entry: ArchiveEntry): Uint8Array {
  const content = inflated(entry);
  if (content.length !== entry.size || checksum(content) !== entry.checksum) {
    throw new FileFailure('damaged', `${excerpt(entry.name)}: the content does not match its checksum`);
  }
  return content;
}

function inflated(entry: ArchiveEntry): Uint8Array {
  if (entry.method === 0) return entry.compressed;
  if (entry.method !== 8)
    throw new FileFailure('damaged', `${excerpt(entry.name)}: compression method ${entry.method}`);
  try {
    // An output of the stated size bounds the memory even if the directory lies about it.
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new FileFailure('damaged', `${excerpt(entry.name)}: the compressed content is broken`);
  }
}

export function compress(name: string, content: Uint8Array): ArchiveEntry {
  const compressed = deflateSync(content, { level: 6 });
  return { name, method: 8, checksum: checksum(content), size: content.length, compressed };
}
