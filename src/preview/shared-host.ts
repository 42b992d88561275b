import type { EmbeddedHost } from '../host/browser';

/** What the preview's page holds ready for the pane's frame. */
export interface SharedHost {
  /** The open workbook and its end of the channel; a new one for each workbook that is opened. */
  readonly host: EmbeddedHost;
  /** Excel's display language, such as `zh-CN`. */
  readonly language: string;
}

const property = 'targetPathsHost';

function isSharedHost(value: unknown): value is SharedHost {
  return typeof value === 'object' && value !== null && 'host' in value && 'language' in value;
}

/** Puts the host where the pane's frame finds it. */
export function shareHost(page: Window, shared: SharedHost): void {
  Object.assign(page, { [property]: shared });
}

/** @throws Error where the page is not the preview's. */
export function hostOf(page: Window): SharedHost {
  const shared: unknown = Reflect.get(page, property);
  if (!isSharedHost(shared)) throw new Error('This page runs inside the preview only');
  return shared;
}
