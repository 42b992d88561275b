/** The members of one class: scalar properties, navigation properties, methods. Names as they travel. */
interface ClassMembers {
  readonly scalars: readonly string[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
}

/**
 * The part of Excel's object model that the host has: what the add-in uses, and what the client library calls of
 * its own accord (names with an underscore; `GetRow` and `GetBoundingRect` for blocks above 1,500 cells). Anything
 * else answers ApiNotFound.
 */
export const memberTable = {
  Workbook: {
    scalars: ['ReadOnly'],
    objects: ['Application', 'CustomXmlParts', 'Names', 'Protection', 'Worksheets', '_Runtime'],
    methods: ['_RemoveReference'],
  },
  Runtime: { scalars: ['EnableEvents'], objects: [], methods: [] },
  Application: { scalars: [], objects: [], methods: ['Calculate', 'SuspendApiCalculationUntilNextSync'] },
  WorkbookProtection: { scalars: ['Protected'], objects: [], methods: [] },
  CustomXmlPartCollection: {
    scalars: [],
    objects: [],
    methods: ['Add', 'GetByNamespace', 'GetItem'],
  },
  CustomXmlPartScopedCollection: {
    scalars: [],
    objects: [],
    methods: ['GetItem', 'GetOnlyItem', 'GetOnlyItemOrNullObject'],
  },
  CustomXmlPart: { scalars: ['Id'], objects: [], methods: ['Delete', 'GetXml', 'SetXml'] },
  WorksheetCollection: {
    scalars: [],
    objects: [],
    methods: ['Add', 'GetItem', 'GetItemOrNullObject', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent'],
  },
  Worksheet: {
    scalars: ['Gridlines', 'Id', 'Name', 'Position', 'ShowGridlines', 'TabColor', 'Visibility'],
    objects: ['Charts', 'CustomProperties', 'FreezePanes', 'PageLayout', 'Protection'],
    methods: ['Activate', 'Delete', 'GetRange', 'GetRanges', 'GetUsedRangeOrNullObject'],
  },
  WorksheetProtection: { scalars: ['Protected'], objects: [], methods: [] },
  WorksheetCustomPropertyCollection: { scalars: [], objects: [], methods: ['Add', 'GetItemOrNullObject'] },
  WorksheetCustomProperty: { scalars: ['Value'], objects: [], methods: [] },
  WorksheetFreezePanes: {
    scalars: [],
    objects: [],
    methods: ['FreezeAt', 'FreezeColumns', 'FreezeRows', 'Unfreeze'],
  },
  NamedItemCollection: { scalars: [], objects: [], methods: ['Add', 'GetItem'] },
  NamedItem: { scalars: ['Formula', 'Name'], objects: [], methods: ['Delete'] },
  Range: {
    scalars: [
      'Address',
      'ColumnCount',
      'ColumnIndex',
      'Formulas',
      'Hyperlink',
      'NumberFormat',
      'RowCount',
      'RowIndex',
      'ValueTypes',
      'Values',
    ],
    objects: ['ConditionalFormats', 'DataValidation', 'Format'],
    methods: [
      'GetBoundingRect',
      'GetCellProperties',
      'GetRow',
      'Select',
      'SetCellProperties',
      '_KeepReference',
      '_ValidateArraySize',
    ],
  },
  RangeAreas: { scalars: ['Style'], objects: ['Format'], methods: ['Clear', '_KeepReference'] },
  RangeFormat: {
    scalars: [
      'ColumnWidth',
      'HorizontalAlignment',
      'IndentLevel',
      'RowHeight',
      'UseStandardHeight',
      'UseStandardWidth',
      'VerticalAlignment',
      'WrapText',
    ],
    objects: ['Borders', 'Fill', 'Font'],
    methods: [],
  },
  RangeBorderCollection: { scalars: [], objects: [], methods: ['GetItem'] },
  RangeBorder: { scalars: ['Color', 'Style', 'Weight'], objects: [], methods: [] },
  RangeFill: { scalars: ['Color'], objects: [], methods: ['Clear'] },
  RangeFont: { scalars: ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'], objects: [], methods: [] },
  ConditionalFormatCollection: { scalars: [], objects: [], methods: ['Add', 'GetItem'] },
  ConditionalFormat: { scalars: ['Id', 'Priority', 'Type'], objects: ['Custom'], methods: ['Delete', 'GetRange'] },
  CustomConditionalFormat: { scalars: [], objects: ['Format', 'Rule'], methods: [] },
  ConditionalFormatRule: { scalars: ['Formula'], objects: [], methods: [] },
  ConditionalRangeFormat: { scalars: [], objects: ['Fill', 'Font'], methods: [] },
  ConditionalRangeFill: { scalars: ['Color'], objects: [], methods: [] },
  ConditionalRangeFont: { scalars: ['Bold', 'Color', 'Italic', 'Strikethrough'], objects: [], methods: [] },
  DataValidation: { scalars: ['ErrorAlert', 'IgnoreBlanks', 'Prompt', 'Rule'], objects: [], methods: ['Clear'] },
  PageLayout: {
    scalars: [
      'BottomMargin',
      'CenterHorizontally',
      'FooterMargin',
      'HeaderMargin',
      'LeftMargin',
      'Orientation',
      'PaperSize',
      'RightMargin',
      'TopMargin',
      'Zoom',
    ],
    objects: ['HeadersFooters'],
    methods: ['SetPrintArea', 'SetPrintTitleRows'],
  },
  HeaderFooterGroup: { scalars: [], objects: ['DefaultForAllPages'], methods: [] },
  HeaderFooter: {
    scalars: ['CenterFooter', 'LeftFooter', 'LeftHeader', 'RightFooter', 'RightHeader'],
    objects: [],
    methods: [],
  },
  ChartCollection: { scalars: [], objects: [], methods: ['Add', 'GetItem'] },
  Chart: {
    scalars: ['Id', 'Name'],
    objects: ['Axes', 'Legend', 'Series', 'Title'],
    methods: ['Delete', 'SetPosition'],
  },
  ChartTitle: { scalars: ['Visible'], objects: [], methods: [] },
  ChartLegend: { scalars: ['Position', 'Visible'], objects: [], methods: [] },
  ChartAxes: { scalars: [], objects: ['ValueAxis'], methods: [] },
  ChartAxis: { scalars: ['NumberFormat'], objects: ['MajorGridlines', 'Title'], methods: [] },
  ChartAxisTitle: { scalars: ['Text', 'Visible'], objects: [], methods: [] },
  ChartGridlines: { scalars: [], objects: ['Format'], methods: [] },
  ChartGridlinesFormat: { scalars: [], objects: ['Line'], methods: [] },
  ChartSeriesCollection: { scalars: [], objects: [], methods: ['Add', 'GetItemAt'] },
  ChartSeries: {
    scalars: ['MarkerBackgroundColor', 'MarkerForegroundColor', 'MarkerStyle', 'Name'],
    objects: ['Format'],
    methods: ['Delete', 'SetValues', 'SetXAxisValues'],
  },
  ChartSeriesFormat: { scalars: [], objects: ['Line'], methods: [] },
  ChartLineFormat: { scalars: ['Color', 'LineStyle', 'Weight'], objects: [], methods: [] },
} as const satisfies Record<string, ClassMembers>;

export type ClassName = keyof typeof memberTable;
export type ScalarName<C extends ClassName> = (typeof memberTable)[C]['scalars'][number];
export type ObjectName<C extends ClassName> = (typeof memberTable)[C]['objects'][number];
export type MethodName<C extends ClassName> = (typeof memberTable)[C]['methods'][number];
