/**
 * A spreadsheet formula as a tree. Layouts build trees, never text: sheet names are quoted and
 * literals escaped in one place, and a lint can walk what was built.
 */
export type Formula =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | CellReference
  | { readonly type: 'range'; readonly from: CellReference; readonly to: CellReference }
  | { readonly type: 'span'; readonly from: Formula; readonly to: Formula }
  | { readonly type: 'name'; readonly name: string }
  /** As somebody entered it into an input, with the leading `=`. */
  | { readonly type: 'entered'; readonly text: string }
  | { readonly type: 'call'; readonly name: FunctionName; readonly arguments: readonly Formula[] }
  | { readonly type: 'negate'; readonly operand: Formula }
  | { readonly type: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

/** Row and column count from 0; `sheet` is left out for the formula's own sheet. */
export interface CellReference {
  readonly type: 'cell';
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** The functions that Excel 2010, every later Excel, WPS and LibreOffice calculate alike, and no others. */
export const functionNames = [
  'ABS',
  'AND',
  'COUNT',
  'COUNTIF',
  'EXP',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNA',
  'ISNUMBER',
  'LEFT',
  'LN',
  'MATCH',
  'MAX',
  'MIN',
  'NA',
  'RATE',
  'ROUNDDOWN',
  'ROUNDUP',
  'ROWS',
  'COLUMNS',
  'STDEV',
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
  'TEXT',
] as const;

export type FunctionName = (typeof functionNames)[number];
