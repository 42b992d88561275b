/** A text with the wildcards `*` and `?`, taken literally after `~`; matched without regard to case and without backtracking. */
export class Wildcards {
  /** What stands between the stars, each a pattern of one length. */
  readonly #segments: readonly string[];

  constructor(text: string) {
    const segments = [''];
    for (const piece of text.match(/~[*?~]|[^]/gu) ?? []) {
      if (piece !== '*') segments.push((segments.pop() ?? '') + sourceOf(piece));
      else segments.push('');
    }
    this.#segments = segments;
  }

  /** Whether the whole of a text is meant. */
  test(text: string): boolean {
    const [head = '', ...others] = this.#segments;
    const tail = others.pop();
    if (tail === undefined) return new RegExp(`^${head}$`, 'isu').test(text);
    const start = new RegExp(`^${head}`, 'isu').exec(text);
    const end = new RegExp(`${tail}$`, 'isu').exec(text);
    if (start === null || end === null) return false;
    const reached = followed(others, text, start[0].length);
    return reached !== null && reached.end <= end.index;
  }

  /** Where in a text it is found first; -1 where it is not. */
  positionIn(text: string, from: number): number {
    // The earliest place of each piece leaves the most for those after it.
    return followed(this.#segments, text, from)?.start ?? -1;
  }
}

function followed(segments: readonly string[], text: string, from: number): { start: number; end: number } | null {
  let start: number | null = null;
  let end = from;
  for (const segment of segments) {
    const pattern = new RegExp(segment, 'gisu');
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found === null) return null;
    start ??= found.index;
    end = found.index + found[0].length;
  }
  return { start: start ?? from, end };
}

function sourceOf(piece: string): string {
  if (piece === '?') return '.';
  const literal = piece.length > 1 && piece.startsWith('~') ? piece.slice(1) : piece;
  return literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
