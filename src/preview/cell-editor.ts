import type { CellPlace } from './grid-place';

/** Where a cell is on the screen, in pixels from the corner of what holds the editor. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What becomes of what is typed. */
export interface EditorOwner {
  enter(cell: CellPlace, text: string): void;
  /** Enter or Tab: the keyboard goes on to another cell. */
  goOn(key: KeyboardEvent): void;
  /** The keyboard goes back to the cell. */
  stay(): void;
}

/** Room for what is longer than the cell, in pixels. */
const leastWidth = 120;

/** The text field that opens over a cell; it takes the keyboard at once, so that no key is lost. */
export class CellEditor {
  readonly input = document.createElement('input');
  private cell: CellPlace | null = null;

  constructor(
    label: string,
    private readonly owner: EditorOwner,
  ) {
    Object.assign(this.input, { type: 'text', className: 'cell-editor', hidden: true, spellcheck: false });
    this.input.setAttribute('aria-label', label);
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('blur', () => this.commit());
  }

  /** The cell that is being edited, or null. */
  get edited(): CellPlace | null {
    return this.cell;
  }

  open(cell: CellPlace, text: string): void {
    this.cell = cell;
    this.input.value = text;
    this.input.hidden = false;
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(text.length, text.length);
  }

  /** Follows the cell while the grid scrolls; a cell that cannot be seen hides nothing of what is typed. */
  place(box: CellBox | null): void {
    const { style } = this.input;
    style.visibility = box === null ? 'hidden' : 'visible';
    if (box === null) return;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.height = `${box.height}px`;
    style.width = `${Math.max(leastWidth, box.width)}px`;
  }

  /** Enters what was typed and closes. */
  commit(): void {
    const cell = this.close();
    if (cell !== null) this.owner.enter(cell, this.input.value);
  }

  private close(): CellPlace | null {
    const { cell } = this;
    this.cell = null;
    this.input.hidden = true;
    return cell;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.close();
      this.owner.stay();
    } else {
      this.commit();
      this.owner.goOn(event);
    }
  }
}
