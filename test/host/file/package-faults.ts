import { chartFaults } from './chart-faults';
import { layoutFaults } from './layout-faults';
import { linkFaults } from './link-faults';
import { nameFaults } from './name-faults';
import { all, type Element, everything, first, type Parts, partsOf, rootOf } from './package-parts';
import { schemaOrders } from './schema-orders';
import { textFaults } from './text-faults';
import { worksheetFaults } from './worksheet-faults';

/** What would make Excel offer to repair a workbook, one line each; empty for a sound one. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const roots = new Map(xml.map((name) => [name, rootOf(parts, name)]));
  return [
    ...contentTypeFaults(parts, roots),
    ...relationshipFaults(parts, roots),
    ...[...roots].flatMap(([name, root]) => orderFaults(name, root)),
    ...linkFaults(parts, roots),
    ...workbookFaults(roots),
    ...nameFaults(roots.get('xl/workbook.xml')),
    ...stylesFaults(roots.get('xl/styles.xml')),
    ...worksheetFaults(roots),
    ...[...roots].flatMap(([name, root]) =>
      root.local === 'worksheet' ? layoutFaults(root).map((fault) => `${name}: ${fault}`) : [],
    ),
    ...textFaults(roots),
    ...chartFaults(roots),
  ];
}

function contentTypeFaults(parts: Parts, roots: ReadonlyMap<string, Element>): string[] {
  const types = roots.get('[Content_Types].xml');
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const overrides = all(types, 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1));
  const untyped = Object.keys(parts).filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !name.endsWith('/') &&
      !overrides.includes(name) &&
      !defaults.has(name.split('.').at(-1)),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => parts[name] === undefined)
      .map((name) => `a content type for ${name}, which is missing`),
    ...repeated(overrides).map((name) => `two content types for ${name}`),
  ];
}

function relationshipFaults(parts: Parts, roots: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  for (const [name, root] of roots) {
    if (!name.endsWith('.rels')) {
      faults.push(...danglingIds(name, root, roots));
      continue;
    }
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    if (source !== '' && parts[source] === undefined) faults.push(`${name} belongs to no part`);
    const links = all(root, 'Relationship');
    faults.push(...repeated(links.map(({ attributes }) => attributes['Id'] ?? '')).map((id) => `${name}: ${id} twice`));
    for (const { attributes } of links) {
      if (attributes['TargetMode'] === 'External') continue;
      const target = resolved(source, attributes['Target'] ?? '');
      if (parts[target] === undefined) faults.push(`${name}: ${attributes['Id']} leads to ${target}, which is missing`);
    }
  }
  return faults;
}

function danglingIds(name: string, root: Element, roots: ReadonlyMap<string, Element>): string[] {
  const slash = name.lastIndexOf('/') + 1;
  const links = all(roots.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`), 'Relationship');
  const ids = new Set(links.map(({ attributes }) => attributes['Id']));
  const used = everything(root).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (key.startsWith('r:') ? [value] : [])),
  );
  return used.filter((id) => !ids.has(id)).map((id) => `${name}: no relationship ${id}`);
}

function resolved(source: string, target: string): string {
  return decodeURI(new URL(target, `http://package/${source}`).pathname).slice(1);
}

function orderFaults(name: string, root: Element): string[] {
  return everything(root).flatMap((parent) => {
    const order = schemaOrders[parent.local]?.split(' ');
    if (order === undefined || name.startsWith('docProps/') || parent.namespace.includes('/2009/9/main')) return [];
    const own = parent.children.filter(({ namespace }) => namespace === parent.namespace || parent.local === 'spPr');
    const ranks = own.map(({ local }) => order.indexOf(local));
    const unknown = own.filter((_, index) => ranks[index] === -1).map(({ local }) => local);
    const sorted = [...ranks].sort((one, other) => one - other);
    const disorder = ranks.some((rank, index) => rank !== sorted[index]);
    return [
      ...unknown.map((local) => `${name}: ${local} in ${parent.local}`),
      ...(disorder ? [`${name}: ${parent.local} has ${own.map(({ local }) => local).join(' ')}`] : []),
    ];
  });
}

function workbookFaults(roots: ReadonlyMap<string, Element>): string[] {
  const workbook = roots.get('xl/workbook.xml');
  const sheets = all(first(workbook, 'sheets'), 'sheet').map(({ attributes }) => attributes);
  const names = all(first(workbook, 'definedNames'), 'definedName').map(({ attributes }) => attributes);
  const view = all(first(workbook, 'bookViews'), 'workbookView')[0];
  return [
    ...repeated(sheets.map(({ name }) => (name ?? '').toLowerCase())).map((name) => `two sheets ${name}`),
    ...repeated(sheets.map(({ sheetId }) => sheetId ?? '')).map((id) => `two sheets numbered ${id}`),
    ...repeated(names.map(({ name, localSheetId }) => `${localSheetId}!${name?.toLowerCase()}`)).map(
      (key) => `two names ${key}`,
    ),
    ...names
      .filter(({ localSheetId }) => Number(localSheetId ?? 0) >= sheets.length)
      .map(({ name, localSheetId }) => `${name} is of sheet ${localSheetId}`),
    ...(Number(view?.attributes['activeTab'] ?? 0) >= sheets.length ? ['the active tab is none of the sheets'] : []),
    ...(sheets.every(({ state }) => state !== undefined) ? ['no sheet is visible'] : []),
    ...selectedFaults(roots),
  ];
}

/** With two tabs selected, what is typed into one goes into both. */
function selectedFaults(roots: ReadonlyMap<string, Element>): string[] {
  const views = [...roots.values()].flatMap((root) => all(first(root, 'sheetViews'), 'sheetView'));
  const selected = views.filter(({ attributes }) => attributes['tabSelected'] === '1');
  return selected.length > 1 ? [`${selected.length} tabs selected`] : [];
}

