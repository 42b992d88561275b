import { parseAddress, type Block } from '../host/browser';
import { CellEditor, type CellBox } from './cell-editor';
import { ChartLayers } from './chart/chart-layers';
import { pasteEdits, putCopiedTexts } from './grid-clipboard';
import { gridSettings } from './grid-columns';
import {
  blockOf,
  cellAddress,
  cellAtPlace,
  gridPlace,
  type CellEdit,
  type CellPlace,
  type GridPlace,
} from './grid-place';
import { giveRoles } from './grid-roles';
import { nextCell, type PressedKey } from './next-cell';
import type { SheetView } from './sheet-view';

/** What the grid asks of the page around it. */
export interface GridOwner {
  /** Accessible names: of the grid, of the editor over a cell, and of the column of row numbers. */
  readonly labels: { readonly grid: string; readonly editor: string; readonly rows: string };
  /** The text that is edited in a cell. */
  entered(cell: CellPlace): string;
  enter(edits: readonly CellEdit[]): void;
  selected(cell: CellPlace): void;
  follow(cell: CellPlace): void;
}

/** How far the grid is scrolled, in pixels. */
interface Scroll {
  x: number;
  y: number;
}

/** One sheet in RevoGrid, which lays the cells out, scrolls and marks the selection; the keyboard is ours. */
export class SheetGrid {
  /** Holds RevoGrid, and the editor above it. */
  readonly root = document.createElement('div');
  readonly scroll: Scroll = { x: 0, y: 0 };
  private readonly grid = document.createElement('revo-grid');
  private readonly charts: ChartLayers;
  private readonly editor: CellEditor;
  private current: CellPlace = { row: 0, column: 0 };

  constructor(
    private view: SheetView,
    private readonly owner: GridOwner,
  ) {
    this.charts = new ChartLayers(this.grid, view.measure);
    this.editor = new CellEditor(owner.labels.editor, {
      enter: (cell, text) => owner.enter([{ ...cell, text }]),
      goOn: (key) => this.press(key),
      stay: () => this.takeKeyboard(),
    });
    this.root.className = 'sheet';
    this.root.append(this.grid, this.editor.input);
    giveRoles(this.grid, owner.labels.grid, () => this.takeKeyboard());
    Object.assign(
      this.grid,
      gridSettings(view.layout, owner.labels.rows, (row, column) => this.view.cell(row, column)),
    );
    this.listenToHands();
    this.listenToRevoGrid();
    this.drawCharts();
  }

  get selection(): CellPlace {
    return this.current;
  }

  get sheetId(): string {
    return this.view.sheet.id;
  }

  /** A cell is being edited. */
  get isEditing(): boolean {
    return this.editor.edited !== null;
  }

  /** Resolves once the grid can be scrolled and selected in. */
  async ready(): Promise<void> {
    await this.grid.componentOnReady();
  }

  /** Draws the sheet anew as it is now; rows and columns have to be the same. */
  refresh(view: SheetView): void {
    this.view = view;
    void this.grid.refresh('all');
    this.drawCharts();
  }

  /** Another grid takes its place: what is being typed is entered first. */
  leave(): void {
    this.editor.commit();
  }

  /** Selects cells and scrolls to them; `quietly` leaves the keyboard where it is. */
  select(block: Block, quietly: boolean): void {
    const start = gridPlace(this.view.layout, { row: block.firstRow, column: block.firstColumn });
    if (start === undefined) return;
    const last = gridPlace(this.view.layout, { row: block.lastRow, column: block.lastColumn });
    const end = last?.colType === start.colType && last.rowType === start.rowType ? last : start;
    this.setCurrent({ row: block.firstRow, column: block.firstColumn }, end.x > start.x || end.y > start.y);
    void this.grid.setCellsFocus(start, end, start.colType, start.rowType);
    if (!quietly) this.takeKeyboard();
  }

  /** Goes on from the selected cell as a key does. */
  press(key: PressedKey): void {
    const next = nextCell(this.view.layout, this.current, key);
    if (next !== undefined) this.select(blockOf(next), false);
  }

  async scrollTo({ x, y }: Readonly<Scroll>): Promise<void> {
    await this.grid.scrollToCoordinate({ x, y });
  }

  /** Moves the keyboard to the selected cell, or to the grid until that cell is drawn. */
  takeKeyboard(frames = 20): void {
    if (this.editor.edited !== null) return;
    const cell = this.cellElement(this.current);
    if (cell !== null) {
      cell.focus({ preventScroll: true });
    } else if (frames > 0) {
      if (!this.grid.contains(document.activeElement)) this.grid.querySelector<HTMLElement>('.main-viewport')?.focus();
      requestAnimationFrame(() => this.takeKeyboard(frames - 1));
    }
  }

  private setCurrent(cell: CellPlace, many: boolean): void {
    this.current = cell;
    this.grid.classList.toggle('many-selected', many);
    this.owner.selected(cell);
  }

