import type { Cell, CellValue } from '../../model';
import { excerpt } from '../xml/excerpt';
import { decodeCharacters } from '../xml/xml-text';
import { flag, numeric } from '../xml/xml-tree';
import type { Span } from '../xml/root-layout';
import { serialOfDate } from './iso-date';
import { ReadingPlace } from './reading-place';
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

/**
 * Excel takes 8,192 characters as typed; in a file the prefixes of newer functions come on top, and LibreOffice writes
 * somewhat longer ones.
 */
const longestFormula = 32_767;

/** Follows the parser through `sheetData`. Element names come without their prefix. */
export class SheetDataReader {
  readonly #data = {
    rows: new Map<number, Map<number, Cell>>(),
    rowHeights: new Map<number, number>(),
    hiddenRows: new Set<number>(),
    rowSpans: new Map<number, Span>(),
  };
  readonly #place: ReadingPlace;
  readonly #formulas: SharedFormulas;
  #rowStart = 0;
  #cells = new Map<number, Cell>();
  #type = 'n';
  #format = 0;
  #value = '';
  #hasValue = false;
  #formula = '';
  #formulaAttributes: Readonly<Record<string, string>> | null = null;
  #capturing: 'value' | 'formula' | null = null;
  #inPhonetic = false;

  constructor(
    part: string,
    private readonly strings: readonly string[],
    private readonly formatCount: number,
    textLength: number,
  ) {
    this.#place = new ReadingPlace(part);
    this.#formulas = new SharedFormulas(part, textLength);
  }

  finish(): SheetData {
    return { ...this.#data, impliedPlaces: this.#place.implied, sharedBlocks: this.#formulas.blocks };
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
    this.#place.openRow(attributes['r']);
    this.#rowStart = start;
    this.#cells = new Map<number, Cell>();
    const height = numeric(attributes['ht']);
    if (height !== undefined && height >= 0) this.#data.rowHeights.set(this.#place.row, height);
    if (flag(attributes['hidden'])) this.#data.hiddenRows.add(this.#place.row);
  }

  #closeRow(end: number): void {
    this.#place.closeRow();
    this.#data.rowSpans.set(this.#place.row, { start: this.#rowStart, end });
    if (this.#cells.size > 0) this.#data.rows.set(this.#place.row, this.#cells);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#place.openCell(attributes['r']);
    this.#type = attributes['t'] ?? 'n';
    const format = numeric(attributes['s']) ?? 0;
    this.#format = Number.isInteger(format) && format >= 0 && format < this.formatCount ? format : 0;
    this.#value = '';
    this.#hasValue = false;
    this.#formula = '';
    this.#formulaAttributes = null;
  }

  #openFormula(attributes: Readonly<Record<string, string>>): void {
    this.#capture('formula');
    this.#formulaAttributes = attributes;
  }

  #closeCell(): void {
    this.#place.closeCell();
    const cell: Cell = { value: this.#hasValue ? this.#readValue() : null, format: this.#format };
    const formula = this.#formulaAttributes;
    if (this.#formula.length > longestFormula) {
      throw this.#place.damageHere(`a formula of ${this.#formula.length} characters, at most ${longestFormula}`);
    }
    if (formula !== null && formula['t'] === 'shared') {
      this.#formulas.add({
        cell,
        row: this.#place.row,
        column: this.#place.column,
        index: formula['si'] ?? '',
        statesBlock: formula['ref'] !== undefined,
        text: this.#formula,
      });
    } else if (formula !== null && this.#formula !== '') {
      cell.formula = `=${decodeCharacters(this.#formula)}`;
      if (formula['t'] === 'array') cell.array = true;
    }
    if (cell.value === null && formula === null && cell.format === 0) return;
    this.#cells.set(this.#place.column, cell);
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
        return { error: this.#errorCode(text.trim()) };
      case 'd':
        return serialOfDate(text.trim()) ?? text;
      case 'n':
        return this.#number(text);
      default:
        throw this.#place.damageHere(`its type ${excerpt(this.#type)} is unknown`);
    }
  }

  #sharedString(text: string): string {
    const string = this.strings[/^\s*[0-9]{1,9}\s*$/.test(text) ? Number(text) : -1];
    if (string === undefined) throw this.#place.damageHere(`shared string ${excerpt(text)} does not exist`);
    return string;
  }

  #number(text: string): number | null {
    if (text.trim() === '') return null;
    const number = numeric(text);
    if (number === undefined) throw this.#place.damageHere(`${excerpt(text)} is not a number`);
    return number;
  }

  /** Later versions of Excel have errors that this program does not know, of the same form. */
  #errorCode(text: string): string {
    if (!/^#[A-Z0-9_/]{1,30}[!?]?$/.test(text)) throw this.#place.damageHere(`${excerpt(text)} is no error value`);
    return text;
  }
}
