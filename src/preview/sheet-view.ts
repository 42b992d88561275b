import {
  columnLetters,
  type Block,
  type Cell,
  type CellFormat,
  type DisplayedPart,
  type EmbeddedHost,
  type Hyperlink,
  type Sheet,
} from '../host/browser';
import { cellContent, contentText, generalThatFits, type CellContent } from './cell-content';
import { borderStyles, fontOf, sideOf, textStyles, type StyleChange } from './cell-style';
import { ruleStyle } from './rule-style';
import { endOf, type SheetLayout, type Track } from './sheet-layout';
import { cellPadding, textRun, type Side, type TextRun } from './text-run';
import type { MeasureText } from './text-width';

const indentPixels = 9;

/** A text, or the part of a neighbour's text, that a cell shows; pixels from the cell's corner. */
export interface PlacedText {
  readonly parts: readonly DisplayedPart[];
  readonly styles: Readonly<Record<string, string>>;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** The text belongs to another cell and only runs over this one. */
  readonly carried: boolean;
}

/** A cell as the grid draws it. */
export interface ShownCell {
  readonly address: string;
  readonly styles: Readonly<Record<string, string>>;
  readonly ruled: boolean;
  readonly texts: readonly PlacedText[];
  readonly link: Hyperlink | undefined;
}

/** What a cell looks like before its place is known. */
interface Look {
  readonly format: CellFormat;
  readonly change: StyleChange;
}

interface ShownText {
  readonly content: CellContent;
  readonly styles: Readonly<Record<string, string>>;
  readonly side: Side;
  readonly width: number;
}

interface RunningText extends ShownText {
  readonly run: TextRun;
  readonly position: number;
}

/** A sheet as it is at one moment: what every cell shows, worked out row by row as it is asked for. */
export class SheetView {
  private readonly columns: readonly Track[];
  private readonly rows: ReadonlyMap<number, Track>;
  private readonly positions: ReadonlyMap<number, number>;
  private readonly runs = new Map<number, readonly RunningText[]>();
  private readonly looks = new Map<string, Look>();
  private readonly links: ReadonlyMap<string, Hyperlink>;

  constructor(
    readonly host: EmbeddedHost,
    readonly sheet: Sheet,
    readonly layout: SheetLayout,
    readonly measure: MeasureText,
  ) {
    this.columns = [...layout.frozenColumns, ...layout.columns];
    this.rows = new Map([...layout.frozenRows, ...layout.rows].map((track) => [track.number, track]));
    this.positions = new Map(this.columns.map(({ number }, position) => [number, position]));
    this.links = new Map(sheet.hyperlinks.map((link) => [`${link.row},${link.column}`, link]));
  }

  cell(row: number, column: number): ShownCell {
    const merged = this.mergedAt(row, column);
    const look = this.lookOf(merged?.firstRow ?? row, merged?.firstColumn ?? column);
    const texts = merged === undefined ? this.textsAt(row, column) : this.mergedTexts(merged, row, column);
    const { position, run } = { position: this.positions.get(column) ?? 0, run: this.runOver(row, column) };
    const joined = merged !== undefined || (run !== undefined && position < run.to);
    const fill = look.change.fill ?? look.format.fill;
    return {
      address: `${columnLetters(column)}${row + 1}`,
      styles: {
        ...borderStyles(look.format, this.formatOf(row + 1, column), this.formatOf(row, column + 1)),
        ...(fill === null ? {} : { 'background-color': fill }),
      },
      ruled: this.sheet.showGridlines && fill === null && !joined,
      texts,
      link: this.links.get(`${row},${column}`),
    };
  }

  private cellAt(row: number, column: number): Cell | undefined {
    return this.sheet.rows.get(row)?.get(column);
  }

  private formatOf(row: number, column: number): CellFormat | undefined {
    const cell = this.cellAt(row, column);
    return cell === undefined ? undefined : this.host.workbook.formats[cell.format];
  }

  private lookOf(row: number, column: number): Look {
    const key = `${row},${column}`;
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const format = this.formatOf(row, column) ?? this.host.workbook.formats[0];
    if (format === undefined) throw new Error('The workbook has no format');
    const look = { format, change: ruleStyle(this.host, this.sheet, row, column) };
    this.looks.set(key, look);
    return look;
  }

  private mergedAt(row: number, column: number): Block | undefined {
    return this.sheet.merged.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
  }

