const longest = 60;

/** What a file says, short enough for a message and without characters that would disturb it. */
export function excerpt(text: string): string {
  const shown = text.slice(0, longest).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{FFFD}');
  return text.length > longest ? `${shown}…` : shown;
}
