import type { ColumnRegular, RowDefinition } from '@revolist/revogrid';
import { columnLetters, parseAddress, type Block } from '../host/browser';
import { ChartLayers } from './chart/chart-layers';
import { CellEditor } from './cell-editor';
import { cellNodes, cellProperties } from './cell-template';
import { blockOf, cellAddress, cellAtPlace, gridPlace, type CellPlace } from './grid-place';
import { copiedRows, editOf, editsOf, focusedCell, keyOf, type CellEdit } from './grid-events';
import { cellRole, columnRole, giveRoles, rowRole } from './grid-roles';
import { nextCell, type PressedKey } from './next-cell';
import type { Track } from './sheet-layout';
import type { SheetView } from './sheet-view';

const rowHeaderWidth = 48;
const rowSize = 20;

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

/** A selection on its way: `quietly` leaves the keyboard where it is, as when the pane selects. */
interface Asked {
  readonly block: Block;
  readonly quietly: boolean;
}

/** One sheet in RevoGrid: the frozen rows and columns pinned, every cell drawn from a view of the sheet. */
export class SheetGrid {
  readonly element: HTMLRevoGridElement;
  readonly scroll: Scroll = { x: 0, y: 0 };
  private readonly charts: ChartLayers;
  private current: CellPlace = { row: 0, column: 0 };
  /** What was selected by the page rather than by hand. */
  private asked: Asked | null = null;

  constructor(
    private view: SheetView,
    private readonly owner: GridOwner,
  ) {
    this.element = document.createElement('revo-grid');
    this.charts = new ChartLayers(this.element, view.measure);
    giveRoles(this.element, owner.labels.grid, () => this.takeKeyboard());
    this.setUp();
    this.listen();
    this.drawCharts();
  }

  get selection(): CellPlace {
    return this.current;
  }

  get sheetId(): string {
    return this.view.sheet.id;
  }

  get layout(): SheetView['layout'] {
    return this.view.layout;
  }

  /** Draws the sheet anew as it is now; rows and columns have to be the same. */
  refresh(view: SheetView): void {
    this.view = view;
    void this.element.refresh('all');
    this.drawCharts();
  }

  /** Selects cells and scrolls to them. */
  async select(block: Block, quietly: boolean): Promise<void> {
    const start = gridPlace(this.layout, { row: block.firstRow, column: block.firstColumn });
    if (start === undefined) return;
    const last = gridPlace(this.layout, { row: block.lastRow, column: block.lastColumn });
    const end = last?.colType === start.colType && last.rowType === start.rowType ? last : start;
    this.asked = { block, quietly };
    await this.element.setCellsFocus(start, end, start.colType, start.rowType);
  }

  async scrollTo(scroll: Readonly<Scroll>): Promise<void> {
    await this.element.scrollToCoordinate({ x: scroll.x, y: scroll.y });
  }

  private drawCharts(): void {
    const { host, sheet, layout } = this.view;
    this.charts.draw(host.workbook, sheet.charts, layout);
  }

  private setUp(): void {
    const { frozenRows, rows, frozenColumns, columns } = this.layout;
    const source = (tracks: readonly Track[]): { row: number }[] => tracks.map(({ number }) => ({ row: number }));
    Object.assign(this.element, {
      theme: 'default',
      range: true,
      resize: false,
      filter: false,
      exporting: false,
      canMoveColumns: false,
      canDrag: false,
      accessible: false,
      applyOnClose: true,
      rowSize,
      rowHeaders: this.rowHeaders(),
      columns: [
        ...frozenColumns.map((track): ColumnRegular => ({ ...this.column(track), pin: 'colPinStart' })),
        ...columns.map((track) => this.column(track)),
      ],
      pinnedTopSource: source(frozenRows),
      source: source(rows),
      rowDefinitions: [...heights(frozenRows, 'rowPinStart'), ...heights(rows, 'rgRow')],
    });
  }

  private rowHeaders(): ColumnRegular {
    return {
      prop: 'row',
      size: rowHeaderWidth,
      columnProperties: () => ({ role: 'columnheader' }),
      columnTemplate: (h) => h('span', { class: 'for-readers' }, this.owner.labels.rows),
      cellProperties: rowRole,
      cellTemplate: (_h, { model }) => String((rowOf(model) ?? 0) + 1),
    };
  }

  private column({ number, size }: Track): ColumnRegular {
    return {
      prop: number,
      name: columnLetters(number),
      size,
      minSize: 1,
      cellTemplate: (h, { model }) => cellNodes(h, this.view.cell(rowOf(model) ?? 0, number)),
      columnProperties: () => columnRole(number),
      cellProperties: ({ model }) => {
        const row = rowOf(model) ?? 0;
        return { ...cellRole({ row, column: number }), ...cellProperties(this.view.cell(row, number)) };
      },
      editor: ({ model }, save) =>
        new CellEditor(
          () => this.owner.entered({ row: rowOf(model) ?? 0, column: number }),
          this.owner.labels.editor,
          (text, key) => {
            save(text, true);
            void this.press(key);
          },
        ),
    };
  }

