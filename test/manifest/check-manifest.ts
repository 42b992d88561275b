import { addressFindings } from './addresses';
import type { BuiltFile } from './built-files';
import { orderFindings } from './element-order';
import { parseManifest, type ManifestElement } from './manifest-tree';
import { resourceFindings } from './resources';
import { settingFindings } from './settings';
import { translationFindings } from './translations';

/**
 * Holds a manifest against the rules that Excel keeps when it loads one, and against ours; without the network, which
 * Microsoft's own validator needs.
 *
 * @param built what the build makes, by path
 * @returns a sentence for each thing that is wrong
 */
export function checkManifest(text: string, built: ReadonlyMap<string, BuiltFile>): string[] {
  let root: ManifestElement;
  try {
    root = parseManifest(text);
  } catch (error) {
    return [`The manifest is malformed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...orderFindings(root),
    ...settingFindings(root),
    ...resourceFindings(root),
    ...translationFindings(root),
    ...addressFindings(root, built),
  ];
}
