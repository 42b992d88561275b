import type { EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';

/** Opens over a cell with what the cell holds, or with the first key where the user began to type. */
export class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  private input: HTMLInputElement | null = null;

  constructor(
    private readonly entered: () => string,
    private readonly label: string,
    private readonly finish: (text: string, key: KeyboardEvent) => void,
  ) {}

  getValue(): string {
    return this.input?.value ?? this.entered();
  }

  /** Keys that came before the editor was there. */
  appendPendingInput(text: string): boolean {
    if (this.input === null) return false;
    this.input.value += text;
    this.input.focus();
    return true;
  }

  beforeDisconnect(): void {
    this.input?.blur();
  }

  componentDidRender(): void {
    setTimeout(() => {
      this.input?.focus();
      this.input?.setSelectionRange(this.input.value.length, this.input.value.length);
    });
  }

  render(h: HyperFunc<VNode>): VNode {
    const typed: unknown = this.editCell?.val;
    return h('input', {
      type: 'text',
      class: 'cell-editor',
      'aria-label': this.label,
      value: typeof typed === 'string' && typed !== '' ? typed : this.entered(),
      ref: (input: unknown) => {
        this.input = input instanceof HTMLInputElement ? input : null;
      },
      onKeyDown: (event: KeyboardEvent) => this.onKey(event),
    });
  }

  /** RevoGrid would wait before it goes on, and lose what is typed meanwhile. */
  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Tab')) return;
    event.preventDefault();
    event.stopPropagation();
    this.finish(this.getValue(), event);
  }
}
