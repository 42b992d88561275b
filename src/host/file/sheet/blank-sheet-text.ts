import { usualRowHeight } from '../../model';
import { namespaces, xmlDeclaration } from '../package/namespaces';
import { tag } from '../xml/xml-text';
import { isIdentity } from './sheet-identity';

/** An empty worksheet part, which carries the sheet's id. */
export function blankSheetText(id: string): string {
  const identity = isIdentity(id)
    ? {
        'xmlns:mc': namespaces.compatibility,
        'mc:Ignorable': 'xr',
        'xmlns:xr': namespaces.revision,
        'xr:uid': id,
      }
    : {};
  const content = [
    tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 })),
    tag('sheetFormatPr', { defaultRowHeight: usualRowHeight }),
    '<sheetData/>',
    tag('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  ];
  const attributes = { xmlns: namespaces.spreadsheet, 'xmlns:r': namespaces.relationships, ...identity };
  return xmlDeclaration + tag('worksheet', attributes, content.join(''));
}
