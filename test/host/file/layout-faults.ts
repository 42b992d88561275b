import { all, type Element, first } from './package-parts';
import { blockNamed, overlapping } from './sheet-blocks';

/** What is wrong with a worksheet beside its cells: columns, rows, panes, and the references that its rules stand on. */
export function layoutFaults(root: Element): string[] {
  return [
    ...columnFaults(all(first(root, 'cols'), 'col')),
    ...all(first(root, 'sheetData'), 'row').flatMap(rowFaults),
    ...all(first(root, 'sheetViews'), 'sheetView').flatMap(viewFaults),
    ...referenceFaults(root),
    ...mergeFaults(root),
    ...linkFaults(root),
    ...(first(root, 'headerFooter')?.children ?? [])
      .filter(({ text }) => text.length > 255)
      .map(({ local, text }) => `${local} of ${text.length} characters`),
  ];
}

function columnFaults(columns: readonly Element[]): string[] {
  let reached = 0;
  return columns.flatMap(({ attributes }) => {
    const [min, max, width] = [attributes['min'], attributes['max'], attributes['width'] ?? '0'].map(Number);
    const sound = min !== undefined && max !== undefined && min > reached && min <= max && max <= 16_384;
    const faults = sound ? [] : [`columns ${min} to ${max} after column ${reached}`];
    reached = Math.max(reached, max ?? 0);
    return within(width, 0, 255) ? faults : [...faults, `column ${min} is ${width} wide`];
  });
}

function rowFaults({ attributes }: Element): string[] {
  const { r = '1', ht = '0', spans = '1:1' } = attributes;
  const [from, to] = spans.split(' ')[0]?.split(':').map(Number) ?? [];
  return [
    ...(within(Number(r), 1, 1_048_576) ? [] : [`row ${r}`]),
    ...(within(Number(ht), 0, 409.5) ? [] : [`row ${r} is ${ht} high`]),
    ...(from !== undefined && to !== undefined && from <= to ? [] : [`row ${r} spans ${spans}`]),
  ];
}

function within(number: number | undefined, least: number, most: number): boolean {
  return number !== undefined && number >= least && number <= most;
}

/** The pane in use is the one below or right of what is frozen, and selections are of panes that there are. */
function viewFaults(view: Element): string[] {
  const pane = first(view, 'pane')?.attributes;
  const selections = all(view, 'selection').map(({ attributes }) => attributes['pane'] ?? 'topLeft');
  if (pane === undefined) return selections.some((name) => name !== 'topLeft') ? ['a selection in no pane'] : [];
  if (pane['state'] !== 'frozen') return [];
  const [across, down] = [Number(pane['xSplit'] ?? 0), Number(pane['ySplit'] ?? 0)];
  const panes = [
    'topLeft',
    across > 0 ? 'topRight' : '',
    down > 0 ? 'bottomLeft' : '',
    across > 0 && down > 0 ? 'bottomRight' : '',
  ];
  const isCount = (split: number) => Number.isInteger(split) && split >= 0;
  return [
    ...(isCount(across) && isCount(down) && across + down > 0 ? [] : [`frozen at ${across}, ${down}`]),
    ...(blockNamed(pane['topLeftCell'] ?? '') === undefined ? [`a pane from ${pane['topLeftCell']} on`] : []),
    ...[pane['activePane'] ?? 'topLeft', ...selections]
      .filter((name) => !panes.includes(name))
      .map((name) => `no pane ${name}`),
  ];
}

function referenceFaults(root: Element): string[] {
  const validations = all(first(root, 'dataValidations'), 'dataValidation');
  const rules = [...all(root, 'conditionalFormatting'), ...validations];
  const lists = rules.map(({ attributes }) => (attributes['sqref'] ?? '').split(' '));
  const places = [
    ...lists.flat(),
    ...all(first(root, 'hyperlinks'), 'hyperlink').map(({ attributes }) => attributes['ref'] ?? ''),
    ...all(root, 'dimension').map(({ attributes }) => attributes['ref'] ?? ''),
  ];
  const covered = validations.flatMap(({ attributes }) => (attributes['sqref'] ?? '').split(' '));
  return [
    ...places.filter((name) => blockNamed(name) === undefined).map((name) => `no cells ${name}`),
    ...overlapping(covered.flatMap((name) => blockNamed(name) ?? [])).map(({ name }) => `two validations of ${name}`),
    ...validations.flatMap(validationFaults),
    ...priorityFaults(root),
  ];
}

/** Between two bounds there are two, and a type of figures has at least one. */
function validationFaults(validation: Element): string[] {
  const { type = 'none', operator = 'between', sqref } = validation.attributes;
  if (type === 'none') return [];
  const needed = ['list', 'custom'].includes(type) || !['between', 'notBetween'].includes(operator) ? 1 : 2;
  const formulas = validation.children.filter(({ text }) => text !== '').length;
  return formulas < needed ? [`${type} at ${sqref} has ${formulas} of ${needed} bounds`] : [];
}

function priorityFaults(root: Element): string[] {
  const rules = all(root, 'conditionalFormatting').flatMap((container) => all(container, 'cfRule'));
  const priorities = rules.map(({ attributes }) => attributes['priority']);
  return [
    ...priorities
      .filter((priority, index) => priorities.indexOf(priority) !== index)
      .map((priority) => `two rules of priority ${priority}`),
    ...rules
      .filter((rule) => rule.attributes['type'] === 'expression' && (first(rule, 'formula')?.text ?? '') === '')
      .map(() => 'a rule without formula'),
  ];
}

function mergeFaults(root: Element): string[] {
  const merged = first(root, 'mergeCells');
  const names = all(merged, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
  const blocks = names.map(blockNamed);
  const count = merged?.attributes['count'];
  return [
    ...names.filter((_, index) => blocks[index] === undefined).map((name) => `${name} cannot be merged`),
    ...overlapping(blocks.filter((block) => block !== undefined)).map(({ name }) => `${name} is merged twice`),
    ...(count !== undefined && Number(count) !== names.length ? [`${count} merged areas counted`] : []),
  ];
}

function linkFaults(root: Element): string[] {
  const links = all(first(root, 'hyperlinks'), 'hyperlink').map(({ attributes }) => attributes);
  const refs = links.map(({ ref }) => ref);
  return [
    ...links
      .filter((link) => link['r:id'] === undefined && link['location'] === undefined)
      .map(({ ref }) => `a link at ${ref} that leads nowhere`),
    ...refs.filter((ref, index) => refs.indexOf(ref) !== index).map((ref) => `two links at ${ref}`),
  ];
}
