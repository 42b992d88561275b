/** Tells how wide a text is in a font as CSS has it, in pixels. */
export type MeasureText = (text: string, font: string) => number;

/** Measures with the browser's own fonts; what was measured once is remembered. */
export function textMeasure(page: Document): MeasureText {
  const context = page.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('The browser draws no text');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    context.font = font;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
