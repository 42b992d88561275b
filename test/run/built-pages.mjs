import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPage } from './page-policy.mjs';

/** The pages that the build makes; only the one that Excel shows takes the client library from another site. */
const PAGES = [
  { path: 'dist/add-in/taskpane.html', libraryElsewhere: true },
  { path: 'dist/preview/index.html', libraryElsewhere: false },
  { path: 'dist/preview/taskpane.html', libraryElsewhere: false },
];
const ADD_IN = 'dist/add-in';
/** What is in the files of Microsoft's client library, minified or not, and in no file of ours. */
const LIBRARY_MARKS = [
  'OSFPerformance',
  'OSF.DDA',
  'ObjectPathFactory',
  'Strings.OfficeOM',
  'governed by the Microsoft Services Agreement',
];
const SOURCE_LOCATION = /<SourceLocation\s+DefaultValue="(https:\/\/[^"]+)\/taskpane\.html"/;

/**
 * Looks over the built pages: their policies, what they load, and what is deployed beside them.
 *
 * @param {string} root the project's folder
 * @returns {Promise<string[]>} a sentence for each thing that is wrong
 */
export async function checkPages(root) {
  const pages = await Promise.all(PAGES.map((page) => pageFindings(root, page)));
  return [...pages.flat(), ...(await libraryFindings(root)), ...(await manifestFindings(root))];
}

async function pageFindings(root, { path, libraryElsewhere }) {
  if (!existsSync(join(root, path))) return [`${path} was not built.`];
  const findings = checkPage(await readFile(join(root, path), 'utf8'), libraryElsewhere);
  return findings.map((finding) => `${path} ${finding}`);
}

/** Microsoft's client library may be used from where Microsoft serves it, and may not be passed on. */
async function libraryFindings(root) {
  const folder = join(root, ADD_IN);
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const marked = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file, 'latin1');
      return LIBRARY_MARKS.some((mark) => content.includes(mark));
    }),
  );
  return files
    .filter((_, index) => marked[index])
    .map((file) => `${file.slice(root.length + 1)} has Microsoft's client library in it, which may not be passed on.`);
}

/** The copy of the manifest that is deployed names one address: that of the build. */
async function manifestFindings(root) {
  const path = join(ADD_IN, 'manifest.xml');
  if (!existsSync(join(root, path))) return [`${path} was not built.`];
  const text = (await readFile(join(root, path), 'utf8')).replace(/<!--[^]*?-->/g, '');
  const address = SOURCE_LOCATION.exec(text)?.[1];
  if (address === undefined) return [`${path} does not say where taskpane.html is.`];
  const named = new Set(text.match(/https:\/\/[^"'<>\s]+/g));
  return [...named]
    .filter((other) => !other.startsWith(`${address}/`))
    .map((other) => `${path} names ${other}, and the add-in is at ${address}.`);
}
