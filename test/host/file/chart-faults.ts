import { all, type Element, everything, first } from './package-parts';

/** What is wrong with charts and the drawings they stand on. */
export function chartFaults(roots: ReadonlyMap<string, Element>): string[] {
  return [...roots].flatMap(([name, root]) => {
    if (root.local === 'chartSpace')
      return axisFaults(root)
        .concat(seriesFaults(root))
        .map((fault) => `${name}: ${fault}`);
    return root.local === 'wsDr' ? drawingFaults(root).map((fault) => `${name}: ${fault}`) : [];
  });
}

function values(elements: readonly Element[], local: string): string[] {
  return elements.flatMap((element) => first(element, local)?.attributes['val'] ?? []);
}

/** Every axis that a plot names is there, and crosses one that is. */
function axisFaults(root: Element): string[] {
  const plot = everything(root).find(({ local }) => local === 'plotArea');
  const axes = plot?.children.filter(({ local }) => /^(cat|val|date|ser)Ax$/.test(local)) ?? [];
  const ids = values(axes, 'axId');
  const named = (plot?.children ?? [])
    .filter(({ local }) => local.endsWith('Chart'))
    .flatMap((chart) => all(chart, 'axId').map(({ attributes }) => attributes['val'] ?? ''));
  return [...named, ...values(axes, 'crossAx')].filter((id) => !ids.includes(id)).map((id) => `no axis ${id}`);
}

function seriesFaults(root: Element): string[] {
  const series = everything(root).filter(({ local }) => local === 'ser');
  const twice = (local: string) => {
    const found = values(series, local);
    return found
      .filter((value, index) => found.indexOf(value) !== index)
      .map((value) => `two series of ${local} ${value}`);
  };
  const empty = everything(root).filter(({ local, text }) => local === 'f' && text.trim() === '');
  const counts = everything(root).filter(({ local }) => local === 'numCache' || local === 'strCache');
  return [
    ...twice('idx'),
    ...twice('order'),
    ...empty.map(() => 'a reference to nothing'),
    ...counts.flatMap((cache) => {
      const count = Number(first(cache, 'ptCount')?.attributes['val']);
      const beyond = all(cache, 'pt').filter(({ attributes }) => Number(attributes['idx']) >= count);
      return beyond.map(({ attributes }) => `point ${attributes['idx']} of ${count}`);
    }),
  ];
}

function drawingFaults(root: Element): string[] {
  const ids = everything(root).flatMap(({ local, attributes }) => (local === 'cNvPr' ? (attributes['id'] ?? '') : []));
  const backwards = all(root, 'twoCellAnchor').filter((anchor) => {
    const at = (corner: string, local: string) => Number(first(first(anchor, corner), local)?.text);
    return at('from', 'col') > at('to', 'col') || at('from', 'row') > at('to', 'row');
  });
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two objects numbered ${id}`),
    ...backwards.map(() => 'an anchor that ends before it begins'),
  ];
}
