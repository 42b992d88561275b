import type { NativeBridge } from '../host/library';

/** What the preview's page holds ready for the pane's frame. */
export interface SharedHost {
  /** The open workbook's end of the channel; a new one for each workbook that is opened. */
  readonly bridge: NativeBridge;
  /** Excel's display language, such as `zh-CN`. */
  readonly language: string;
  /** The workbook's file name. */
  readonly name: string;
}

const property = 'targetPathsHost';

function isSharedHost(value: unknown): value is SharedHost {
  return typeof value === 'object' && value !== null && 'bridge' in value && 'language' in value && 'name' in value;
}

/** Puts the host where the pane's frame finds it. */
export function shareHost(page: Window, host: SharedHost): void {
  Object.assign(page, { [property]: host });
}

/** @throws Error where the page is not the preview's. */
export function hostOf(page: Window): SharedHost {
  const host: unknown = Reflect.get(page, property);
  if (!isSharedHost(host)) throw new Error('This page runs inside the preview only');
  return host;
}
