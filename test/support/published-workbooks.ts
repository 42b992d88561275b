import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * A collection of workbooks as their publishers left them, with what is true of them in `manifest.json`. They may not
 * be passed on with the project; they are read from a directory beside it where one is, else undefined.
 */
export function publishedCollection(): string | undefined {
  const around = path.resolve(__dirname, '../../..');
  const places = readdirSync(around).map((name) => path.join(around, name, 'corpus'));
  return places.find((place) => existsSync(path.join(place, 'manifest.json')));
}
