const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const TO = '\\s*(?:[-‐-―−~]|至|到|to|through)\\s*';

const WHOLE_YEAR = /^(?:全年|全年度|annual|full[- ]year|whole year|year|m01-m?12|q1-q4|12 months)$/u;

/** Words for less than a year; matched against the whole text, lower case. */
const PARTS: readonly RegExp[] = [
  /^第?[一二三四1-4]季度?$/u,
  /^前[一二三]季度?$/u,
  /^(?:上|下)半年$/u,
  /^(?:q[1-4]|[1-4]q)(?:\s*-\s*(?:q[1-4]|[1-4]q))?$/u,
  /^(?:quarter|qtr\.?) ?[1-4]$/u,
  /^(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|half)(?: of)?$/u,
  /^first (?:two|three|2|3) quarters(?: of)?$/u,
  /^(?:h[12]|[12]h)$/u,
  /^half[- ]year$/u,
  /^(?:ytd|year to date)$/u,
  /^(?:first )?(?:\d{1,2}|three|six|nine|ten|eleven) ?(?:m|months)(?: of)?$/u,
  /^截至?\d{1,2}月(?:末|底)?$/u,
  /^m\d{2}(?:-m?\d{2})?$/u,
];

const CHINESE_MONTHS = new RegExp(`^(\\d{1,2})月?${TO}(\\d{1,2})月?份?(?:累计|累計|合计|合計)?$`, 'u');
const CHINESE_MONTH = /^(\d{1,2})月(?:份|累计|累計)?$/u;
const ENGLISH_MONTHS = new RegExp(`^${MONTH}${TO}${MONTH}$`, 'u');
const ENGLISH_MONTH = new RegExp(`^${MONTH}$`, 'u');

/** Whether a text names a part of a year (`1-9月`, `H1`, `Jan-Sep`), a whole one (`1-12月`, `全年`), or neither. */
export function partOfYear(text: string): 'part' | 'whole' | null {
  const plain = text.toLowerCase().trim();
  if (plain === '' || plain.length > 24) return null;
  if (WHOLE_YEAR.test(plain)) return 'whole';
  return monthsOfYear(plain) ?? (PARTS.some((part) => part.test(plain)) ? 'part' : null);
}

const WITHIN_TEXT = new RegExp(
  `\\d{1,2}月?${TO}\\d{1,2}月|上半年|下半年|前[二三]季度|第?[一二三四]季度|\\b${MONTH}${TO}${MONTH}(?![a-z])|\\b(?:first|second) (?:half|quarter)\\b`,
  'iu',
);

/** The words for a part of a year somewhere in a title, or null. */
export function partOfYearWithin(text: string): string | null {
  const found = WITHIN_TEXT.exec(text)?.[0] ?? null;
  return found !== null && partOfYear(found) === 'whole' ? null : found;
}

function monthsOfYear(text: string): 'part' | 'whole' | null {
  const numbered = CHINESE_MONTHS.exec(text);
  if (numbered) return wholeOrPart(Number(numbered[1]), Number(numbered[2]));
  const named = ENGLISH_MONTHS.exec(text);
  if (named) return wholeOrPart(monthOf(named[1]), monthOf(named[2]));
  const single = CHINESE_MONTH.exec(text);
  if (single) return wholeOrPart(Number(single[1]), Number(single[1]));
  return ENGLISH_MONTH.test(text) ? 'part' : null;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function wholeOrPart(first: number, last: number): 'part' | 'whole' | null {
  if (first < 1 || last > 12 || first > last) return null;
  return first === 1 && last === 12 ? 'whole' : 'part';
}
