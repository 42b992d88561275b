import type { CellFormat, ConditionalFormat } from '../../model';
import { encodeCharacters, tag } from '../xml/xml-text';

/** Markup of styles, with the prefix of the part's own namespace. Children stand in the order in which Excel writes them. */
export class StyleTags {
  constructor(private readonly prefix: string) {}

  font(font: CellFormat['font']): string {
    const content = [
      font.bold ? this.#tag('b') : '',
      font.italic ? this.#tag('i') : '',
      font.strikethrough ? this.#tag('strike') : '',
      font.underline ? this.#tag('u') : '',
      this.#tag('sz', { val: font.size }),
      this.#color('color', font.color),
      this.#tag('name', { val: font.name }),
    ];
    return this.#tag('font', {}, content.join(''));
  }

  fill(color: string | null): string {
    if (color === null) return this.#tag('fill', {}, this.#tag('patternFill', { patternType: 'none' }));
    const colors = this.#color('fgColor', color) + this.#tag('bgColor', { indexed: 64 });
    return this.#tag('fill', {}, this.#tag('patternFill', { patternType: 'solid' }, colors));
  }

  border(borders: CellFormat['borders']): string {
    const edges = (['left', 'right', 'top', 'bottom'] as const).map((edge) => {
      const border = borders[edge];
      if (border === undefined) return this.#tag(edge);
      const color = border.color === null ? this.#tag('color', { auto: 1 }) : this.#color('color', border.color);
      return this.#tag(edge, { style: border.style }, color);
    });
    return this.#tag('border', {}, edges.join('') + this.#tag('diagonal'));
  }

  numberFormat(id: number, code: string): string {
    return this.#tag('numFmt', { numFmtId: id, formatCode: encodeCharacters(code) });
  }

  /** How a conditional format changes a cell. */
  difference(format: Pick<ConditionalFormat, 'font' | 'fill'>): string {
    const { bold, italic, strikethrough, color } = format.font;
    const font = [
      this.#toggle('b', bold),
      this.#toggle('i', italic),
      this.#toggle('strike', strikethrough),
      this.#color('color', color ?? null),
    ].join('');
    const fill = format.fill === undefined ? '' : this.#tag('patternFill', {}, this.#color('bgColor', format.fill));
    return this.#tag('dxf', {}, (font && this.#tag('font', {}, font)) + (fill && this.#tag('fill', {}, fill)));
  }

  #toggle(local: string, on: boolean | undefined): string {
    return on === undefined ? '' : this.#tag(local, { val: on ? undefined : 0 });
  }

  #color(local: string, color: string | null): string {
    return color === null ? '' : this.#tag(local, { rgb: `FF${color.slice(1).toUpperCase()}` });
  }

  #tag(local: string, attributes: Parameters<typeof tag>[1] = {}, content?: string): string {
    return tag(this.prefix + local, attributes, content);
  }
}
