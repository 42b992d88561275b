import type { Block, Hyperlink, Sheet } from '../model';
import { cellAt, cellFor } from './cells';
import { optionOf } from './arguments';
import { HostError } from './host-error';
import type { Argument } from './host-object';
import type { Json, JsonObject } from './json';
import type { Session } from './session';

/** How Excel shows a cell with a link. */
const linkColor = '#0563C1';

export function linkAt(sheet: Sheet, block: Block): Json {
  const link = sheet.hyperlinks.find(({ row, column }) => row === block.firstRow && column === block.firstColumn);
  if (link === undefined) return null;
  const { location, address, tooltip } = link;
  return {
    ...(location === null ? {} : { documentReference: location }),
    ...(address === null ? {} : { address }),
    ...(tooltip === null ? {} : { screenTip: tooltip }),
  };
}

function optionalText(option: JsonObject, name: string): string | null {
  const value = option[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

/** Links one cell; an empty one then shows where it leads. */
export function setLink(session: Session, sheet: Sheet, block: Block, value: Argument): void {
  const option = optionOf(value);
  const { firstRow: row, firstColumn: column } = block;
  const link: Hyperlink = {
    row,
    column,
    location: optionalText(option, 'documentReference'),
    address: optionalText(option, 'address'),
    tooltip: optionalText(option, 'screenTip'),
  };
  if (link.location === null && link.address === null) throw new HostError('InvalidArgument');
  sheet.hyperlinks = [...sheet.hyperlinks.filter((other) => other.row !== row || other.column !== column), link];
  showLink(session, sheet, link, optionalText(option, 'textToDisplay'));
}

function showLink(session: Session, sheet: Sheet, link: Hyperlink, text: string | null): void {
  const isEmpty = (cellAt(sheet, link.row, link.column)?.value ?? null) === null;
  const cell = cellFor(sheet, link.row, link.column);
  if (text !== null || isEmpty) {
    cell.value = text ?? link.location ?? link.address;
    delete cell.formula;
    session.noteWritten(sheet, link.row, link.column);
  }
  cell.format = session.formats.derive(cell.format, (format) => ({
    ...format,
    font: { ...format.font, underline: true, color: linkColor },
  }));
}
