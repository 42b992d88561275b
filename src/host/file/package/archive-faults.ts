import { FileFailure } from '../file-failure';
import { excerpt } from '../xml/excerpt';
import type { ArchiveEntry } from './archive';

/**
 * Names that a package cannot have (ECMA-376 part 2, 6.2.2): two that differ by case alone, of which readers take
 * different ones, and those that lead out of the folder that the archive is unpacked to.
 * @throws FileFailure `damaged`
 */
export function checkEntryNames(names: readonly string[]): void {
  const taken = new Set<string>();
  for (const name of names) {
    if (/\p{Cc}/u.test(name) || name.split('/').some((step) => step === '..' || step === '.')) {
      throw new FileFailure('damaged', `${excerpt(name)} is no name for a part`);
    }
    const folded = name.toLowerCase();
    if (taken.has(folded)) throw new FileFailure('damaged', `${excerpt(name)} stands in the archive twice`);
    taken.add(folded);
  }
}

/**
 * Entries that share their bytes are how a small file comes to hold more than any ratio allows (Fifield, A better zip
 * bomb, 2019).
 * @throws FileFailure `damaged`
 */
export function checkEntryPlaces(
  located: readonly { readonly entry: ArchiveEntry; readonly start: number; readonly end: number }[],
): void {
  const ordered = [...located].sort((one, other) => one.start - other.start);
  let reached = 0;
  for (const { entry, start, end } of ordered) {
    if (start < reached)
      throw new FileFailure('damaged', `${excerpt(entry.name)} overlaps another entry of the archive`);
    reached = end;
  }
}
