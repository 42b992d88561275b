import type { CellFormat, Workbook } from '../model';

/** The workbook's formats, each kept once; new ones are added at the end, so that indexes stay. */
export class FormatTable {
  private readonly indexes = new Map<string, number>();
  private known = 0;

  constructor(private readonly workbook: Workbook) {}

  /** The format at an index; the default one where a file's cell points beyond the list. */
  at(index: number): CellFormat {
    const format = this.workbook.formats[index] ?? this.workbook.formats[0];
    if (format === undefined) throw new Error('A workbook has at least its default format');
    return format;
  }

  /** Index of the format that is like the one at `index` but for what `alter` changes. */
  derive(index: number, alter: (format: CellFormat) => CellFormat): number {
    this.readNewFormats();
    const format = alter(this.at(index));
    const key = JSON.stringify(format);
    const existing = this.indexes.get(key);
    if (existing !== undefined) return existing;
    this.workbook.formats.push(format);
    this.readNewFormats();
    return this.workbook.formats.length - 1;
  }

  private readNewFormats(): void {
    for (; this.known < this.workbook.formats.length; this.known++) {
      const key = JSON.stringify(this.workbook.formats[this.known]);
      if (!this.indexes.has(key)) this.indexes.set(key, this.known);
    }
  }
}
