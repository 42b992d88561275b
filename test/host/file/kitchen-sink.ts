import { strToU8, zipSync } from 'fflate';
import { foreignDrawingParts } from './foreign-drawing-parts';
import { declaration, relationships } from './relationships-part';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same markup with every element of the default namespace under the prefix `x`, as some programs write it. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[a-zA-Z0-9]+[\s/>])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
}

const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${links}"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15"
  xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">
<fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="124226"/>
<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="urn:path" url="C:\\"/></mc:Choice></mc:AlternateContent>
<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="2"/></bookViews>
<sheets><sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="Picture" sheetId="7" r:id="rId2"/><sheet name="Pivot &amp; co" sheetId="5" r:id="rId3"/><sheet name="Deep" sheetId="6" state="veryHidden" r:id="rId4"/></sheets>
<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$3:$C$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$F$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$A,Data!$1:$2</definedName><definedName name="local" localSheetId="2">'Pivot &amp; co'!$A$1</definedName><definedName name="Rate">Data!$B$4</definedName><definedName name="secret" hidden="1">1+1</definedName></definedNames>
<calcPr calcId="152511"/><pivotCaches><pivotCache cacheId="9" r:id="rId9"/></pivotCaches>
<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const data = `${declaration}<worksheet xmlns="${main}" xmlns:r="${links}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor theme="4" tint="-0.25"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView showGridLines="0" workbookViewId="0" zoomScale="80"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomRight" activeCell="C5" sqref="C5"/></sheetView></sheetViews><sheetFormatPr baseColWidth="10" defaultColWidth="11.5" defaultRowHeight="14.4" x14ac:dyDescent="0.3"/><cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="2" max="4" width="12.5" style="2" bestFit="1" customWidth="1"/><col min="6" max="16384" width="9.140625" hidden="1"/></cols>
<sheetData>
<row r="1" spans="1:6" ht="28.5" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="3" spans="1:6"><c r="A3" t="s"><v>2</v></c><c r="B3" s="3"><v>2012</v></c><c r="C3" s="3"><v>2013</v></c></row>
<row r="4" spans="1:6"><c r="A4" t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t>line</t></r></is></c><c r="B4" s="2"><v>0.125</v></c><c r="C4" s="2"><f>B4*2</f><v>0.25</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c></row>
<row r="5" spans="1:6" hidden="1"><c r="B5"><f t="shared" ref="B5:B7" si="0">B4+A$1&amp;"A1"</f><v>1</v></c><c r="C5" t="str"><f>IF(B5="","",'Pivot &amp; co'!A1)</f><v></v></c><c r="D5" s="4"/></row>
<row r="6" spans="1:6"><c r="B6"><f t="shared" si="0"/><v>2</v></c><c r="C6" cm="1"><f t="array" ref="C6:C7">SUM(B5:B6*2)</f><v>6</v></c><c r="D6"><f t="dataTable" ref="D6:D7" dt2D="0" dtr="0" r1="B4"/><v>7</v></c></row>
<row r="7" spans="1:6"><c r="B7"><f t="shared" si="0"/><v>3</v></c><c r="C7"><v>6</v></c></row>
<row r="9" spans="1:6"><c r="A9" t="s"><v>3</v></c><c r="F9"><v>1.5E-7</v></c></row>
</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><autoFilter ref="A3:C9"/><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><conditionalFormatting sqref="B4:C9"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule><cfRule type="expression" dxfId="0" priority="2"><formula>B4&gt;$A$1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="D4:D9 F4"><cfRule type="expression" dxfId="1" priority="1"><formula>D4=1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A9"><cfRule type="expression" dxfId="2" priority="4" stopIfTrue="1"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations count="3" disablePrompts="0"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Pick" prompt="one &amp; only&#10;one" sqref="C9 E9"><formula1>$B$3:$C$3</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="No" error="must be whole" sqref="D9"><formula1>0</formula1></dataValidation><dataValidation type="custom" allowBlank="1" sqref="F9"><formula1>ISNUMBER(F9)</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A3:B3" r:id="rId1" tooltip="away"/><hyperlink ref="A4" location="'Pivot &amp; co'!A1" display="inside"/></hyperlinks><printOptions headings="1"/><pageMargins left="0.45" right="0.45" top="0.6" bottom="0.55" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="70" orientation="landscape" r:id="rId2"/><headerFooter alignWithMargins="0" differentFirst="1"><oddHeader>&amp;LLeft &amp;&amp; more&amp;R&amp;"Arial,Bold"&amp;D</oddHeader><oddFooter>plain</oddFooter><firstHeader>&amp;Cfirst</firstHeader></headerFooter><customProperties><customPr name="TP" r:id="rId3"/></customProperties><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId4"/><legacyDrawing r:id="rId5"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="9" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B5:B7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const pivot = `${declaration}<worksheet xmlns="${main}" xmlns:r="${links}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><f>Data!B4</f><v>0.125</v></c></row></sheetData></worksheet>`;

