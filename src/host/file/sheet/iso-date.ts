const millisecondsPerDay = 86_400_000;
/** Day 0 of the 1900 system, as it counts from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);

/** Serial number of a date that the file holds as ISO 8601 text, as strict files do; undefined for other text. */
export function serialOfDate(text: string): number | undefined {
  const instant = Date.parse(text.includes('T') ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00Z`);
  return Number.isNaN(instant) ? undefined : (instant - dayZero) / millisecondsPerDay;
}
