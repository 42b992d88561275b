import type { Block, BorderEdge, CellFormat, Sheet } from '../model';
import { checkCellCount } from './area-arguments';
import { booleanOf, colorOf, matrixOf, numberOf, optionOf, textOf, wordFor, wordOf } from './arguments';
import { columnCount, rowCount } from './blocks';
import { edges, styleWord, weightWord, withColor, withStyle, withWeight } from './border-format';
import { cellAt, cellFor, mapBlock } from './cells';
import { horizontalWords, indentOf, pointsOf, tallest, underlines, verticalWords } from './format-values';
import { HostError } from './host-error';
import type { Argument } from './host-object';
import type { Json, JsonObject } from './json';
import type { Session } from './session';

/** A property of a cell's format, or a group of them: what of it is wanted is read, and what is given is written. */
interface Property {
  read(format: CellFormat, wanted: Json): Json;
  write(format: CellFormat, value: Json): CellFormat;
}

/** How colours that a cell does not set are told. */
interface UnsetColors {
  readonly fill: string;
  readonly line: string;
}

/** The empty text, which sets them back. */
const told: UnsetColors = { fill: '', line: '' };

/** The colours that are seen: an unfilled cell cannot be told from a white one, as in Excel (office-js #6218). */
const asSeen: UnsetColors = { fill: '#FFFFFF', line: '#000000' };

function property(
  read: (format: CellFormat) => Json,
  write: (format: CellFormat, value: Json) => CellFormat,
): Property {
  return { read: (format) => read(format), write };
}

function group(members: Readonly<Record<string, Property>>): Property {
  const member = (name: string): Property => {
    const found = members[name];
    if (found === undefined) throw new HostError('ApiNotFound');
    return found;
  };
  return {
    read: (format, wanted) => readGroup(optionOf(wanted), (name, inner) => member(name).read(format, inner)),
    write: (format, value) =>
      given(optionOf(value)).reduce((altered, [name, inner]) => member(name).write(altered, inner), format),
  };
}

function readGroup(wanted: JsonObject, read: (name: string, wanted: Json) => Json): JsonObject {
  const asked = given(wanted).filter(([, inner]) => inner !== false);
  return Object.fromEntries(asked.map(([name, inner]) => [name, read(name, inner)]));
}

/** What is null is left out. */
function given(option: JsonObject): (readonly [string, Json])[] {
  return Object.entries(option).filter(([, value]) => value !== null);
}

function colorOrNone(value: Json): string | null {
  return value === '' ? null : colorOf(value);
}

function fontProperty<N extends keyof CellFormat['font']>(
  name: N,
  read: (value: CellFormat['font'][N]) => Json,
  valueOf: (value: Json) => CellFormat['font'][N],
): Property {
  return property(
    ({ font }) => read(font[name]),
    (format, value) => ({ ...format, font: { ...format.font, [name]: valueOf(value) } }),
  );
}

function fontFlag(name: 'bold' | 'italic' | 'strikethrough'): Property {
  return fontProperty(name, (value) => value, booleanOf);
}

function fontGroup(unset: UnsetColors): Property {
  return group({
    bold: fontFlag('bold'),
    color: fontProperty('color', (color) => color ?? unset.line, colorOrNone),
    italic: fontFlag('italic'),
    name: fontProperty('name', (name) => name, textOf),
    size: fontProperty(
      'size',
      (size) => size,
      (value) => pointsOf(value, tallest),
    ),
    strikethrough: fontFlag('strikethrough'),
    underline: fontProperty(
      'underline',
      (underline) => wordFor(underline, underlines),
      (value) => wordOf<boolean>(value, underlines),
    ),
  });
}

/** A tint is part of the model's colour; that there is none is how Excel tells that a cell is not filled. */
function fillGroup(unset: UnsetColors): Property {
  return group({
    color: property(
      ({ fill }) => fill ?? unset.fill,
      (format, value) => ({ ...format, fill: colorOrNone(value) }),
    ),
    tintAndShade: property(
      ({ fill }) => (fill === null ? null : 0),
      (format, value) => {
        if (numberOf(value) !== 0) throw new HostError('InvalidArgument');
        return format;
      },
    ),
  });
}

