import { FileFailure } from '../file-failure';

/** What a file may weigh, so that a small archive cannot fill the memory. Checked before anything is inflated. */
export interface FileLimits {
  /** All parts together, in bytes. */
  expandedSize: number;
  parts: number;
  /** Expanded to compressed size; does not count below `ratioFloor` bytes. */
  ratio: number;
  ratioFloor: number;
}

export const defaultLimits: FileLimits = {
  expandedSize: 300_000_000,
  parts: 5_000,
  ratio: 200,
  ratioFloor: 8_000_000,
};

/** What the limits are held against, as the archive's directory states it. */
export interface ArchiveWeight {
  parts: number;
  expandedSize: number;
  compressedSize: number;
}

/** @throws FileFailure `too-large` when a limit is passed. */
export function checkLimits(weight: ArchiveWeight, limits: FileLimits): void {
  const { parts, expandedSize, compressedSize } = weight;
  if (parts > limits.parts) throw new FileFailure('too-large', `${parts} parts, at most ${limits.parts}`);
  if (expandedSize > limits.expandedSize) {
    throw new FileFailure('too-large', `${expandedSize} bytes expanded, at most ${limits.expandedSize}`);
  }
  if (expandedSize > limits.ratioFloor && expandedSize > limits.ratio * compressedSize) {
    throw new FileFailure('too-large', `${expandedSize} bytes from ${compressedSize}, at most ${limits.ratio} to 1`);
  }
}
