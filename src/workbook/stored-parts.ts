/** Namespaces of the add-in's own parts in the workbook: what was last written, and what would undo it. */
export const recordNamespace = 'urn:target-paths:record';
export const journalNamespace = 'urn:target-paths:journal';

/** A part that has been asked for but not yet answered. */
export interface AskedPart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

/** Queues the question what a part of the workbook says. */
export function askPart({ customXmlParts }: Excel.Workbook, namespace: string): AskedPart {
  const part = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load('id');
  return { part, xml: part.getXml() };
}

/** Both of the add-in's own parts, asked for. */
export interface AskedParts {
  readonly record: AskedPart;
  readonly journal: AskedPart;
}

export function askParts(workbook: Excel.Workbook): AskedParts {
  return { record: askPart(workbook, recordNamespace), journal: askPart(workbook, journalNamespace) };
}

/** A part of the workbook as it stands; both are null where there is none. */
export interface StandingPart {
  readonly part: Excel.CustomXmlPart | null;
  readonly text: string | null;
}

export function standingPart(asked: AskedPart): StandingPart {
  return { part: asked.part.isNullObject ? null : asked.part, text: partText(asked) };
}

/** The text that a part holds; null where the workbook has none, or what it holds is none of ours. */
export function partText({ part, xml }: AskedPart): string | null {
  if (part.isNullObject) return null;
  const [, escaped] = /^[^<]*(?:<\?[^>]*\?>\s*)?<\w+[^>]*>([^<]*)<\/\w+>\s*$/.exec(xml.value) ?? [];
  return escaped === undefined ? null : unescaped(escaped);
}

/** Text as a part of the workbook: in one element, which a reader of XML finds the text in. */
function partXml(namespace: string, text: string): string {
  return `<text xmlns="${namespace}">${escaped(text)}</text>`;
}

/** Queues the writing of a part: in the place of the one that stands, or as a new one. */
export function putPart(
  { customXmlParts }: Excel.Workbook,
  standing: Excel.CustomXmlPart | null,
  namespace: string,
  text: string,
): void {
  const xml = partXml(namespace, text);
  if (standing === null) customXmlParts.add(xml);
  else standing.setXml(xml);
}

/** Beside what XML reserves, two characters that it cannot hold; JSON has other words for them. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\uFFFE', '\\ufffe')
    .replaceAll('\uFFFF', '\\uffff');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    },
  );
}
