import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** A page, or a picture's width and height in pixels. */
export type BuiltFile = 'page' | readonly [width: number, height: number];

/** What webpack's plugins for pages and for copies say of themselves. */
interface Plugin {
  readonly userOptions?: { readonly filename: string };
  readonly patterns?: readonly { readonly from: string; readonly to?: string }[];
}

type Configurations = (settings: object) => readonly { readonly name: string; readonly plugins: readonly Plugin[] }[];

const PNG_SIGNATURE = '89504e470d0a1a0a';
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** The pages and pictures that the build puts beside the manifest, by their path at the add-in's address. */
export function builtFiles(root: string): Map<string, BuiltFile> {
  const configurations = createRequire(__filename)(join(root, 'webpack.config.js')) as Configurations;
  const plugins = configurations({}).find(({ name }) => name === 'add-in')?.plugins ?? [];
  const pages = plugins.flatMap(({ userOptions }) => userOptions?.filename ?? []);
  const copies = plugins.flatMap(({ patterns }) => patterns ?? []);
  return new Map([
    ...pages.map((page) => [`/${page}`, 'page'] as const),
    ...copies.flatMap(({ from, to }) => (to !== undefined && from.endsWith('.png') ? copied(root, from, to) : [])),
  ]);
}

function copied(root: string, from: string, to: string): (readonly [string, BuiltFile])[] {
  const folder = join(root, dirname(from));
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return pictures.map((name) => {
    const path = to.replace('[name][ext]', basename(name));
    return [`/${path}`, pictureSize(readFileSync(join(folder, name)))] as const;
  });
}

/** What the header of a PNG says. */
export function pictureSize(png: Buffer): readonly [width: number, height: number] {
  if (png.toString('hex', 0, PNG_SIGNATURE.length / 2) !== PNG_SIGNATURE) throw new Error('not a PNG');
  return [png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT)];
}