  private listen(): void {
    const { element } = this;
    // Before RevoGrid's own listener, which moves the keyboard to the cell.
    element.addEventListener('afterfocus', (event: Event) => this.onFocus(event), { capture: true });
    element.addEventListener('beforekeydown', (event: Event) => this.onKey(event));
    element.addEventListener('beforeedit', (event: Event) => this.onEdit(event, editOf(event)));
    element.addEventListener('beforerangeedit', (event: Event) => this.onEdit(event, editsOf(event)));
    element.addEventListener('clipboardrangecopy', (event: Event) => copiedRows(event, (place) => this.textAt(place)));
    element.addEventListener('mousedown', ({ target }) => takeKeyboardAt(target), { capture: true });
    element.addEventListener('click', (event: Event) => this.onClick(event));
    element.addEventListener('canceledit', () => setTimeout(() => this.onEditorClosed()));
    element.addEventListener('setrange', () => element.classList.add('many-selected'));
    for (const unwanted of ['beforefocuslost', 'beforeautofill', 'beforeheaderclick']) {
      element.addEventListener(unwanted, (event: Event) => event.preventDefault());
    }
    for (const clipboard of ['beforecopy', 'beforecut', 'beforepaste']) {
      element.addEventListener(clipboard, (event: Event) => {
        if (!this.hasKeyboard()) event.preventDefault();
      });
    }
    element.addEventListener('viewportscroll', ({ detail }) => {
      this.scroll[detail.dimension === 'rgRow' ? 'y' : 'x'] = detail.coordinate;
    });
  }

  private hasKeyboard(): boolean {
    return this.element.contains(document.activeElement);
  }

  private onFocus(event: Event): void {
    // RevoGrid would move the keyboard at once, to a cell that may not be drawn yet.
    event.preventDefault();
    const cell = focusedCell(event);
    if (cell === undefined) return;
    const asked = this.asked !== null && isFirstOf(this.asked.block, cell) ? this.asked : null;
    this.asked = null;
    this.current = cell;
    this.element.classList.toggle('many-selected', asked !== null && !isOneCell(asked.block));
    this.owner.selected(cell);
    // Whoever types at once after a click is in the editor already.
    const typing = document.activeElement?.matches('.cell-editor') === true;
    if (asked?.quietly !== true && !typing) this.takeKeyboard();
  }

  /** Moves the keyboard to the selected cell as soon as it is drawn. */
  takeKeyboard(frames = 20): void {
    const cell = this.element.querySelector<HTMLElement>(`revogr-data [data-cell="${cellAddress(this.current)}"]`);
    if (cell !== null) cell.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => this.takeKeyboard(frames - 1));
  }

  /** Goes on from the selected cell as a key does. */
  async press(key: PressedKey): Promise<void> {
    const next = nextCell(this.layout, this.current, key);
    if (next === undefined) return;
    this.current = next;
    await this.select(blockOf(next), false);
    this.takeKeyboard();
  }

  private onEdit(event: Event, edits: readonly CellEdit[]): void {
    event.preventDefault();
    this.owner.enter(edits);
  }

  /** Each part of RevoGrid hears the keys of the whole page; some it knows otherwise than a spreadsheet does. */
  private onKey(event: Event): void {
    const pressed = keyOf(event);
    if (pressed === undefined) return;
    const { key, editing } = pressed;
    const elsewhere = !(key.target instanceof Node) || !this.element.contains(key.target);
    if (elsewhere || key.defaultPrevented) event.preventDefault();
    else if (!editing && (key.key === 'F2' || nextCell(this.layout, this.current, key) !== undefined)) {
      event.preventDefault();
      key.preventDefault();
      void (key.key === 'F2' ? this.edit() : this.press(key));
    }
  }

  /** An editor that closes without moving on leaves the keyboard nowhere. */
  private onEditorClosed(): void {
    if (document.activeElement === document.body) this.takeKeyboard();
  }

  private async edit(): Promise<void> {
    const place = gridPlace(this.layout, this.current);
    if (place !== undefined) await this.element.setCellEdit(place.y, this.current.column, place.rowType);
  }

  /** The selection may still be on its way when the click comes: the cell itself says where it is. */
  private onClick({ target }: Event): void {
    const cell = target instanceof Element ? target.closest('.cell-text')?.closest<HTMLElement>('.linked') : null;
    const address = cell?.dataset['cell'];
    if (address === undefined) return;
    const { firstRow, firstColumn } = parseAddress(address).block;
    this.owner.follow({ row: firstRow, column: firstColumn });
  }

  private textAt(place: Parameters<typeof cellAtPlace>[1]): string {
    const cell = cellAtPlace(this.layout, place);
    if (cell === undefined) return '';
    const own = this.view.cell(cell.row, cell.column).texts.find(({ carried }) => !carried);
    return (own?.parts ?? []).map(({ text, blank }) => (blank ? '' : text)).join('');
  }
}

function heights(tracks: readonly Track[], type: RowDefinition['type']): RowDefinition[] {
  return tracks.flatMap(({ size }, index) => (size === rowSize ? [] : [{ type, index, size }]));
}

function rowOf(model: object): number | undefined {
  const row: unknown = Reflect.get(model, 'row');
  return typeof row === 'number' ? row : undefined;
}

function isFirstOf({ firstRow, firstColumn }: Block, { row, column }: CellPlace): boolean {
  return row === firstRow && column === firstColumn;
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: Block): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

/** What is typed right after a click is meant for the cell that was clicked, which RevoGrid selects a little later. */
function takeKeyboardAt(target: EventTarget | null): void {
  if (target instanceof Element) target.closest<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
}
