import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { cellName } from '../../src/dataset';
import { openFile } from '../../src/host';
import { year } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { evaluate, open } from '../../src/run';
import { layOut } from '../../src/sheets';
import { columnOfYear, rowIn } from '../../src/sheets/layout';
import { guangdong, ISSUE_DATE, SAMPLES } from '../end-to-end/project-file';
import { openExcel } from '../support/embedded-excel';
import type { PreviewPage } from './preview-page';

/** A target that every sample has, as it is named in the list and on its page. */
export const TRANSFERS = /^Deep-processing transfers/;

/** Opens a target's page from the list. */
export async function openTarget({ pane }: PreviewPage, name: RegExp): Promise<void> {
  await pane.getByRole('button', { name }).click();
  await pane.getByRole('heading', { name }).waitFor();
}

/** What the open target shows as projected. */
export async function projected({ pane }: PreviewPage): Promise<string> {
  return pane.getByTestId('projected').innerText();
}

/** Writes the sheets of the illustrative sample from any page but that of the writing. */
export async function writeSheets({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole('button', { name: 'Write sheets…' }).click();
  await pane.getByRole('button', { name: 'Write', exact: true }).click();
  await pane.getByRole('heading', { name: /^Sheets written and verified: 9$/ }).waitFor();
}

/** Goes back to the list. */
export async function toTargets({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole('button', { name: 'Targets', exact: true }).click();
  await pane.getByRole('list', { name: 'Targets' }).waitFor();
}

/** There is one Excel at a time, and pages may ask for the same at once. */
const cells = new Map<string, Promise<string>>();

/** Where the sheets hold the reference's growth of an indicator. */
export function growthCell(indicator: string, at: number): Promise<string> {
  const key = `${indicator} ${at}`;
  const cell = cells.get(key) ?? findGrowthCell(indicator, at);
  cells.set(key, cell);
  return cell;
}

async function findGrowthCell(indicator: string, at: number): Promise<string> {
  openExcel(openFile(readFileSync(join(SAMPLES, 'guangdong-illustrative.xlsx')), 'sample.xlsx'));
  const { dataset } = await open(guangdong());
  const evaluation = evaluate({ plan: guangdong(), dataset, scenarios: builtInScenarios() });
  const { layout, rows } = layOut(evaluation, 'en', { version: 'v1', date: ISSUE_DATE });
  const row = rows.findIndex((each) => each.indicator.id === indicator);
  return cellName(rowIn(layout, 0, row), columnOfYear(layout, year(at)));
}

/** The field of the transfers' growth in a year, on their page. */
export function growthIn({ pane }: PreviewPage, year: number): Locator {
  return pane.getByRole('textbox', { name: `Growth of Deep-processing transfers in ${year}, percent` });
}
