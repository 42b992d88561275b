import type { CellProps, HyperFunc, VNode } from '@revolist/revogrid';
import type { PlacedText, ShownCell } from './sheet-view';

type CreateNode = HyperFunc<VNode>;

function placedStyles({ left, top, width, height, styles }: PlacedText): Record<string, string> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, ...styles };
}

/** What is left blank takes its room, and no reader sees it. */
function ownText(h: CreateNode, text: PlacedText): VNode {
  const parts = text.parts.map((part) =>
    h('span', part.blank ? { class: 'blank', 'data-text': part.text } : {}, part.blank ? '' : part.text),
  );
  return h('span', { class: 'cell-text', style: placedStyles(text) }, [h('span', {}, parts)]);
}

/** A neighbour's text is drawn by the style sheet: it is not what this cell holds. */
function carriedText(h: CreateNode, text: PlacedText): VNode {
  const words = text.parts.map((part) => part.text).join('');
  return h('span', { class: 'cell-text carried', 'data-text': words, style: placedStyles(text) }, '');
}

/** The inside of a cell. */
export function cellNodes(h: CreateNode, cell: ShownCell): VNode[] {
  return cell.texts.map((text) => (text.carried ? carriedText(h, text) : ownText(h, text)));
}

/** The attributes of a cell: its address, by which it is found, its lines and its fill. */
export function cellProperties(cell: ShownCell): CellProps {
  return {
    'data-cell': cell.address,
    class: { ruled: cell.ruled, linked: cell.link !== undefined },
    style: { ...cell.styles },
    title: cell.link?.tooltip ?? '',
  };
}
