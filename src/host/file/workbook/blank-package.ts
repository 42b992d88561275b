import { compress } from '../package/archive';
import { contentTypesPart } from '../package/content-types';
import { contentTypes, namespaces, relationshipType, xmlDeclaration } from '../package/namespaces';
import { PartPackage } from '../package/part-package';
import { blankSheetText } from '../sheet/blank-sheet-text';
import { derivedIdentity } from '../sheet/sheet-identity';
import { blankStylesText, type DefaultFont } from '../style/blank-styles';
import { tag } from '../xml/xml-text';
import { blankThemeText } from './blank-theme';

const program = 'Target Paths';

/** A workbook with one empty sheet, `Sheet1`. */
export function blankPackage(font: DefaultFont): PartPackage {
  const encoder = new TextEncoder();
  const parts = Object.entries(blankParts(font));
  return new PartPackage(parts.map(([name, text]) => compress(name, encoder.encode(text))));
}

function blankParts(font: DefaultFont): Record<string, string> {
  return {
    [contentTypesPart]: contentTypesText(),
    '_rels/.rels': relationshipsText([
      [relationshipType('officeDocument'), 'xl/workbook.xml'],
      [`${namespaces.packageRelationships}/metadata/core-properties`, 'docProps/core.xml'],
      [`${namespaces.relationships}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': corePropertiesText(),
    'docProps/app.xml': applicationPropertiesText(),
    'xl/workbook.xml': workbookText(),
    'xl/_rels/workbook.xml.rels': relationshipsText([
      [relationshipType('worksheet'), 'worksheets/sheet1.xml'],
      [relationshipType('theme'), 'theme/theme1.xml'],
      [relationshipType('styles'), 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': blankSheetText(derivedIdentity('sheet', 1, 0)),
    'xl/theme/theme1.xml': blankThemeText(font.name),
    'xl/styles.xml': blankStylesText(font),
  };
}

function contentTypesText(): string {
  const defaults = [
    tag('Default', { Extension: 'rels', ContentType: contentTypes.relationships }),
    tag('Default', { Extension: 'xml', ContentType: contentTypes.xml }),
  ];
  const overrides = [
    ['/xl/workbook.xml', contentTypes.workbook],
    ['/xl/worksheets/sheet1.xml', contentTypes.worksheet],
    ['/xl/theme/theme1.xml', contentTypes.theme],
    ['/xl/styles.xml', contentTypes.styles],
    ['/docProps/core.xml', contentTypes.coreProperties],
    ['/docProps/app.xml', contentTypes.extendedProperties],
  ].map(([PartName, ContentType]) => tag('Override', { PartName, ContentType }));
  return xmlDeclaration + tag('Types', { xmlns: namespaces.contentTypes }, [...defaults, ...overrides].join(''));
}

function relationshipsText(links: readonly (readonly [string, string])[]): string {
  const elements = links.map(([Type, Target], index) => tag('Relationship', { Id: `rId${index + 1}`, Type, Target }));
  return xmlDeclaration + tag('Relationships', { xmlns: namespaces.packageRelationships }, elements.join(''));
}

function corePropertiesText(): string {
  const attributes = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlDeclaration + tag('cp:coreProperties', attributes, tag('dc:creator', {}, program));
}

function applicationPropertiesText(): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlDeclaration + tag('Properties', { xmlns }, tag('Application', {}, program));
}

function workbookText(): string {
  const sheet = tag('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' });
  const content = [
    tag('workbookPr', {}),
    tag('bookViews', {}, tag('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 })),
    tag('sheets', {}, sheet),
    tag('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
  ];
  const attributes = { xmlns: namespaces.spreadsheet, 'xmlns:r': namespaces.relationships };
  return xmlDeclaration + tag('workbook', attributes, content.join(''));
}
