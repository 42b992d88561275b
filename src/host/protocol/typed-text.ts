import type { CellValue } from '../model';
export interface Typed {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
}
export function typedInput(text: string): Typed {
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return { value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(text)) return { value: { error: text } };
  return { value: text };
}