  private cellElement(cell: CellPlace): HTMLElement | null {
    return this.grid.querySelector<HTMLElement>(`[data-cell="${cellAddress(cell)}"]`);
  }

  private drawCharts(): void {
    const { host, sheet, layout } = this.view;
    this.charts.draw(host.workbook, sheet.charts, layout);
  }

  private listenToHands(): void {
    const { grid } = this;
    grid.addEventListener('mousedown', (event: MouseEvent) => this.onMouseDown(event), { capture: true });
    grid.addEventListener('click', ({ target }: MouseEvent) => {
      const cell = target instanceof Element && target.closest('.cell-text') !== null ? cellOf(target) : undefined;
      if (cell !== undefined) this.owner.follow(cell);
    });
    grid.addEventListener('dblclick', () => this.edit(this.owner.entered(this.current)));
    grid.addEventListener('keydown', (event: KeyboardEvent) => this.onKey(event));
    grid.addEventListener('paste', (event: ClipboardEvent) => {
      event.preventDefault();
      this.owner.enter(pasteEdits(event.clipboardData?.getData('text/plain') ?? '', this.current));
    });
    grid.addEventListener('cut', () => void this.clear());
  }

  private listenToRevoGrid(): void {
    const { grid } = this;
    grid.addEventListener('beforefocuslost', (event: Event) => event.preventDefault());
    grid.addEventListener('beforeheaderclick', (event: Event) => event.preventDefault());
    grid.addEventListener('setrange', () => grid.classList.add('many-selected'));
    grid.addEventListener('clipboardrangecopy', (event: Event) => putCopiedTexts(event, (place) => this.textAt(place)));
    // It hears keys and clipboard of the whole page.
    for (const heard of ['beforekeydown', 'beforecopy', 'beforecut']) {
      grid.addEventListener(heard, (event: Event) => {
        if (!grid.contains(document.activeElement)) event.preventDefault();
      });
    }
    grid.addEventListener('viewportscroll', ({ detail }) => {
      this.scroll[detail.dimension === 'rgRow' ? 'y' : 'x'] = detail.coordinate;
      requestAnimationFrame(() => this.placeEditor());
    });
  }

  /** What is typed right after a click is meant for the cell that was clicked, which RevoGrid marks a little later. */
  private onMouseDown({ target, shiftKey }: MouseEvent): void {
    const cell = target instanceof Element ? cellOf(target) : undefined;
    if (cell === undefined) return;
    this.editor.commit();
    if (!shiftKey) this.setCurrent(cell, false);
    this.cellElement(cell)?.focus({ preventScroll: true });
  }

  private onKey(event: KeyboardEvent): void {
    const handled = this.handleKey(event);
    if (!handled) return;
    event.stopPropagation();
    // The key that opens the editor is typed into it.
    if (this.editor.edited === null || event.key === 'F2') event.preventDefault();
  }

  private handleKey(event: KeyboardEvent): boolean {
    if (event.key === 'F2') return this.edit(this.owner.entered(this.current));
    if (event.key === 'Delete' || event.key === 'Backspace') {
      void this.clear();
      return true;
    }
    if (nextCell(this.view.layout, this.current, event) !== undefined) {
      this.press(event);
      return true;
    }
    const shortcut = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
    const types = [...event.key].length === 1 || event.key === 'Process';
    return types && !shortcut && this.edit('');
  }

  private edit(text: string): true {
    this.editor.open(this.current, text);
    this.placeEditor();
    return true;
  }

  private placeEditor(): void {
    const { edited } = this.editor;
    if (edited === null) return;
    const cell = this.cellElement(edited);
    this.editor.place(cell === null ? null : boxWithin(this.root, cell));
  }

  /** Empties the selected cells. */
  private async clear(): Promise<void> {
    const range = await this.grid.getSelectedRange();
    const from = range === null ? undefined : cellAtPlace(this.view.layout, range);
    const to = range === null ? undefined : cellAtPlace(this.view.layout, { ...range, x: range.x1, y: range.y1 });
    if (from === undefined || to === undefined) return;
    const edits: CellEdit[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) edits.push({ row, column, text: '' });
    }
    this.owner.enter(edits);
  }

  private textAt(place: GridPlace): string {
    const cell = cellAtPlace(this.view.layout, place);
    if (cell === undefined) return '';
    const own = this.view.cell(cell.row, cell.column).texts.find(({ carried }) => !carried);
    return (own?.parts ?? []).map(({ text, blank }) => (blank ? '' : text)).join('');
  }
}

/** The cell that an element stands in. */
function cellOf(element: Element): CellPlace | undefined {
  const address = element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  if (address === undefined) return undefined;
  const { firstRow, firstColumn } = parseAddress(address).block;
  return { row: firstRow, column: firstColumn };
}

function boxWithin(outer: HTMLElement, inner: HTMLElement): CellBox {
  const [around, box] = [outer.getBoundingClientRect(), inner.getBoundingClientRect()];
  return { left: box.left - around.left, top: box.top - around.top, width: box.width, height: box.height };
}
