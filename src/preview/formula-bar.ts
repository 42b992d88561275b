import { parseAddress, type Block } from '../host/browser';
import { cellAddress, type CellPlace } from './grid-place';

/** What the formula bar asks of the page around it. */
export interface FormulaBarOwner {
  enter(cell: CellPlace, text: string): void;
  goTo(block: Block): void;
  /** An address was typed that names no cell. */
  refuse(): void;
  /** The keyboard goes back to the grid; after Enter to the cell below. */
  leave(enter: boolean): void;
}

/** The name box and the formula bar: which cell is selected and what it holds. */
export class FormulaBar {
  private cell: CellPlace = { row: 0, column: 0 };
  private entered = '';

  constructor(
    private readonly nameBox: HTMLInputElement,
    private readonly formula: HTMLInputElement,
    private readonly owner: FormulaBarOwner,
  ) {
    nameBox.addEventListener('keydown', (event) => this.onNameKey(event));
    nameBox.addEventListener('focus', () => nameBox.select());
    nameBox.addEventListener('blur', () => this.showName());
    formula.addEventListener('keydown', (event) => this.onFormulaKey(event));
    formula.addEventListener('blur', () => this.commit());
  }

  /** Shows a cell; what is being typed into the bar stays. */
  show(cell: CellPlace, entered: string): void {
    const typing = this.formula === document.activeElement && this.formula.value !== this.entered;
    const same = cell.row === this.cell.row && cell.column === this.cell.column;
    this.cell = cell;
    this.entered = entered;
    if (this.nameBox !== document.activeElement) this.showName();
    if (!typing || !same) this.formula.value = entered;
  }

  private showName(): void {
    this.nameBox.value = cellAddress(this.cell);
  }

  private onNameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.owner.leave(false);
    if (event.key !== 'Enter') return;
    const block = typedBlock(this.nameBox.value);
    if (block === null) {
      this.owner.refuse();
      this.showName();
    } else {
      this.owner.goTo(block);
    }
  }

  private onFormulaKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') this.formula.value = this.entered;
    this.commit();
    this.owner.leave(event.key === 'Enter');
  }

  private commit(): void {
    const text = this.formula.value;
    if (text === this.entered) return;
    this.formula.value = this.entered;
    this.owner.enter(this.cell, text);
  }
}

function typedBlock(address: string): Block | null {
  try {
    return parseAddress(address.trim()).block;
  } catch {
    return null;
  }
}
