import type { Chart, Sheet } from '../../model';
import type { PartSource } from '../package/part-package';
import type { Relationship } from '../package/relationship';
import { derivedIdentity, isIdentity } from '../sheet/sheet-identity';
import { readChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { attributeNamed, childNamed, descendant, numeric, parseXml, type XmlElement } from '../xml/xml-tree';
import { readPosition } from './chart-position';
import { readChart } from './chart-reading';

/** A chart of the model as the file has it. */
export interface FileChart {
  readonly chart: Chart;
  readonly anchor: XmlElement;
  /** Id of the drawing's link to the chart part. */
  readonly link: string;
  readonly part: string;
}

/** A sheet's drawing part. */
export interface Drawing {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly charts: readonly FileChart[];
}

/** The sheet's drawing with the charts in it that the model can express; undefined where it has none. */
export function readDrawing(layout: RootLayout, source: PartSource, sheet: Sheet, number: number): Drawing | undefined {
  const element = readChild(layout, 'drawing');
  const id = element === undefined ? undefined : attributeNamed(element, 'id');
  const link = source.relationships(layout.part).find((candidate) => candidate.id === id);
  if (link === undefined || !source.has(link.target)) return undefined;
  const text = source.text(link.target);
  const root = parseXml(text, link.target);
  const links = source.relationships(link.target);
  const charts = root.children.flatMap((anchor) => readAnchor(anchor, links, source, sheet, number) ?? []);
  return { part: link.target, text, root, charts };
}

function readAnchor(
  anchor: XmlElement,
  links: readonly Relationship[],
  source: PartSource,
  sheet: Sheet,
  number: number,
): FileChart | undefined {
  const frame = childNamed(anchor, 'graphicFrame');
  const properties = descendant(frame, 'nvGraphicFramePr', 'cNvPr');
  const reference = descendant(frame, 'graphic', 'graphicData', 'chart');
  if (properties === undefined || reference === undefined) return undefined;
  const id = attributeNamed(reference, 'id');
  const link = links.find((candidate) => candidate.id === id && candidate.kind === 'chart');
  if (link === undefined || !source.has(link.target)) return undefined;
  const content = readChart(parseXml(source.text(link.target), link.target));
  if (content === undefined) return undefined;
  const identity =
    statedIdentity(properties) ?? derivedIdentity('chart', number, numeric(properties.attributes['id']) ?? 0);
  const name = properties.attributes['name'] ?? '';
  const chart: Chart = { id: identity, name, ...readPosition(anchor, sheet), ...content };
  return { chart, anchor, link: link.id, part: link.target };
}

function statedIdentity(properties: XmlElement): string | undefined {
  const id = descendant(properties, 'extLst', 'ext', 'creationId')?.attributes['id'];
  return id !== undefined && isIdentity(id) ? id : undefined;
}
