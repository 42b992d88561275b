import type { Sheet, Workbook } from '../host/browser';

/** The tabs below the grid: one for each sheet that is not hidden. */
export class SheetTabs {
  private drawn = '';

  constructor(
    private readonly list: HTMLElement,
    private readonly panel: HTMLElement,
    private readonly choose: (sheetId: string) => void,
  ) {
    list.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Draws the tabs anew where a name, a colour, the order or the active sheet is another than it was. */
  show(workbook: Workbook): void {
    const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const state = JSON.stringify([workbook.activeSheet, sheets.map(({ id, name, tabColor }) => [id, name, tabColor])]);
    if (state === this.drawn) return;
    this.drawn = state;
    const hadKeyboard = this.list.contains(document.activeElement);
    this.list.replaceChildren(...sheets.map((sheet, index) => this.tab(sheet, index, workbook.activeSheet)));
    const active = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (active !== null) this.panel.setAttribute('aria-labelledby', active.id);
    if (hadKeyboard) active?.focus();
  }

  private tab({ id, name, tabColor }: Sheet, index: number, activeSheet: string): HTMLElement {
    const tab = document.createElement('button');
    const active = id === activeSheet;
    Object.assign(tab, { type: 'button', id: `sheet-tab-${index}`, className: 'sheet-tab', textContent: name });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(active));
    tab.setAttribute('aria-controls', this.panel.id);
    tab.tabIndex = active ? 0 : -1;
    if (tabColor !== null) tab.style.setProperty('--tab-color', tabColor);
    tab.addEventListener('click', () => this.choose(id));
    return tab;
  }

  /** The arrow keys, Home and End go from tab to tab and show its sheet. */
  private onKey(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const now = tabs.findIndex((tab) => tab === document.activeElement);
    const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined || now < 0) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    tab?.focus();
    tab?.click();
  }
}
