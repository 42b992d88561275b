import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BYTES_IN_KILOBYTE = 1000;
const CULPRITS = 10;
/** Microsoft's client library may not be redistributed. */
const NEVER_BUNDLED = /(^|\/)node_modules\/@microsoft\/office-js\//;

/**
 * Holds the built scripts against their budget, and looks for what must never be in them.
 *
 * @param {string} folder with the scripts and webpack's `stats.json`
 * @param {Record<string, { gzippedKilobytes: number }>} budget by script
 * @returns {Promise<string[]>} a sentence for each problem; the largest modules stand below a script that is too large
 */
export async function checkBundle(folder, budget) {
  if (!existsSync(join(folder, 'stats.json'))) return ['nothing was built'];
  const stats = JSON.parse(await readFile(join(folder, 'stats.json'), 'utf8'));
  const modules = stats.modules.flatMap(leafModules);
  const forbidden = modules.filter(({ name }) => NEVER_BUNDLED.test(name));
  const scripts = stats.assets.map(({ name }) => name).filter((name) => name.endsWith('.js'));
  const unbudgeted = scripts.filter((name) => budget[name] === undefined);
  const sizes = await Promise.all(Object.entries(budget).map((entry) => checkSize(folder, entry, modules)));
  return [
    ...forbidden.map(({ name }) => `${name} is in a bundle: Microsoft's client library must never be bundled`),
    ...unbudgeted.map((name) => `${name} has no budget: give it one in size-budget.json`),
    ...sizes.flat(),
  ];
}

async function checkSize(folder, [name, { gzippedKilobytes }], modules) {
  const size = gzipSync(await readFile(join(folder, name)), { level: 9 }).length / BYTES_IN_KILOBYTE;
  if (size <= gzippedKilobytes) return [];
  const largest = modules.toSorted((a, b) => b.size - a.size).slice(0, CULPRITS);
  return [
    `${name} is ${size.toFixed(1)} kB gzipped, over its budget of ${gzippedKilobytes} kB. Its largest modules, before compression:`,
    ...largest.map((module) => `  ${(module.size / BYTES_IN_KILOBYTE).toFixed(1).padStart(8)} kB  ${module.name}`),
  ];
}

/** A module, or those that webpack joined into it; none for its summary of what it left out. */
function leafModules(module) {
  if (module.modules !== undefined) return module.modules.flatMap(leafModules);
  return module.name === undefined ? [] : [module];
}
