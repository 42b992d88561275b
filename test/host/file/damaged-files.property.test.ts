import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileFailure, openFile } from '../../../src/host/file';
import { kitchenSink } from './kitchen-sink';

const samples = join(__dirname, '..', '..', '..', 'assets', 'samples');
const seed = 20130831;

const workbooks: readonly (readonly [string, Uint8Array])[] = [
  ['a workbook of everything', kitchenSink()],
  ['a sample', new Uint8Array(readFileSync(join(samples, 'guangdong-illustrative.xlsx')))],
];

/** A file opens, and can then be saved, or is refused; anything else that is thrown fails the test. */
function opensOrIsRefused(bytes: Uint8Array): void {
  try {
    openFile(bytes, 'damaged.xlsx').save();
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
  }
}

/** Where in a text or file something happens, as a part of its length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe.each(workbooks)('%s opens or is refused', (_, bytes) => {
  it('whichever bytes are turned', () => {
    const turns = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(turns, (turned) => {
        const damaged = bytes.slice();
        for (const [at, mask] of turned) {
          const index = Math.floor(at * damaged.length);
          damaged[index] = (damaged[index] ?? 0) ^ mask;
        }
        opensOrIsRefused(damaged);
      }),
      { seed, numRuns: 80 },
    );
  });

  it('wherever it is cut', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)].map((at) => Math.floor(at * bytes.length));
        opensOrIsRefused(bytes.subarray(0, end));
        opensOrIsRefused(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]));
      }),
      { seed, numRuns: 40 },
    );
  });

  const parts = unzipSync(bytes);
  const markup = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const somePart = fc.constantFrom(...markup);

  it('whichever elements are missing, twice, or elsewhere', () => {
    const deed = fc.constantFrom<'drop' | 'double' | 'move'>('drop', 'double', 'move');
    fc.assert(
      fc.property(somePart, place, place, deed, (name, at, to, what) => {
        const text = strFromU8(parts[name] ?? new Uint8Array());
        const changed = withElement(text, at, to, what);
        opensOrIsRefused(zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 }));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('whichever attribute says something else', () => {
    const said = fc.constantFrom(
      '',
      '-1',
      '1e308',
      'NaN',
      '99999999',
      'A0',
      "='",
      '../..',
      '_x0000_',
      '\u202E',
      '0x10',
    );
    fc.assert(
      fc.property(somePart, place, said, (name, at, value) => {
        const text = strFromU8(parts[name] ?? new Uint8Array());
        const attributes = [...text.matchAll(/="[^"]*"/g)];
        const chosen = attributes[Math.floor(at * attributes.length)];
        if (chosen === undefined) return;
        const changed = `${text.slice(0, chosen.index)}="${value}"${text.slice(chosen.index + chosen[0].length)}`;
        opensOrIsRefused(zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 }));
      }),
      { seed, numRuns: 100 },
    );
  });
});

/** The text with one of its elements without children dropped, doubled or moved behind another. */
function withElement(text: string, at: number, to: number, what: 'drop' | 'double' | 'move'): string {
  const elements = [...text.matchAll(/<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g)];
  const element = elements[Math.floor(at * elements.length)];
  if (element === undefined) return text;
  const start = element.index;
  const end = start + element[0].length;
  if (what === 'double') return text.slice(0, end) + element[0] + text.slice(end);
  const without = text.slice(0, start) + text.slice(end);
  if (what === 'drop') return without;
  const behind = without.indexOf('>', Math.floor(to * without.length)) + 1;
  return without.slice(0, behind) + element[0] + without.slice(behind);
}