const members: Readonly<Record<string, string>> = {
  fontId: 'fonts',
  fillId: 'fills',
  borderId: 'borders',
  xfId: 'cellStyleXfs',
};

function stylesFaults(styles: Element | undefined): string[] {
  const faults: string[] = [];
  for (const collection of styles?.children ?? []) {
    const count = collection.attributes['count'];
    if (count !== undefined && collection.local !== 'tableStyles' && Number(count) !== collection.children.length) {
      faults.push(`${collection.local} counts ${count} of ${collection.children.length}`);
    }
  }
  const ids = all(first(styles, 'numFmts'), 'numFmt').map(({ attributes }) => attributes['numFmtId'] ?? '');
  faults.push(...repeated(ids).map((id) => `two number formats ${id}`));
  for (const { attributes } of all(first(styles, 'numFmts'), 'numFmt')) {
    const code = attributes['formatCode'] ?? '';
    if (code === '' || code.length > 255)
      faults.push(`number format ${attributes['numFmtId']} is ${code.slice(0, 40)}`);
  }
  for (const { attributes } of styles === undefined ? [] : everything(styles)) {
    const { rgb } = attributes;
    if (rgb !== undefined && !/^[0-9A-Fa-f]{8}$/.test(rgb)) faults.push(`colour ${rgb}`);
  }
  for (const xf of all(first(styles, 'cellXfs'), 'xf')) {
    for (const [attribute, collection] of Object.entries(members)) {
      const size = first(styles, collection)?.children.length ?? 0;
      if (Number(xf.attributes[attribute] ?? 0) >= size)
        faults.push(`${attribute} ${xf.attributes[attribute]} of ${size}`);
    }
    const format = xf.attributes['numFmtId'] ?? '0';
    if (Number(format) >= 164 && !ids.includes(format)) faults.push(`no number format ${format}`);
  }
  return faults;
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
