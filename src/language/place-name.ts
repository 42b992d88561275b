import type { Place } from '../plan';

/** Where a problem is, as Excel and editors write it: `plan.json records[3].readings`, `'Processing trade'!C5`. */
export function placeName(place: Place): string {
  return [place.file, cellPlace(place), place.entry].filter((part) => part !== undefined && part !== '').join(' ');
}

function cellPlace({ sheet, cell }: Place): string | undefined {
  if (sheet === undefined) return cell;
  const name = needsQuotes(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet;
  return cell === undefined ? name : `${name}!${cell}`;
}

function needsQuotes(sheet: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
}
