import type { Cell, CellValue } from '../../model';
import { FileFailure } from '../file-failure';
import { decodeCharacters } from '../xml/xml-text';
import { flag, numeric } from '../xml/xml-tree';
import type { Span } from '../xml/root-layout';
import { cellName, parseCell } from './cell-reference';
import { serialOfDate } from './iso-date';
import { type SharedBlock, SharedFormulas } from './shared-formulas';

/** What stands between a sheet's `sheetData` tags. */
export interface SheetData {
  readonly rows: Map<number, Map<number, Cell>>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly rowSpans: Map<number, Span>;
  /** Some row or cell does not say where it stands, but follows the one before. */
  readonly impliedPlaces: boolean;
  readonly sharedBlocks: readonly SharedBlock[];
}

/** Follows the parser through `sheetData`. Element names come without their prefix. */
export class SheetDataReader {
  readonly #data = {
    rows: new Map<number, Map<number, Cell>>(),
    rowHeights: new Map<number, number>(),
    hiddenRows: new Set<number>(),
    rowSpans: new Map<number, Span>(),
    impliedPlaces: false,
  };
  readonly #formulas = new SharedFormulas();
  #row = -1;
  #rowStart = 0;
  #cells = new Map<number, Cell>();
  #column = -1;
  #type = 'n';
  #format = 0;
  #value = '';
  #hasValue = false;
  #formula = '';
  #formulaAttributes: Readonly<Record<string, string>> | null = null;
  #capturing: 'value' | 'formula' | null = null;
  #inPhonetic = false;

  constructor(
    private readonly part: string,
    private readonly strings: readonly string[],
    private readonly formatCount: number,
  ) {}

  finish(): SheetData {
    return { ...this.#data, sharedBlocks: this.#formulas.blocks };
  }

  open(local: string, attributes: Readonly<Record<string, string>>, start: number): void {
    if (local === 'c') this.#openCell(attributes);
    else if (local === 'v') this.#capture('value');
    else if (local === 'f') this.#openFormula(attributes);
    else if (local === 't' && !this.#inPhonetic) this.#capture('value');
    else if (local === 'row') this.#openRow(attributes, start);
    else if (local === 'rPh') this.#inPhonetic = true;
  }

  text(text: string): void {
    if (this.#capturing === 'value') this.#value += text;
    else if (this.#capturing === 'formula') this.#formula += text;
  }

  close(local: string, end: number): void {
    if (local === 'c') this.#closeCell();
    else if (local === 'v' || local === 't' || local === 'f') this.#capturing = null;
    else if (local === 'row') this.#closeRow(end);
    else if (local === 'rPh') this.#inPhonetic = false;
  }

  #capture(what: 'value' | 'formula'): void {
    this.#capturing = what;
    if (what === 'value') this.#hasValue = true;
  }

  #openRow(attributes: Readonly<Record<string, string>>, start: number): void {
    const stated = numeric(attributes['r']);
    if (stated === undefined) this.#data.impliedPlaces = true;
    this.#row = stated === undefined ? this.#row + 1 : stated - 1;
    this.#rowStart = start;
    this.#column = -1;
    this.#cells = this.#data.rows.get(this.#row) ?? new Map<number, Cell>();
    const height = numeric(attributes['ht']);
    if (height !== undefined) this.#data.rowHeights.set(this.#row, height);
    if (flag(attributes['hidden'])) this.#data.hiddenRows.add(this.#row);
  }

  #closeRow(end: number): void {
    this.#data.rowSpans.set(this.#row, { start: this.#rowStart, end });
    if (this.#cells.size > 0) this.#data.rows.set(this.#row, this.#cells);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#column = this.#columnOf(attributes['r']);
    this.#type = attributes['t'] ?? 'n';
    const format = numeric(attributes['s']) ?? 0;
    this.#format = format < this.formatCount ? format : 0;
    this.#value = '';
    this.#hasValue = false;
    this.#formula = '';
    this.#formulaAttributes = null;
  }

  #columnOf(reference: string | undefined): number {
    if (reference === undefined) {
      this.#data.impliedPlaces = true;
      return this.#column + 1;
    }
    const place = parseCell(reference);
    if (place === undefined) throw this.#damage(`a cell named ${reference}`);
    return place.column;
  }

  #openFormula(attributes: Readonly<Record<string, string>>): void {
    this.#capture('formula');
    this.#formulaAttributes = attributes;
  }

  #closeCell(): void {
    const cell: Cell = { value: this.#hasValue ? this.#readValue() : null, format: this.#format };
    const formula = this.#formulaAttributes;
    if (formula !== null && formula['t'] === 'shared') {
      this.#formulas.add({
        cell,
        row: this.#row,
        column: this.#column,
        index: formula['si'] ?? '',
        statesBlock: formula['ref'] !== undefined,
        text: this.#formula,
      });
    } else if (formula !== null && this.#formula !== '') {
      cell.formula = `=${decodeCharacters(this.#formula)}`;
      if (formula['t'] === 'array') cell.array = true;
    }
    if (cell.value === null && formula === null && cell.format === 0) return;
    this.#cells.set(this.#column, cell);
  }

  #readValue(): CellValue {
    const text = this.#value;
    switch (this.#type) {
      case 's':
        return this.#sharedString(text);
      case 'str':
      case 'inlineStr':
        return decodeCharacters(text);
      case 'b':
        return flag(text.trim());
      case 'e':
        return { error: text.trim() };
      case 'd':
        return serialOfDate(text.trim()) ?? text;
      default:
        return this.#number(text);
    }
  }

  #sharedString(text: string): string {
    const string = this.strings[Number(text)];
    if (string === undefined) throw this.#damage(`shared string ${text} does not exist`);
    return string;
  }

  #number(text: string): number | null {
    if (text.trim() === '') return null;
    const number = numeric(text);
    if (number === undefined) throw this.#damage(`${text} is not a number`);
    return number;
  }

  #damage(what: string): FileFailure {
    return new FileFailure('damaged', `${this.part}, cell ${cellName(this.#row, Math.max(0, this.#column))}: ${what}`);
  }
}
