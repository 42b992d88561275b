/** A start tag with its attributes; their values may hold `>`. */
const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const SCRIPT_CONTENT = /(<script\b(?:"[^"]*"|'[^']*'|[^"'>])*>)([^]*?)<\/script\s*>/gi;
const COMMENT = /<!--[^]*?-->/g;

/** Attributes that make the browser load or go somewhere. */
const ADDRESSES = ['src', 'href', 'action', 'formaction', 'data'];
/** Directives that have to be there, and all that they may say. */
const EXACT = { 'default-src': "'none'", 'connect-src': "'self'", 'base-uri': "'none'", 'form-action': "'none'" };
/** Directives that would say of scripts something else than script-src. */
const BESIDE_SCRIPT = ['script-src-elem', 'script-src-attr'];

const OWN = 'https://page.invalid';
const LIBRARY = /\/office(\.debug)?\.js$/;

/**
 * Holds a page against the policy that every page of ours has: scripts from our own origin and from where Excel's
 * client library is, none in the page itself, and requests to our own origin alone.
 *
 * @param {string} html
 * @param {boolean} libraryElsewhere whether the page takes the client library from another site
 * @returns {string[]} what is wrong, as sentences about the page, without its name
 */
export function checkPage(html, libraryElsewhere) {
  const text = html.replace(COMMENT, '');
  const tags = tagsOf(text);
  const library = libraryElsewhere ? tags.map(({ name, attributes }) => libraryOrigin(name, attributes.src)) : [];
  const origins = library.filter((origin) => origin !== undefined);
  return [
    ...(libraryElsewhere && origins.length !== 1 ? [`loads office.js ${origins.length} times.`] : []),
    ...policyFindings(tags, origins),
    ...inlineFindings(text),
    ...tags.flatMap((tag) => handlerFindings(tag)),
    ...tags.flatMap((tag) => addressFindings(tag, libraryElsewhere)),
  ];
}

function tagsOf(text) {
  // What a script holds are no tags; that it holds anything is a finding of its own.
  return [...text.replace(SCRIPT_CONTENT, '$1').matchAll(TAG)].map(([, name, rest]) => ({
    name: name.toLowerCase(),
    attributes: attributesOf(rest),
  }));
}

function attributesOf(text) {
  const found = [...text.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    found.map(([, name, quoted, single, bare]) => [name.toLowerCase(), decoded(quoted ?? single ?? bare ?? '')]),
  );
}

function decoded(value) {
  return value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The origin of a script that is the client library on another site. */
function libraryOrigin(name, src) {
  if (name !== 'script' || src === undefined) return undefined;
  const { origin, pathname } = new URL(src, OWN);
  return origin !== OWN && LIBRARY.test(pathname) ? origin : undefined;
}

function policyFindings(tags, libraryOrigins) {
  const isPolicy = ({ name, attributes }) =>
    name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
  const at = tags.findIndex(isPolicy);
  if (at < 0) return ['has no Content-Security-Policy.'];
  const firstScript = tags.findIndex(({ name }) => name === 'script');
  return [
    ...(firstScript >= 0 && firstScript < at ? ['has a script before its Content-Security-Policy.'] : []),
    ...directiveFindings(directivesOf(tags[at].attributes.content ?? ''), libraryOrigins),
  ];
}

function directivesOf(policy) {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name, ...sources]) => [name.toLowerCase(), sources]));
}

function directiveFindings(directives, libraryOrigins) {
  const allowed = ["'self'", ...libraryOrigins];
  const scripts = directives.get('script-src');
  return [
    ...Object.entries(EXACT).flatMap(([name, expected]) => {
      const found = directives.get(name)?.join(' ');
      return found === expected ? [] : [`has ${name} ${found ?? '(none)'} in its policy, not ${expected}.`];
    }),
    ...(scripts === undefined ? ['has no script-src in its policy.'] : []),
    ...(scripts ?? [])
      .filter((source) => !allowed.includes(source))
      .map((source) => `lets in scripts from ${source} by its policy.`),
    ...BESIDE_SCRIPT.filter((name) => directives.has(name)).map((name) => `has ${name} in its policy.`),
  ];
}

function inlineFindings(text) {
  return [...text.matchAll(SCRIPT_CONTENT)]
    .filter(([, tag, content]) => content.trim() !== '' || !/\bsrc\s*=/i.test(tag))
    .map(() => 'has a script of its own.');
}

function handlerFindings({ name, attributes }) {
  return Object.keys(attributes)
    .filter((attribute) => attribute.startsWith('on'))
    .map((attribute) => `has ${attribute} on <${name}>.`);
}

function addressFindings({ name, attributes }, libraryElsewhere) {
  return ADDRESSES.filter((attribute) => attributes[attribute] !== undefined)
    .map((attribute) => attributes[attribute])
    .filter((address) => !isOwn(address) && !isPicture(name, address))
    .filter((address) => !(libraryElsewhere && libraryOrigin(name, address)))
    .map((address) => `names ${address} on <${name}>, which is not on its own origin.`);
}

function isOwn(address) {
  return URL.canParse(address, OWN) && new URL(address, OWN).origin === OWN;
}

/** A picture in the address itself, such as the empty one that stands for no icon. */
function isPicture(name, address) {
  return (name === 'link' || name === 'img') && /^data:(,$|image\/)/.test(address);
}
