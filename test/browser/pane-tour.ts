import type { Route } from 'playwright-core';
import { fillTemplate, paneWordings, type PaneWording } from '../../src/language';
import { targetsOf, type Locale } from '../../src/plan';
import { guangdong } from '../end-to-end/project-file';
import { chooseWorkbook, openWorkbook, untilRead, workbookWithSheets, workbookWithTakenName } from './opened-workbooks';
import { slowDown, typeRemotely } from './other-author';
import { growthCell } from './pane-acts';
import type { PreviewPage } from './preview-page';

/** A preview as it was opened, and what its pane says. */
interface Visit {
  readonly preview: PreviewPage;
  readonly locale: Locale;
  readonly words: PaneWording;
}

/** A target of every kind, by the name of its page. */
const targetPages = {
  'target-total': 'T01_DEEP_PROCESSING',
  'target-share': 'T03_HT_SHARE',
  'target-level': 'T09_DOMESTIC_SALES',
  'target-average-growth': 'D01_DG_ME_GROWTH',
  'target-without-figure': 'M02_VA_GDP_SHARE',
} as const;

/** Long enough for a write to be seen, short enough for it to end. */
const SLOW_MS = 200;

/** Scripts that the pane fetches when it needs them; its entries are named otherwise. */
const LATER_SCRIPT = /\/add-in\/\d+\.[0-9a-f]+\.js$/;

function targetName(id: string, locale: Locale): string {
  const found = targetsOf(guangdong()).find((target) => target.id === id);
  if (!found) throw new Error(`the plan has no target ${id}`);
  return found.names[locale];
}

async function toTargets({ preview: { pane }, words }: Visit): Promise<void> {
  await pane.getByRole('navigation').getByRole('button', { name: words.pages.targets }).click();
  await pane.getByRole('list', { name: words.targetList }).waitFor();
}

async function openFurther({ preview: { pane } }: Visit): Promise<void> {
  await pane.locator('summary').click();
}

async function openTarget(visit: Visit, id: string): Promise<void> {
  const { pane } = visit.preview;
  const name = targetName(id, visit.locale);
  const row = pane.getByRole('button', { name });
  if (!(await row.isVisible())) await openFurther(visit);
  await row.click();
  await pane.getByRole('heading', { level: 2, name }).waitFor();
  if (id !== targetPages['target-without-figure']) await pane.getByRole('figure').waitFor();
}

/** The fields of growth of the open target, the first year first. */
function growthFields({ preview: { pane } }: Visit) {
  return pane.getByRole('group').getByRole('textbox');
}

async function openDraft(visit: Visit, growth: string): Promise<void> {
  const { preview, words } = visit;
  await growthFields(visit).first().fill(growth);
  await preview.pane.getByRole('button', { name: fillTemplate(words.draft.count, { count: 1 }) }).click();
}

async function* targetsAndTheirPages(visit: Visit): AsyncGenerator<string> {
  yield 'targets';
  await openFurther(visit);
  yield 'further-targets';
  for (const [page, id] of Object.entries(targetPages)) {
    await openTarget(visit, id);
    yield page;
    await toTargets(visit);
  }
}

async function* draftPages(visit: Visit): AsyncGenerator<string> {
  const { preview, words } = visit;
  await openTarget(visit, targetPages['target-total']);
  await preview.pane.getByText(words.chart.table, { exact: true }).click();
  yield 'target-figures';
  await openDraft(visit, '9.9');
  yield 'draft';
  await growthFields(visit).nth(1).fill('abc');
  await preview.pane.getByRole('alert').waitFor();
  yield 'invalid-rate';
}

async function* problemAndWritePages({ preview: { pane }, words }: Visit): AsyncGenerator<string> {
  await pane.getByRole('navigation').getByRole('button', { name: words.pages.problems }).click();
  yield 'problems';
  await pane.getByRole('button', { name: words.write.open }).click();
  await untilPreviewed(pane);
  yield 'write';
}

async function untilPreviewed(pane: PreviewPage['pane']): Promise<void> {
  await pane.getByRole('heading', { level: 3 }).first().waitFor();
}

