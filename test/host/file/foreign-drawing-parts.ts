import { relationships } from './relationships-part';

const chartSpace =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const sheetDrawing =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const link = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** An axis of the bar chart, which the other one crosses. */
function axis(local: string, id: number, other: number): string {
  return `<c:${local}><c:axId val="${id}"/><c:scaling/><c:axPos val="b"/><c:crossAx val="${other}"/></c:${local}>`;
}

const barChart = `<c:chartSpace ${chartSpace}><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Data!$B$5:$B$7</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2)}${axis('valAx', 2, 1)}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

function frame(id: number, relationship: string): string {
  return `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Diagramm ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${link} r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
}

function corner(name: string, column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

/** A bar chart and a picture on the first sheet, and the chart of a chart sheet. */
export function foreignDrawingParts(): Record<string, string> {
  const picture = `<xdr:oneCellAnchor>${corner('from', 8, 8)}<xdr:ext cx="9525" cy="9525"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="31" name="Box"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>`;
  return {
    'xl/drawings/drawing1.xml': `<xdr:wsDr ${sheetDrawing}><xdr:twoCellAnchor editAs="oneCell">${corner('from', 1, 10)}${corner('to', 4, 20)}${frame(4, 'rId1')}<xdr:clientData/></xdr:twoCellAnchor>${picture}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships('chart ../charts/chart1.xml'),
    'xl/charts/chart1.xml': barChart,
    'xl/charts/_rels/chart1.xml.rels': relationships(
      'http://schemas.microsoft.com/office/2011/relationships/chartStyle style1.xml',
    ),
    'xl/charts/style1.xml':
      '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>',
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${link}><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': relationships('drawing ../drawings/drawing2.xml'),
    'xl/drawings/drawing2.xml': `<xdr:wsDr ${sheetDrawing}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${frame(2, 'rId1')}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing2.xml.rels': relationships('chart ../charts/chart2.xml'),
    'xl/charts/chart2.xml': barChart,
  };
}
