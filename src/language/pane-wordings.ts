import type { Locale } from '../plan';
import type { PaneWording } from './pane-wording';
import { paneWordingEn } from './pane-wording-en';
import { paneWordingZhCn } from './pane-wording-zh-cn';
import { paneWordingZhHk } from './pane-wording-zh-hk';

/** The words of the task pane by language. */
export const paneWordings: Readonly<Record<Locale, PaneWording>> = {
  en: paneWordingEn,
  'zh-CN': paneWordingZhCn,
  'zh-HK': paneWordingZhHk,
};