const deep = `${declaration}<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c><c t="str"><f>"a"</f><v>a</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>`;

const strings = `${declaration}<sst xmlns="${main}" count="5" uniqueCount="4"><si><r><rPr><b/></rPr><t xml:space="preserve">Ri</t></r><r><t>ch 年</t></r><rPh sb="0" eb="1"><t>PHONETIC</t></rPh></si><si><t xml:space="preserve"> spaced </t></si><si><t>Year_x000D_
&amp; "line"</t></si><si><t/></si></sst>`;

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.0_);[Red]\\(#,##0.0\\)"/></numFmts><fonts count="3"><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font><font><b/><i/><strike/><u val="double"/><sz val="14"/><color theme="4" tint="0.4"/><name val="宋体"/><charset val="134"/></font><font><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFE3A3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right/><top style="hair"><color rgb="FFD5DBE1"/></top><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyFont="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="45"/><protection locked="0"/></xf><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="1" applyNumberFormat="1"/><xf numFmtId="170" fontId="2" fillId="3" borderId="0" xfId="0"><alignment horizontal="right" indent="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Percent" xfId="1" builtinId="5"/></cellStyles><dxfs count="3"><dxf><font><b/><i val="0"/><color rgb="FF1B6E3A"/></font><fill><patternFill><bgColor rgb="FFE6F3EA"/></patternFill></fill></dxf><dxf><font><strike/></font></dxf><dxf><border><left style="thin"/></border></dxf></dxfs><tableStyles count="0"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

function colorScheme(): string {
  const colors = ['44546A', 'E7E6E6', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
  const names = ['dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  const system =
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>';
  return system + names.map((name, index) => `<a:${name}><a:srgbClr val="${colors[index]}"/></a:${name}>`).join('');
}

const theme = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="C">${colorScheme()}</a:clrScheme></a:themeElements></a:theme>`;

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="${spreadsheet}.printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="dat" ContentType="application/x-unknown"/>${[
  `/xl/workbook.xml ${spreadsheet}.sheet.main+xml`,
  `/xl/worksheets/sheet1.xml ${spreadsheet}.worksheet+xml`,
  `/xl/worksheets/sheet2.xml ${spreadsheet}.worksheet+xml`,
  `/xl/worksheets/sheet3.xml ${spreadsheet}.worksheet+xml`,
  `/xl/chartsheets/sheet1.xml ${spreadsheet}.chartsheet+xml`,
  `/xl/styles.xml ${spreadsheet}.styles+xml`,
  `/xl/sharedStrings.xml ${spreadsheet}.sharedStrings+xml`,
  `/xl/calcChain.xml ${spreadsheet}.calcChain+xml`,
  `/xl/comments1.xml ${spreadsheet}.comments+xml`,
  `/xl/tables/table1.xml ${spreadsheet}.table+xml`,
  `/xl/pivotTables/pivotTable1.xml ${spreadsheet}.pivotTable+xml`,
  `/xl/pivotCache/pivotCacheDefinition1.xml ${spreadsheet}.pivotCacheDefinition+xml`,
  `/xl/customProperty1.bin ${spreadsheet}.customProperty`,
  '/xl/theme/theme1.xml application/vnd.openxmlformats-officedocument.theme+xml',
  '/xl/drawings/drawing1.xml application/vnd.openxmlformats-officedocument.drawing+xml',
  '/xl/drawings/drawing2.xml application/vnd.openxmlformats-officedocument.drawing+xml',
  '/xl/charts/chart1.xml application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  '/xl/charts/chart2.xml application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  '/xl/charts/style1.xml application/vnd.ms-office.chartstyle+xml',
  '/xl/threadedComments/threadedComment1.xml application/vnd.ms-excel.threadedcomments+xml',
  '/xl/persons/person.xml application/vnd.ms-excel.person+xml',
  '/xl/webextensions/taskpanes.xml application/vnd.ms-office.webextensiontaskpanes+xml',
  '/xl/webextensions/webextension1.xml application/vnd.ms-office.webextension+xml',
  '/customXml/itemProps1.xml application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
]
  .map((line) => line.split(' '))
  .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** Parts of a workbook made by another program, with much that the model knows nothing of. */
export function kitchenSinkParts({ withPrefix = false } = {}): Record<string, Uint8Array> {
  const write = withPrefix ? prefixed : (xml: string) => xml;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      'officeDocument xl/workbook.xml',
      'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes xl/webextensions/taskpanes.xml',
    ),
    'xl/workbook.xml': write(workbook),
    'xl/_rels/workbook.xml.rels': relationships(
      'worksheet worksheets/sheet1.xml',
      'chartsheet chartsheets/sheet1.xml',
      'worksheet /xl/worksheets/sheet2.xml',
      'worksheet worksheets/sheet3.xml',
      'styles styles.xml',
      'sharedStrings sharedStrings.xml',
      'theme theme/theme1.xml',
      'calcChain calcChain.xml',
      'pivotCacheDefinition pivotCache/pivotCacheDefinition1.xml',
      'customXml ../customXml/item1.xml',
      'http://schemas.microsoft.com/office/2017/10/relationships/person persons/person.xml',
    ),
    'xl/worksheets/sheet1.xml': write(data),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      'hyperlink https://example.org/?a=1&amp;b=2',
      'printerSettings ../printerSettings/printerSettings1.bin',
      'customProperty ../customProperty1.bin',
      'drawing ../drawings/drawing1.xml',
      'vmlDrawing ../drawings/vmlDrawing1.vml',
      'table ../tables/table1.xml',
      'comments ../comments1.xml',
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment ../threadedComments/threadedComment1.xml',
    ),
    'xl/worksheets/sheet2.xml': write(pivot),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships('pivotTable ../pivotTables/pivotTable1.xml'),
    'xl/worksheets/sheet3.xml': write(deep),
    'xl/sharedStrings.xml': write(strings),
    'xl/styles.xml': write(styles),
    'xl/theme/theme1.xml': theme,
    'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}"><c r="C4" i="3"/><c r="B5" i="3"/></calcChain>`,
    'xl/comments1.xml': `${declaration}<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="B4" authorId="0"><text><t>note</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `${declaration}<ThreadedComments xmlns="${threaded}"/>`,
    'xl/persons/person.xml': `${declaration}<personList xmlns="${threaded}"/>`,
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s1"></v:shape></xml>',
    'xl/tables/table1.xml': `${declaration}<table xmlns="${main}" id="1" name="T" displayName="T" ref="A3:C9" headerRowCount="0"><tableColumns count="3"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/><tableColumn id="3" name="c"/></tableColumns></table>`,
    'xl/pivotTables/pivotTable1.xml': `${declaration}<pivotTableDefinition xmlns="${main}" name="P" cacheId="9"/>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships(
      'pivotCacheDefinition ../pivotCache/pivotCacheDefinition1.xml',
    ),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${declaration}<pivotCacheDefinition xmlns="${main}"/>`,
    'xl/webextensions/taskpanes.xml': `${declaration}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
    'xl/webextensions/_rels/taskpanes.xml.rels': relationships(
      'http://schemas.microsoft.com/office/2011/relationships/webextension webextension1.xml',
    ),
    'xl/webextensions/webextension1.xml': `${declaration}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"/>`,
    'customXml/item1.xml': `${declaration}<f:record xmlns:f="urn:foreign"><a>粤</a></f:record>`,
    'customXml/_rels/item1.xml.rels': relationships('customXmlProps itemProps1.xml'),
    'customXml/itemProps1.xml': `${declaration}<ds:datastoreItem ds:itemID="{1B2C3D4E-0000-4000-8000-0123456789AB}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    ...foreignDrawingParts(),
  };
  const parts = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  parts['xl/printerSettings/printerSettings1.bin'] = Uint8Array.from({ length: 700 }, (_, index) => (index * 37) % 256);
  parts['xl/customProperty1.bin'] = new Uint8Array(Buffer.from('sheet-粤', 'utf16le'));
  parts['custom/unknown.dat'] = Uint8Array.from([0, 255, 7, 13, 10]);
  return parts;
}

export function kitchenSink(options: { withPrefix?: boolean } = {}): Uint8Array {
  return zipSync(kitchenSinkParts(options), { level: 6 });
}
