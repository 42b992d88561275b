import type { Locale } from '../plan';
import type { SheetWording } from './sheet-wording';
import { sheetWordingEn } from './sheet-wording-en';
import { sheetWordingZhCn } from './sheet-wording-zh-cn';
import { sheetWordingZhHk } from './sheet-wording-zh-hk';

/** The words of the sheets by language. */
export const sheetWordings: Readonly<Record<Locale, SheetWording>> = {
  en: sheetWordingEn,
  'zh-CN': sheetWordingZhCn,
  'zh-HK': sheetWordingZhHk,
};
