/** Values of an element's attributes; those null or undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const breaks: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** What XML has no character for; a part that holds it cannot be opened. */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function fit(text: string): string {
  return text.replace(unfit, '\ufffd');
}

/** Text as an element's content; what the format can escape is to be encoded before, the rest is replaced. */
export function escapeText(text: string): string {
  return fit(text).replace(/[&<>\r]/g, (character) => markup[character] ?? breaks[character] ?? character);
}

/** Text as an attribute's value; line breaks survive the parser's normalisation. */
export function escapeAttribute(text: string): string {
  return fit(text).replace(/[&<>"\t\n\r]/g, (character) => markup[character] ?? breaks[character] ?? character);
}

/** An element. `content` is XML; left out, the element closes itself. */
export function tag(name: string, attributes: XmlAttributes, content?: string): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null)
      open += ` ${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  return content === undefined || content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/**
 * Text in the file format's ST_Xstring: characters that XML cannot hold (controls, lone surrogates) and
 * carriage returns, which a parser would drop, stand as `_xHHHH_`; so does the start of text that
 * already looks like that (ECMA-376 part 1, 22.9.2.19).
 */
export function encodeCharacters(text: string): string {
  return text.replace(unspeakable, (found) => `_x${hexadecimal(found.charCodeAt(0))}_`);
}

const unspeakable =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** The inverse of `encodeCharacters`. */
export function decodeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** An element that holds cell text, keeping the spaces at its ends. */
export function textTag(name: string, text: string): string {
  const keepsSpace = /^\s|\s$|\n/.test(text);
  return tag(name, keepsSpace ? { 'xml:space': 'preserve' } : {}, escapeText(encodeCharacters(text)));
}
