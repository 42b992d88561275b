import type { Sheet } from '../../model';
import type { PartPackage } from '../package/part-package';
import type { Styles } from '../style/styles-reading';
import type { RootLayout } from '../xml/root-layout';
import type { XmlElement } from '../xml/xml-tree';
import { blankSheet } from './blank-sheet';
import type { SheetData } from './sheet-data-reading';

export interface SheetInput {
  readonly id: string;
  /** The file's own number of the sheet. */
  readonly number: number;
  /** The sheet's entry in the workbook part. */
  readonly element: XmlElement;
  readonly layout: RootLayout;
  readonly data: SheetData;
  readonly styles: Styles;
  readonly source: PartPackage;
}

/** The model of a worksheet whose part has been taken apart. */
export function readSheet(input: SheetInput): Sheet {
  const { id, element, data } = input;
  return {
    ...blankSheet(id, element.attributes['name'] ?? ''),
    visibility: readVisibility(element),
    rows: data.rows,
    rowHeights: data.rowHeights,
    hiddenRows: data.hiddenRows,
  };
}

function readVisibility(element: XmlElement): Sheet['visibility'] {
  const state = element.attributes['state'];
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}
