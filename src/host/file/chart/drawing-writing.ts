import type { Chart, Workbook } from '../../model';
import { contentTypes, namespaces, xmlDeclaration } from '../package/namespaces';
import type { SheetChange } from '../sheet/sheet-change';
import { isIdentity } from '../sheet/sheet-identity';
import { linkAttributes } from '../xml/link-attribute';
import { TextEdits, withAppended, withAttributes } from '../xml/text-edits';
import { tag } from '../xml/xml-text';
import { childNamed, descendant, parseXml, prefixOf, type XmlElement } from '../xml/xml-tree';
import { chartPartText } from './chart-part-text';
import { cornerTags } from './chart-position';
import type { Drawing, FileChart } from './drawing-reading';
import { withFreshCaches } from './fresh-caches';

export interface DrawingChange extends SheetChange {
  /** Undefined where the sheet has no drawing yet. */
  readonly drawing: Drawing | undefined;
  /** The workbook as it was and as it is to be, for the values that charts keep. */
  readonly workbookBefore: Workbook;
  readonly workbookNow: Workbook;
}

/** Writes the sheet's charts: new ones, changed ones, those whose cells have changed; foreign ones stay. */
export function writeDrawing(change: DrawingChange): void {
  const { drawing, now } = change;
  const files = drawing?.charts ?? [];
  const removed = files.filter(({ chart }) => !now.charts.some(({ id }) => id === chart.id));
  for (const file of files) if (!removed.includes(file)) refreshChartPart(change, file);
  const added = now.charts.filter(({ id }) => !files.some(({ chart }) => chart.id === id));
  const moved = files.filter((file) => !removed.includes(file) && anchorDiffers(file.chart, chartNow(change, file)));
  if (drawing === undefined) {
    if (added.length > 0) createDrawing(change, added);
    return;
  }
  if (removed.length + added.length + moved.length === 0) return;
  for (const { link } of removed) change.package.unrelate(drawing.part, link);
  if (added.length === 0 && removed.length === drawing.root.children.length) dropDrawing(change, drawing);
  else editDrawing(change, drawing, { removed, added, moved });
}

function chartNow(change: DrawingChange, file: FileChart): Chart {
  return change.now.charts.find(({ id }) => id === file.chart.id) ?? file.chart;
}

/** Rewrites the chart where its content has changed, and only the values that it keeps where its cells have. */
function refreshChartPart(change: DrawingChange, file: FileChart): void {
  const { package: draft, workbookBefore, workbookNow } = change;
  const chart = chartNow(change, file);
  const text = draft.text(file.part);
  const rewritten = contentDiffers(file.chart, chart)
    ? chartPartText(chart, workbookNow)
    : withFreshCaches(text, file.part, workbookBefore, workbookNow);
  if (rewritten !== text) draft.write(file.part, rewritten);
}

function contentDiffers(one: Chart, other: Chart): boolean {
  return JSON.stringify(contentOf(one)) !== JSON.stringify(contentOf(other));
}

function contentOf({ title, series, valueAxis, categoryAxis, legend }: Chart): unknown {
  const lines = series.map(({ name, values, categories, color, weight, dash, marker }) => [
    name,
    values,
    categories,
    color,
    weight,
    dash,
    marker,
  ]);
  const axes = [valueAxis.title, valueAxis.numberFormat, valueAxis.gridlineColor, categoryAxis.title];
  return [title, lines, axes, legend];
}

function anchorDiffers(one: Chart, other: Chart): boolean {
  return (['name', 'left', 'top', 'width', 'height'] as const).some((key) => one[key] !== other[key]);
}

function createDrawing(change: DrawingChange, added: readonly Chart[]): void {
  const { root, package: draft, part } = change;
  const drawing = draft.unusedName('xl/drawings/drawing#.xml');
  const anchors = added.map((chart, index) => anchorTag(change, drawing, chart, index + 2, 'xdr:'));
  const attributes = { 'xmlns:xdr': namespaces.spreadsheetDrawing, 'xmlns:a': namespaces.drawing };
  draft.write(drawing, xmlDeclaration + tag('xdr:wsDr', attributes, anchors.join('')), contentTypes.drawing);
  root.put('drawing', root.tag('drawing', linkAttributes(root.layout, draft.relate(part, 'drawing', drawing))));
}

