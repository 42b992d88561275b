import {
  embedHost,
  HostError,
  parseAddress,
  type Block,
  type EmbeddedHost,
  type OpenedFile,
  type Sheet,
} from '../host/browser';
import type { Locale } from '../plan';
import { listCharts } from './chart/chart-list';
import { enteredContent } from './cell-content';
import { refusingWhile } from './edit-mode';
import type { FormulaBar } from './formula-bar';
import { blockOf, type CellEdit, type CellPlace } from './grid-place';
import type { Notice } from './notice';
import type { PaneFrame } from './pane-frame';
import { previewWords, type PreviewWords } from './preview-words';
import { SheetGrid } from './sheet-grid';
import { sheetLayout } from './sheet-layout';
import type { SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet-view';
import type { MeasureText } from './text-width';

/** The parts of the page that show the workbook. */
export interface WorkbenchParts {
  readonly panel: HTMLElement;
  /** Names the charts of the sheet that is shown. */
  readonly charts: HTMLElement;
  readonly tabs: SheetTabs;
  readonly formulaBar: FormulaBar;
  readonly pane: PaneFrame;
  readonly notice: Notice;
  readonly measure: MeasureText;
}

const firstCell: CellPlace = { row: 0, column: 0 };

/** One open workbook in the grid and in the pane; what changes it in either shows in the other. */
export class Workbench {
  private opened: OpenedFile | null = null;
  private host: EmbeddedHost | null = null;
  private grid: SheetGrid | null = null;
  private gridState = '';
  private selection: ReturnType<EmbeddedHost['selection']> = null;
  private selections = new Map<string, CellPlace>();
  private pending = false;

  constructor(
    private readonly parts: () => WorkbenchParts,
    private locale: Locale,
  ) {}

  private get words(): PreviewWords {
    return previewWords[this.locale];
  }

  get name(): string {
    return this.opened?.workbook.name ?? '';
  }

  /** Replaces the workbook; the former one is let go. */
  open(opened: OpenedFile): void {
    this.opened = opened;
    this.selections = new Map();
    this.gridState = '';
    this.embed(opened);
    this.parts().notice.clear();
    this.refresh();
  }

  /** The pane in another language: its frame is loaded anew over the same workbook. */
  speak(locale: Locale): void {
    this.locale = locale;
    this.gridState = '';
    if (this.opened !== null) this.embed(this.opened);
    this.refresh();
  }

  save(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.host?.save() ?? []);
  }

  /** Enters a text into a cell of the sheet that is shown. */
  enter(edit: CellEdit): void {
    const { sheet } = this.current();
    if (sheet !== undefined) this.enterInto(sheet, [edit]);
  }

  goTo(block: Block): void {
    this.grid?.select(block, false);
  }

  /** The keyboard goes back to the grid; after Enter to the cell below. */
  returnToGrid(enter: boolean): void {
    this.grid?.takeKeyboard();
    if (enter) this.grid?.press({ key: 'Enter', ctrlKey: false, shiftKey: false });
  }

  chooseSheet(sheetId: string): void {
    const { host } = this.current();
    if (host === null) return;
    host.workbook.activeSheet = sheetId;
    this.refresh();
  }

  /** What cannot be entered leaves its cell as it was, with a message that says why. */
  private enterInto(sheet: Sheet, edits: readonly CellEdit[]): void {
    try {
      for (const { row, column, text } of edits) {
        if (text !== this.entered(sheet, { row, column })) this.host?.type(sheet.name, row, column, text);
      }
      this.parts().notice.clear();
    } catch (error) {
      this.parts().notice.show(this.explain(error));
    }
    this.refreshSoon();
  }

  private entered(sheet: Sheet, cell: CellPlace): string {
    const found = sheet.rows.get(cell.row)?.get(cell.column);
    const format = this.host?.workbook.formats[found?.format ?? 0];
    return format === undefined ? '' : enteredContent(found, format);
  }

  private explain(error: unknown): string {
    if (!(error instanceof HostError)) throw error;
    if (error.code === 'AccessDenied') return this.words.protectedSheet;
    return error.code === 'InvalidArgument' ? this.words.unreadable : error.message;
  }

  private embed(opened: OpenedFile): void {
    this.host?.dispose();
    this.selection = null;
    this.host = embedHost(opened, {
      onRequest: () => this.refreshSoon(),
      around: refusingWhile(() => this.grid?.isEditing ?? false),
    });
    this.parts().pane.load(this.host, this.locale);
  }

  private current(): { readonly host: EmbeddedHost | null; readonly sheet: Sheet | undefined } {
    const { host } = this;
    const sheets = host?.workbook.sheets ?? [];
    return { host, sheet: sheets.find(({ id }) => id === host?.workbook.activeSheet) ?? sheets[0] };
  }

  /** However many changes come before it, the page is drawn once a frame. */
  private refreshSoon(): void {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.refresh();
    });
  }

  private refresh(): void {
    const { host, sheet } = this.current();
    if (host === null || sheet === undefined) return;
    this.parts().tabs.show(host.workbook);
    listCharts(this.parts().charts, sheet.charts);
    const layout = sheetLayout(sheet);
    const view = new SheetView(host, sheet, layout, this.parts().measure);
    const state = JSON.stringify([sheet.id, layout]);
    if (state === this.gridState) this.grid?.refresh(view);
    else this.replaceGrid(view, state);
    this.followPane(host, sheet);
    this.showCell(sheet, this.grid?.selection ?? firstCell);
  }

  /** A sheet whose rows and columns are others than before gets a grid of its own. */
  private replaceGrid(view: SheetView, state: string): void {
    const former = this.grid;
    const { panel } = this.parts();
    const hadKeyboard = panel.contains(document.activeElement);
    former?.leave();
    const grid = new SheetGrid(view, {
      labels: { grid: this.words.grid, editor: this.words.cellEditor, rows: this.words.rows },
      entered: (cell) => this.entered(view.sheet, cell),
      enter: (edits) => this.enterInto(view.sheet, edits),
      selected: (cell) => this.onSelected(view.sheet, cell),
      follow: (cell) => this.follow(view.sheet, cell),
    });
    this.grid = grid;
    this.gridState = state;
    panel.replaceChildren(grid.root);
    void this.restore(grid, view.sheet, former, hadKeyboard);
  }

  private async restore(grid: SheetGrid, sheet: Sheet, former: SheetGrid | null, keyboard: boolean): Promise<void> {
    const cell = this.selections.get(sheet.id) ?? firstCell;
    await grid.ready();
    grid.select(blockOf(cell), !keyboard);
    if (former?.sheetId !== sheet.id) return;
    // Selecting scrolls to the cell, which may have been out of sight.
    requestAnimationFrame(() => void grid.scrollTo(former.scroll));
  }

  private onSelected(sheet: Sheet, cell: CellPlace): void {
    this.selections.set(sheet.id, cell);
    this.showCell(sheet, cell);
  }

  private showCell(sheet: Sheet, cell: CellPlace): void {
    this.parts().formulaBar.show(cell, this.entered(sheet, cell));
  }

  /** Shows what the pane has selected, once. */
  private followPane(host: EmbeddedHost, sheet: Sheet): void {
    const selection = host.selection();
    if (selection === null || selection === this.selection || selection.sheetId !== sheet.id) return;
    this.selection = selection;
    const { firstRow: row, firstColumn: column } = selection.block;
    this.selections.set(sheet.id, { row, column });
    const { grid } = this;
    void grid?.ready().then(() => grid.select(selection.block, true));
  }

  /** Goes where a link within the workbook leads. */
  private follow(sheet: Sheet, { row, column }: CellPlace): void {
    const link = sheet.hyperlinks.find((candidate) => candidate.row === row && candidate.column === column);
    if (link?.location === null || link === undefined) return;
    const target = parseAddress(link.location);
    const { host } = this.current();
    const found = host?.workbook.sheets.find(({ name }) => name === (target.sheet ?? sheet.name));
    if (found === undefined) return;
    this.selections.set(found.id, { row: target.block.firstRow, column: target.block.firstColumn });
    if (found.id === sheet.id) this.goTo(target.block);
    else this.chooseSheet(found.id);
  }
}
