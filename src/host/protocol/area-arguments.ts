import type { Block, Sheet } from '../model';
import type { SheetArea } from './sheet-area';
import { parseAddress } from './address';
import { cellCount } from './blocks';
import { HostError } from './host-error';
import { HostObject, type Argument } from './host-object';
import { textOf } from './arguments';

/** Excel reads and writes no more cells than this at a time. */
export const cellLimit = 5_000_000;

/** Longest text that Excel takes as an address. */
const addressLimit = 8192;

/** @throws HostError RangeExceedsLimit */
export function checkCellCount(block: Block): void {
  if (cellCount(block) > cellLimit) throw new HostError('RangeExceedsLimit');
}

function ownBlock(sheet: Sheet, text: string): Block {
  const address = parseAddress(text);
  if (address.sheet !== undefined && address.sheet.toLowerCase() !== sheet.name.toLowerCase()) {
    throw new HostError('InvalidArgument');
  }
  return address.block;
}

/** The one block that an address on a sheet names. */
export function blockOn(sheet: Sheet, text: string): Block {
  if (text.length > addressLimit) throw new HostError('InvalidArgument');
  return ownBlock(sheet, text);
}

/** The blocks that a list of addresses on a sheet names. */
export function blocksOn(sheet: Sheet, text: string): Block[] {
  if (text.length > addressLimit) throw new HostError('InvalidArgument');
  return text.split(',').map((part) => ownBlock(sheet, part));
}

/** A range that was given as an object. */
export function areaOf(argument: Argument | undefined): SheetArea & { readonly block: Block } {
  const area = argument instanceof HostObject ? argument.area : undefined;
  const block = area?.blocks[0];
  if (area === undefined || block === undefined || area.blocks.length !== 1) throw new HostError('InvalidArgument');
  return { ...area, block };
}

/** A range on this sheet that was given as an object or as its address. */
export function blockArgument(sheet: Sheet, argument: Argument | undefined): Block {
  if (!(argument instanceof HostObject)) return ownBlock(sheet, textOf(argument));
  const area = areaOf(argument);
  if (area.sheet !== sheet) throw new HostError('InvalidArgument');
  return area.block;
}

/** Cells of this sheet that were given as an object, of one block or more, or as their addresses. */
export function blocksArgument(sheet: Sheet, argument: Argument | undefined): readonly Block[] {
  if (!(argument instanceof HostObject)) return blocksOn(sheet, textOf(argument));
  const { area } = argument;
  if (area?.sheet !== sheet) throw new HostError('InvalidArgument');
  return area.blocks;
}
