import { blankSheet, type Sheet } from '../../model';
import type { PartPackage } from '../package/part-package';
import type { Styles } from '../style/styles-reading';
import type { RootLayout } from '../xml/root-layout';
import type { XmlElement } from '../xml/xml-tree';
import { readColumns } from './columns';
import { readConditionalFormats } from './conditional-formats';
import { readCustomProperties } from './custom-properties';
import { readHyperlinks } from './hyperlinks';
import { readMergedCells } from './merged-cells';
import { readPageLayout } from './page-setup';
import type { SheetData } from './sheet-data-reading';
import { readTabColor } from './sheet-properties';
import { readProtected } from './sheet-protection';
import { readSheetView } from './sheet-view';
import { readValidations } from './validations';

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

/** The model of a worksheet whose part has been taken apart; what the workbook's names say of it is left out. */
export function readSheet(input: SheetInput): Sheet {
  const { id, number, element, layout, data, styles, source } = input;
  return {
    ...blankSheet(id, element.attributes['name'] ?? ''),
    visibility: readVisibility(element),
    protected: readProtected(layout),
    rows: data.rows,
    rowHeights: data.rowHeights,
    hiddenRows: data.hiddenRows,
    ...readColumns(layout),
    ...readSheetView(layout),
    merged: readMergedCells(layout),
    tabColor: readTabColor(layout, styles.theme),
    conditionalFormats: readConditionalFormats(layout, styles, number),
    validations: readValidations(layout),
    hyperlinks: readHyperlinks(layout, source),
    pageLayout: { ...readPageLayout(layout), printArea: null, titleRows: null },
    customProperties: readCustomProperties(layout, source),
  };
}

function readVisibility(element: XmlElement): Sheet['visibility'] {
  const state = element.attributes['state'];
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}