  /** The text of a cell in a room of this many pixels, or nothing. */
  private shownText(row: number, column: number, room: number): ShownText | undefined {
    const cell = this.cellAt(row, column);
    if (cell === undefined || cell.value === null) return undefined;
    const { format, change } = this.lookOf(row, column);
    const font = fontOf(format, change);
    const content = this.fitted(cell, format, font, room - cellPadding - 1);
    const side = sideOf(format.horizontal, content.side);
    const indent = side === 'center' ? 0 : format.indent * indentPixels;
    const styles = {
      ...textStyles(format, change, side),
      'padding-left': `${cellPadding + (side === 'left' ? indent : 0)}px`,
      'padding-right': `${cellPadding + (side === 'right' ? indent : 0)}px`,
    };
    return { content, styles, side, width: format.wrap ? 0 : this.widthOf(content, font) + indent };
  }

  private widthOf({ parts }: CellContent, font: string): number {
    return parts.reduce((width, { text }) => width + this.measure(text, font), 0);
  }

  /** Numbers that do not fit are rounded where the format is General, and are #### otherwise. */
  private fitted(cell: Cell, format: CellFormat, font: string, room: number): CellContent {
    const content = cellContent(cell.value, format.numberFormat);
    if (!content.isNumber || this.widthOf(content, font) <= room) return content;
    const fits = (text: string): boolean => this.measure(text, font) <= room;
    const { value } = cell;
    const rounded =
      typeof value === 'number' && format.numberFormat === 'General' ? generalThatFits(value, fits) : undefined;
    const count = Math.max(1, Math.floor(room / this.measure('#', font)));
    return { ...content, parts: [{ text: rounded ?? '#'.repeat(count), blank: false }] };
  }

  private runsOf(row: number): readonly RunningText[] {
    const known = this.runs.get(row);
    if (known !== undefined) return known;
    const runs = [...(this.sheet.rows.get(row)?.keys() ?? [])].flatMap((column) => this.runFrom(row, column));
    this.runs.set(row, runs);
    return runs;
  }

  private runFrom(row: number, column: number): RunningText[] {
    const position = this.positions.get(column);
    const track = position === undefined ? undefined : this.columns[position];
    if (position === undefined || track === undefined || this.mergedAt(row, column) !== undefined) return [];
    const text = this.shownText(row, column, track.size);
    if (text === undefined || contentText(text.content) === '') return [];
    const width = text.content.isNumber ? 0 : text.width;
    const isEmpty = (other: number): boolean =>
      (this.cellAt(row, other)?.value ?? null) === null && this.mergedAt(row, other) === undefined;
    return [{ ...text, position, run: textRun(this.columns, position, width, text.side, isEmpty) }];
  }

  private runOver(row: number, column: number): TextRun | undefined {
    const position = this.positions.get(column) ?? -1;
    return this.runsOf(row).find(({ run }) => run.from <= position && position <= run.to)?.run;
  }

  private textsAt(row: number, column: number): PlacedText[] {
    const position = this.positions.get(column) ?? -1;
    const track = this.columns[position];
    if (track === undefined) return [];
    return this.runsOf(row)
      .filter(({ run }) => run.from <= position && position <= run.to)
      .map(({ content, styles, run, position: own }) => ({
        parts: content.parts,
        styles,
        left: run.left - track.start,
        width: run.width,
        top: 0,
        height: this.rows.get(row)?.size ?? 0,
        carried: own !== position,
      }));
  }

  /** A merged cell's text lies over all of its block; each cell of the block shows its part. */
  private mergedTexts(block: Block, row: number, column: number): PlacedText[] {
    const across = this.columns.filter(({ number }) => number >= block.firstColumn && number <= block.lastColumn);
    const down = [...this.rows.values()].filter(({ number }) => number >= block.firstRow && number <= block.lastRow);
    const [left, top] = [across[0]?.start ?? 0, down[0]?.start ?? 0];
    const width = endOf(across) - left;
    const text = this.shownText(block.firstRow, block.firstColumn, width);
    if (text === undefined) return [];
    const here = this.columns[this.positions.get(column) ?? -1];
    return [
      {
        parts: text.content.parts,
        styles: text.styles,
        left: left - (here?.start ?? 0),
        width,
        top: top - (this.rows.get(row)?.start ?? 0),
        height: endOf(down) - top,
        carried: row !== block.firstRow || column !== block.firstColumn,
      },
    ];
  }
}
