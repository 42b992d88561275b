import { strFromU8, strToU8, zipSync } from 'fflate';
import { openFile } from '../../../src/host/file';
import { kitchenSinkParts } from './kitchen-sink';
import { refusalOf } from './refusal';

const readParts = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/theme/theme1.xml',
  'xl/drawings/drawing1.xml',
  'xl/drawings/_rels/drawing1.xml.rels',
  'xl/charts/chart1.xml',
  'customXml/item1.xml',
  'customXml/_rels/item1.xml.rels',
  'customXml/itemProps1.xml',
];

/** The kitchen sink with the markup of one part changed. */
function sinkWith(part: string, change: (markup: string) => string | Uint8Array): Uint8Array {
  const parts = kitchenSinkParts();
  const content = parts[part];
  if (content === undefined) throw new Error(`no part ${part}`);
  const changed = change(strFromU8(content));
  parts[part] = typeof changed === 'string' ? strToU8(changed) : changed;
  return zipSync(parts);
}

/** What is put at the end of the root element's content, or makes it. */
function intoRoot(added: string): (markup: string) => string {
  return (markup) => {
    const end = markup.lastIndexOf('</');
    return end < 0
      ? markup.replace(/<([^\s?/>]+)([^>]*)\/>$/, `<$1$2>${added}</$1>`)
      : markup.slice(0, end) + added + markup.slice(end);
  };
}

function withDocumentType(subset: string): (markup: string) => string {
  return (markup) => markup.replace(/^(<\?xml[^>]*\?>)?\s*/, (declaration) => `${declaration}<!DOCTYPE x [${subset}]>`);
}

const laughs = Array.from({ length: 30 }, (_, level) => `<!ENTITY l${level + 1} "&l${level};&l${level};">`).join('');

describe.each(readParts)('%s', (part) => {
  it.each([
    ['entities that multiply', `<!ENTITY l0 "lol">${laughs}`],
    ['an entity of another file', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['a parameter entity', '<!ENTITY % x SYSTEM "http://example.org/x"> %x;'],
  ])('may not declare a document type: %s', (_, subset) => {
    const { reason, detail } = refusalOf(sinkWith(part, withDocumentType(subset)));
    expect([reason, detail]).toEqual(['damaged', `${part}: a document type declaration`]);
  });

  it('may not use an entity that is not declared', () => {
    const { reason, detail } = refusalOf(sinkWith(part, intoRoot('&lol;')));
    expect([reason, detail]).toEqual(['damaged', expect.stringContaining(`${part}: `)]);
  });

  it('may not hold a character that XML has not', () => {
    expect(refusalOf(sinkWith(part, intoRoot('\u0001'))).reason).toBe('damaged');
  });
});

describe.each(readParts)('%s', (part) => {
  it.each([
    ['closed', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    ['open', '<a>'.repeat(100_000)],
  ])('may not nest elements without end, %s', (_, added) => {
    const { reason, detail } = refusalOf(sinkWith(part, intoRoot(added)));
    expect([reason, detail]).toEqual(['damaged', `${part}: elements nest more than 500 deep`]);
  });
});

describe('the encoding', () => {
  const sheet = 'xl/worksheets/sheet2.xml';
  const deepValue = (bytes: Uint8Array) => openFile(bytes, 'x.xlsx').workbook.sheets[1]?.rows.get(0)?.get(0)?.value;

  it.each<[string, (markup: string) => string | Uint8Array]>([
    ['a mark before UTF-8', (markup) => `\uFEFF${markup}`],
    ['UTF-16', (markup) => Buffer.from(`\uFEFF${markup.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', (markup) => Buffer.from(`\uFEFF${markup}`, 'utf16le').swap16()],
  ])('may be %s', (_, change) => {
    expect(deepValue(sinkWith(sheet, change))).toBe(0.125);
  });

  it('is not guessed: UTF-16 without a mark is damaged', () => {
    expect(refusalOf(sinkWith(sheet, (markup) => Buffer.from(markup, 'utf16le'))).reason).toBe('damaged');
  });
});

test('CDATA is text, and no markup', () => {
  const bytes = sinkWith('xl/worksheets/sheet3.xml', (markup) =>
    markup.replace('<c><v>1</v></c>', '<c t="str"><v><![CDATA[=1+<b>]]></v></c>'),
  );
  const [cell] = openFile(bytes, 'x.xlsx').workbook.sheets[2]?.rows.get(0)?.values() ?? [];
  expect(cell).toEqual({ value: '=1+<b>', format: 0 });
});
