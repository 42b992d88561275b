import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { Locale } from '../plan';

/** Excel's green as a ramp; 80 carries white text at 5.3:1. */
const green: BrandVariants = {
  10: '#03150a',
  20: '#082312',
  30: '#0b3019',
  40: '#0c3d20',
  50: '#0d4a27',
  60: '#0d582e',
  70: '#0e6b38',
  80: '#107c41',
  90: '#2f8b57',
  100: '#499a6d',
  110: '#6cc08b',
  120: '#7cb996',
  130: '#96c9ab',
  140: '#b1d9c1',
  150: '#cde9d7',
  160: '#eaf6ef',
};

const faces: Readonly<Record<Locale, string>> = {
  en: "'Segoe UI', -apple-system, Arial, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  'zh-CN': "'Segoe UI', -apple-system, Arial, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  'zh-HK': "'Segoe UI', -apple-system, Arial, 'Microsoft JhengHei', 'Noto Sans CJK HK', 'Noto Sans CJK TC', sans-serif",
};

/** Colours that Fluent has no token for: what is assumed or projected is blue, in words and in lines. */
export const projected = { text: 'var(--projected-text)', line: 'var(--projected-line)' } as const;

/** The values of `projected`, to be set on the pane's root. */
export function projectedColors(isDark: boolean): Readonly<Record<string, string>> {
  return isDark
    ? { '--projected-text': '#7cbcec', '--projected-line': '#5caae5' }
    : { '--projected-text': '#0063b1', '--projected-line': '#0078d4' };
}

/** Fluent's theme in Excel's green and the faces of a language. */
export function paneTheme(isDark: boolean, locale: Locale): Theme {
  const theme = isDark ? createDarkTheme(green) : createLightTheme(green);
  const links = isDark ? green[110] : green[70];
  return {
    ...theme,
    fontFamilyBase: faces[locale],
    fontFamilyNumeric: faces[locale],
    colorBrandForegroundLink: links,
    colorBrandForeground1: links,
    colorCompoundBrandStroke: links,
  };
}
