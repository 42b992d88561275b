import type { PageLayout, Sheet } from './workbook';

/** Width of a column where a sheet says nothing, for a default font with digits 7 pixels wide: 64 pixels. */
export const usualColumnWidth = 9.140625;
export const usualRowHeight = 15;

/** The margins that Excel gives a new sheet, in points. */
export const usualMargins: PageLayout['margins'] = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};

/** A sheet with nothing on it. */
export function blankSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    protected: false,
    rows: new Map(),
    columnWidths: new Map(),
    hiddenColumns: new Set(),
    defaultColumnWidth: usualColumnWidth,
    rowHeights: new Map(),
    hiddenRows: new Set(),
    defaultRowHeight: usualRowHeight,
    merged: [],
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    tabColor: null,
    conditionalFormats: [],
    validations: [],
    charts: [],
    hyperlinks: [],
    pageLayout: blankPageLayout(),
    customProperties: new Map(),
  };
}

function blankPageLayout(): PageLayout {
  return {
    orientation: 'portrait',
    paperSize: '',
    fitWide: null,
    fitTall: null,
    margins: { ...usualMargins },
    centerHorizontally: false,
    printArea: null,
    titleRows: null,
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
  };
}
