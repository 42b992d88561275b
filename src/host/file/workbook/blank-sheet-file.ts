import { blankSheet } from '../../model';
import { blankSheetText } from '../sheet/blank-sheet-text';
import { readSheetPart } from '../sheet/sheet-part-reading';
import type { SheetFile } from './workbook-file';

/** What a new sheet is written upon: an empty part, and the model that it would be read as. */
export function blankSheetFile(id: string, part: string): SheetFile {
  const { layout, data } = readSheetPart({ part, text: blankSheetText(id), strings: [], formatCount: 1 });
  return { ...data, sheet: blankSheet(id, ''), part, layout, drawing: undefined };
}
