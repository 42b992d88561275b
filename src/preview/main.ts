import { defineCustomElements } from '@revolist/revogrid/loader';
import { isLocale, type Locale } from '../plan';
import { FormulaBar } from './formula-bar';
import { Notice } from './notice';
import { pageElement } from './page-elements';
import { PaneFrame } from './pane-frame';
import { previewWords, showWords } from './preview-words';
import { linkRegions } from './regions';
import { SheetTabs } from './sheet-tabs';
import { textMeasure } from './text-width';
import { Toolbar } from './toolbar';
import { firstSample } from './workbook-sources';
import { Workbench, type WorkbenchParts } from './workbench';

defineCustomElements();

const address = new URLSearchParams(window.location.search);
const asked = address.get('lang') ?? navigator.language;
const locale: Locale = isLocale(asked) ? asked : 'en';

const panel = pageElement(document, 'grid', HTMLElement);
const tabList = pageElement(document, 'sheet-tabs', HTMLElement);
const nameBox = pageElement(document, 'name-box', HTMLInputElement);
const frame = pageElement(document, 'pane', HTMLIFrameElement);
const notice = new Notice(
  pageElement(document, 'notice', HTMLElement),
  pageElement(document, 'notice-text', HTMLElement),
  pageElement(document, 'notice-close', HTMLButtonElement),
);
const workbench: Workbench = new Workbench(() => parts, locale);
const parts: WorkbenchParts = {
  panel,
  charts: pageElement(document, 'charts', HTMLElement),
  notice,
  measure: textMeasure(document),
  tabs: new SheetTabs(tabList, panel, (id) => workbench.chooseSheet(id)),
  formulaBar: new FormulaBar(nameBox, pageElement(document, 'formula', HTMLInputElement), {
    enter: (cell, text) => workbench.enter({ ...cell, text }),
    goTo: (block) => workbench.goTo(block),
    refuse: () => notice.show(previewWords[toolbar.locale].noCell),
    leave: (enter) => workbench.returnToGrid(enter),
  }),
  pane: new PaneFrame(frame, pageElement(document, 'separator', HTMLElement)),
};
const toolbar: Toolbar = new Toolbar(document, workbench, notice, locale);
linkRegions(document, frame, [
  { element: panel, enter: () => workbench.returnToGrid(false) },
  { element: tabList, enter: () => tabList.querySelector<HTMLElement>('[aria-selected="true"]')?.focus() },
  { element: frame, enter: () => frame.contentWindow?.focus() },
  { element: pageElement(document, 'toolbar', HTMLElement), enter: () => toolbar.focus() },
  { element: pageElement(document, 'formula-bar', HTMLElement), enter: () => nameBox.focus() },
]);
showWords(document, previewWords[locale], locale);
void toolbar.openSample(address.get('file') ?? firstSample);
