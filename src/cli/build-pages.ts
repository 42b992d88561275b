import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/**
 * Builds the pane and the preview anew, from the sources as they are.
 *
 * @param root the project's folder
 * @throws Error with what webpack said where it fails.
 */
export async function buildPages(root: string): Promise<void> {
  const webpack = createRequire(__filename).resolve('webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack], { cwd: root });
}