/** The workbook takes its time, so that a write can be seen on its way, and stopped. */
async function* writingPages({ preview, words }: Visit): AsyncGenerator<string> {
  const { pane } = preview;
  const start = pane.getByRole('button', { name: words.write.start, exact: true });
  await slowDown(preview, SLOW_MS);
  await start.click();
  await pane.getByRole('button', { name: words.write.stop }).click();
  await pane.getByRole('heading', { name: words.write.stopped }).waitFor();
  yield 'write-stopped';
  await pane.getByRole('button', { name: words.write.again }).click();
  await start.click();
  await pane.getByRole('button', { name: words.write.stop }).waitFor();
  yield 'writing';
  await pane.getByText(words.write.toTargets, { exact: true }).waitFor();
  const undo = pane.getByRole('button', { name: words.undo.open });
  await undo.waitFor();
  yield 'written';
  await undo.click();
  await pane.getByRole('button', { name: words.undo.keep }).waitFor();
  yield 'undo-asked';
  await pane.getByRole('button', { name: words.undo.keep }).click();
}

/** The reader's own scripts are held back, so that the pane goes on reading. */
async function* pagesOfStandingSheets(visit: Visit): AsyncGenerator<string> {
  const { preview, locale, words } = visit;
  const { page, pane } = preview;
  const held: Route[] = [];
  await page.route(LATER_SCRIPT, (route) => void held.push(route));
  await openWorkbook(preview, 'sheets.xlsx', await workbookWithSheets(locale));
  await pane.getByText(words.reading).waitFor();
  yield 'reading';
  for (const route of held) await route.continue();
  await page.unroute(LATER_SCRIPT);
  await untilRead(preview);
  await openTarget(visit, targetPages['target-total']);
  await openDraft(visit, '7.5');
  yield 'draft-of-sheets';
  yield* editedByOthers(visit);
  await pane.getByRole('button', { name: words.draft.apply, exact: true }).click();
  await pane.getByText(words.draft.applied).first().waitFor();
  yield 'applied';
  yield* undoRefused(visit);
}

const ASSUMPTIONS = 'TP Assumptions';

/** Another author types what is drafted; then while the user is in a cell. */
async function* editedByOthers({ preview, words }: Visit): AsyncGenerator<string> {
  const { page, pane } = preview;
  const cell = await growthCell('deep_processing_transfers', 2013);
  await typeRemotely(preview, { sheet: ASSUMPTIONS, cell, text: '4%' });
  const keep = pane.getByRole('button', { name: words.draft.keep });
  await keep.waitFor();
  yield 'stale-draft';
  await keep.click();
  await preview.goTo('A1');
  await page.keyboard.type('x');
  await typeRemotely(preview, { sheet: ASSUMPTIONS, cell, text: '4%' });
  await pane.getByText(words.waiting).first().waitFor();
  yield 'waiting';
  await page.keyboard.press('Escape');
  await pane.getByText(words.waiting).first().waitFor({ state: 'detached' });
}

async function* undoRefused({ preview: { pane }, words }: Visit): AsyncGenerator<string> {
  await pane.getByRole('button', { name: words.undo.open }).click();
  yield 'undo-asked-below';
  await pane.getByRole('group').getByRole('button', { name: words.undo.confirm }).click();
  await pane.getByText(words.undo.unchanged).first().waitFor();
  yield 'undo-refused';
}

async function* blockedWrite({ preview, words }: Visit): AsyncGenerator<string> {
  await openWorkbook(preview, 'own.xlsx', await workbookWithTakenName());
  await untilRead(preview);
  const { pane } = preview;
  await pane.getByRole('button', { name: words.write.open }).click();
  await pane.getByText(words.write.blocked, { exact: true }).first().waitFor();
  yield 'write-blocked';
}

async function* nothingFound({ preview, words }: Visit): AsyncGenerator<string> {
  await chooseWorkbook(preview, 'blank');
  await preview.pane.getByRole('heading', { name: words.nothingFound.title }).waitFor();
  yield 'nothing-found';
}

/** Goes through every page of the pane, from the illustrative sample as it was opened, and names each where it is. */
export async function* paneTour(preview: PreviewPage, locale: Locale): AsyncGenerator<string> {
  const visit: Visit = { preview, locale, words: paneWordings[locale] };
  yield* targetsAndTheirPages(visit);
  yield* draftPages(visit);
  yield* problemAndWritePages(visit);
  yield* writingPages(visit);
  yield* pagesOfStandingSheets(visit);
  yield* blockedWrite(visit);
  yield* nothingFound(visit);
}