function edgeGroup(edge: BorderEdge, unset: UnsetColors): Property {
  const members = group({
    color: property(
      ({ borders }) => borders[edge]?.color ?? unset.line,
      (format, value) => edgeColor(format, edge, colorOrNone(value)),
    ),
    style: property(
      ({ borders }) => styleWord(borders[edge]),
      (format, value) => withStyle(format, edge, value),
    ),
    weight: property(
      ({ borders }) => weightWord(borders[edge]),
      (format, value) => withWeight(format, edge, value),
    ),
  });
  return {
    read: (format, wanted) => members.read(format, wanted),
    // The colour of a line that is not to be there would draw it.
    write: (format, value) =>
      optionOf(value)['style'] === 'None' ? withStyle(format, edge, 'None') : members.write(format, value),
  };
}

function edgeColor(format: CellFormat, edge: BorderEdge, color: string | null): CellFormat {
  return color === null && format.borders[edge] === undefined ? format : withColor(format, edge, color);
}

/** What is wanted of borders is wanted of each; what is given is given by edge. */
function bordersGroup(unset: UnsetColors): Property {
  const byEdge = Object.fromEntries(edges.map((edge) => [edge, edgeGroup(edge, unset)]));
  const all = group(byEdge);
  return {
    read: (format, wanted) => all.read(format, Object.fromEntries(edges.map((edge) => [edge, wanted]))),
    write: (format, value) => all.write(format, value),
  };
}

function cellProperties(unset: UnsetColors): Property {
  const format = group({
    borders: bordersGroup(unset),
    fill: fillGroup(unset),
    font: fontGroup(unset),
    horizontalAlignment: property(
      ({ horizontal }) => wordFor(horizontal, horizontalWords),
      (each, value) => ({ ...each, horizontal: wordOf(value, horizontalWords) }),
    ),
    indentLevel: property(
      ({ indent }) => indent,
      (each, value) => ({ ...each, indent: indentOf(value) }),
    ),
    verticalAlignment: property(
      ({ vertical }) => wordFor(vertical, verticalWords),
      (each, value) => ({ ...each, vertical: wordOf(value, verticalWords) }),
    ),
    wrapText: property(
      ({ wrap }) => wrap,
      (each, value) => ({ ...each, wrap: booleanOf(value) }),
    ),
  });
  return group({ format });
}

/** Rows of what is wanted of each cell's format. */
export function readCellProperties(session: Session, sheet: Sheet, block: Block, wanted: Argument | undefined): Json {
  checkCellCount(block);
  const properties = cellProperties(session.tellsUnsetColors ? told : asSeen);
  const option = optionOf(wanted);
  const read = new Map<number, Json>();
  return mapBlock(block, (row, column) => {
    const index = cellAt(sheet, row, column)?.format ?? 0;
    const known = read.get(index) ?? properties.read(session.formats.at(index), option);
    read.set(index, known);
    return known;
  });
}

/** Sets what is given for each cell; what is not given stays. */
export function writeCellProperties(session: Session, sheet: Sheet, block: Block, value: Argument | undefined): void {
  checkCellCount(block);
  const properties = cellProperties(told);
  for (const [downwards, row] of matrixOf(value ?? null, rowCount(block), columnCount(block)).entries()) {
    for (const [across, each] of row.entries()) {
      if (each === null) continue;
      const place = [block.firstRow + downwards, block.firstColumn + across] as const;
      alterCell(session, sheet, place, (format) => properties.write(format, optionOf(each)));
    }
  }
}

/** A cell that is not there and would look as it does is not made. */
function alterCell(
  session: Session,
  sheet: Sheet,
  [row, column]: readonly [number, number],
  alter: (format: CellFormat) => CellFormat,
): void {
  const before = cellAt(sheet, row, column)?.format ?? 0;
  const after = session.formats.derive(before, alter);
  if (after !== before) cellFor(sheet, row, column).format = after;
}
