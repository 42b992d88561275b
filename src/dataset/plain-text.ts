const FOOTNOTE_MARKS = /[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473\u2020\u2021*]+/gu;
const SPACES = /[\s\u200b\ufeff]+/gu;

/** Text as a reader takes it: full-width forms folded, every run of white space one space, none at the ends. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(SPACES, ' ').trim();
}

/** Plain text without footnote marks (¹, ①, *, †), which folding would turn into digits. */
export function textWithoutMarks(text: string): string {
  return plainText(text.replace(FOOTNOTE_MARKS, ' '));
}

/** The parts of a bilingual or annotated text: what stands on each line, around slashes, before and in brackets. */
export function textParts(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/u);
  return lines
    .flatMap((line) => plainText(line).split(/[/|()[\]]/u))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
