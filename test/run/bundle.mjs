import { decode } from '@jridgewell/sourcemap-codec';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BYTES_IN_KILOBYTE = 1000;
const CULPRITS = 10;
/** Microsoft's client library may not be redistributed. */
const NEVER_BUNDLED = /(^|\/)node_modules\/@microsoft\/office-js\//;

/**
 * Holds what a page fetches at once against its budget, and looks for what must never be in a script.
 *
 * @param {string} folder the build's, with `size/<build>/entries.json` and the scripts' source maps
 * @param {Record<string, { entries: string[], gzippedKilobytes: number }>} budget by build; the entries of one page together
 * @returns {Promise<string[]>} a sentence for each problem; below what is too large stands what it is made of
 */
export async function checkBundle(folder, budget) {
  const problems = await Promise.all(Object.entries(budget).map(([build, limit]) => checkBuild(folder, build, limit)));
  return problems.flat();
}

async function checkBuild(folder, build, { entries, gzippedKilobytes }) {
  const list = join(folder, 'size', build, 'entries.json');
  if (!existsSync(list)) return [`${build} was not built`];
  const built = JSON.parse(await readFile(list, 'utf8'));
  const unbudgeted = Object.keys(built).filter((entry) => !entries.includes(entry));
  const scripts = entries.flatMap((entry) => built[entry] ?? []).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (name) => gzipped(join(folder, build, name))));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const parts = await partsOf(join(folder, 'size', build), scripts);
  const forbidden = [...parts.keys()].filter((source) => NEVER_BUNDLED.test(source));
  return [
    ...forbidden.map((source) => `${source} is in ${build}: Microsoft's client library must never be bundled`),
    ...unbudgeted.map((entry) => `${entry} of ${build} has no budget: name it in size-budget.json`),
    ...(size <= gzippedKilobytes ? [] : tooLarge(build, size, gzippedKilobytes, parts)),
  ];
}

async function gzipped(file) {
  return gzipSync(await readFile(file), { level: 9 }).length / BYTES_IN_KILOBYTE;
}

function tooLarge(build, size, limit, parts) {
  const byPackage = new Map();
  for (const [source, bytes] of parts) byPackage.set(ownerOf(source), (byPackage.get(ownerOf(source)) ?? 0) + bytes);
  const largest = [...byPackage].toSorted(([, one], [, other]) => other - one).slice(0, CULPRITS);
  return [
    `${build} fetches ${size.toFixed(1)} kB gzipped at once, over its budget of ${limit} kB. What it is made of, minified and before compression:`,
    ...largest.map(([owner, bytes]) => `  ${(bytes / BYTES_IN_KILOBYTE).toFixed(1).padStart(8)} kB  ${owner}`),
  ];
}

/** A package, or a file of ours. */
function ownerOf(source) {
  return (
    /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(source)?.[1] ??
    source.replace(/^webpack:\/+(\.\/)?/, '')
  );
}

/** Bytes of the scripts by the source they come from. */
async function partsOf(folder, scripts) {
  const parts = new Map();
  for (const script of scripts) {
    const { sources, mappings } = JSON.parse(await readFile(join(folder, `${script}.map`), 'utf8'));
    for (const line of decode(mappings)) {
      line.forEach(([start, source], index) => {
        const end = line[index + 1]?.[0] ?? start;
        if (source !== undefined) parts.set(sources[source], (parts.get(sources[source]) ?? 0) + end - start);
      });
    }
  }
  return parts;
}
