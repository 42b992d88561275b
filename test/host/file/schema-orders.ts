/**
 * Orders of children that Excel insists on, from ECMA-376 part 1: CT_Worksheet 18.3.1.99, CT_Workbook 18.2.27,
 * CT_Stylesheet 18.8.39, CT_Font and CT_Dxf 18.8, CT_Chart 21.2.2. By the parent's local name.
 */
export const schemaOrders: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
    'webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
    'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
    'fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  dxf: 'font numFmt fill alignment border protection extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  dataValidation: 'formula1 formula2',
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings ' +
    'userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs ' +
    'showDLblsOverMax extLst',
  plotArea: 'layout lineChart barChart catAx valAx dTable spPr extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  ser: 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  marker: 'symbol size spPr extLst',
  numCache: 'formatCode ptCount pt extLst',
  strCache: 'ptCount pt extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr ' +
    'txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr ' +
    'txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  ln: 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst',
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic clientData',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
};