function dropDrawing({ root, package: draft, part }: DrawingChange, drawing: Drawing): void {
  const link = draft.relationships(part).find(({ target }) => target === drawing.part);
  if (link !== undefined) draft.unrelate(part, link.id);
  root.put('drawing', null);
}

interface AnchorChanges {
  readonly removed: readonly FileChart[];
  readonly added: readonly Chart[];
  readonly moved: readonly FileChart[];
}

function editDrawing(change: DrawingChange, drawing: Drawing, { removed, added, moved }: AnchorChanges): void {
  const { text, root, part } = drawing;
  const prefix = prefixOf(root.name);
  const edits = new TextEdits(text);
  for (const { anchor } of removed) edits.replace(anchor, '');
  for (const file of moved) edits.replace(file.anchor, movedAnchor(change, file, text));
  const first = highestShapeId(text) + 1;
  const anchors = added.map((chart, index) => anchorTag(change, part, chart, first + index, prefix));
  const edited = edits.apply();
  const rootNow = parseXml(edited, part);
  const appended = withAppended(edited, rootNow, anchors.join(''));
  change.package.write(part, edited.slice(0, rootNow.start) + appended + edited.slice(rootNow.end));
}

/** The anchor with its new corners and name; what it holds otherwise stays. */
function movedAnchor(change: DrawingChange, file: FileChart, text: string): string {
  const { anchor } = file;
  const chart = chartNow(change, file);
  const prefix = prefixOf(anchor.name);
  const frame = childNamed(anchor, 'graphicFrame');
  const kept = anchor.children.filter(({ local }) => !['from', 'to', 'pos', 'ext'].includes(local));
  const content = kept.map((child) =>
    child === frame ? renamed(text, child, chart.name) : text.slice(child.start, child.end),
  );
  return tag(`${prefix}twoCellAnchor`, {}, cornerTags(prefix, chart, change.now) + content.join(''));
}

function renamed(text: string, frame: XmlElement, name: string): string {
  const properties = descendant(frame, 'nvGraphicFramePr', 'cNvPr');
  if (properties === undefined) return text.slice(frame.start, frame.end);
  const changed = withAttributes(text, properties, { name });
  return text.slice(frame.start, properties.start) + changed + text.slice(properties.end, frame.end);
}

function highestShapeId(text: string): number {
  const ids = [...text.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map((match) => Number(match[1]));
  return Math.max(1, ...ids);
}

/** Writes the chart's part and returns the anchor that shows it. */
function anchorTag(change: DrawingChange, drawing: string, chart: Chart, shapeId: number, prefix: string): string {
  const { package: draft, workbookNow, now } = change;
  const part = draft.unusedName('xl/charts/chart#.xml');
  draft.write(part, chartPartText(chart, workbookNow), contentTypes.chart);
  const link = draft.relate(drawing, 'chart', part);
  const properties = tag(`${prefix}cNvPr`, { id: shapeId, name: chart.name }, identityExtension(chart.id));
  const frame = [
    tag(`${prefix}nvGraphicFramePr`, {}, properties + tag(`${prefix}cNvGraphicFramePr`, {})),
    tag(`${prefix}xfrm`, {}, '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'),
    tag('a:graphic', {}, tag('a:graphicData', { uri: namespaces.chart }, chartReference(link))),
  ];
  const content = [
    cornerTags(prefix, chart, now),
    tag(`${prefix}graphicFrame`, { macro: '', 'xmlns:a': namespaces.drawing }, frame.join('')),
    tag(`${prefix}clientData`, {}),
  ];
  return tag(`${prefix}twoCellAnchor`, {}, content.join(''));
}

function chartReference(link: string): string {
  return tag('c:chart', { 'xmlns:c': namespaces.chart, 'xmlns:r': namespaces.relationships, 'r:id': link });
}

/** Keeps the chart's id, as Excel does (MS-ODRAWXML, creationId). */
function identityExtension(id: string): string {
  if (!isIdentity(id)) return '';
  const creation = tag('a16:creationId', { 'xmlns:a16': namespaces.drawingIdentity, id });
  return tag('a:extLst', {}, tag('a:ext', { uri: '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}' }, creation));
}
