/** Namespaces of the markup we write (ECMA-376 part 1, transitional). */
export const namespaces = {
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  revision: 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision',
  drawingIdentity: 'http://schemas.microsoft.com/office/drawing/2014/main',
} as const;

/** Kinds of relationship that we write, the last step of the type's URI. */
export type RelationshipKind =
  | 'officeDocument'
  | 'worksheet'
  | 'styles'
  | 'theme'
  | 'sharedStrings'
  | 'drawing'
  | 'chart'
  | 'hyperlink'
  | 'customProperty'
  | 'customXml'
  | 'customXmlProps';

export function relationshipType(kind: RelationshipKind): string {
  return `${namespaces.relationships}/${kind}`;
}

export const contentTypes = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  sharedStrings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  customProperty: 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  xml: 'application/xml',
} as const;

/** Markup in the words of strict files (ECMA-376 part 1, annex A), whose namespaces have other URIs. */
export function inStrictWords(markup: string): string {
  return markup.replace(
    /http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\//g,
    'http://purl.oclc.org/ooxml/$1/',
  );
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
