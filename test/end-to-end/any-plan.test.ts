import fc from 'fast-check';
import type { Dataset } from '../../src/dataset';
import { newFile, startHost } from '../../src/host';
import { problemMessage } from '../../src/language';
import { evaluate, open, write } from '../../src/run';
import { layOut } from '../../src/sheets';
import { anyQuestion, type AnyQuestion } from './any-plan';
import { ISSUE_DATE } from './project-file';

/** A workbook in which each figure stands in the cell that its series names. */
function workbookWith({ series }: Dataset) {
  const opened = newFile('any.xlsx');
  const [sheet] = opened.workbook.sheets;
  if (!sheet) throw new Error('a new file has a sheet');
  sheet.name = 'Data';
  for (const { observations } of series) {
    for (const { value, cell } of observations.values()) {
      const row = sheet.rows.get(cell.row) ?? new Map<number, { value: number; format: number }>();
      row.set(cell.column, { value, format: 0 });
      sheet.rows.set(cell.row, row);
    }
  }
  return opened;
}

/** What the workbook calculates otherwise than the core. */
async function disagreements({ plan, dataset, scenarios }: AnyQuestion): Promise<readonly string[]> {
  const host = startHost(workbookWith(dataset));
  Object.assign(globalThis, host.library);
  const model = layOut(evaluate({ plan, dataset, scenarios }), 'en', { version: 'v1', date: ISSUE_DATE });
  const { problems } = await write(model, await open(plan));
  host.dispose();
  return problems.map((problem) => problemMessage(problem, 'en'));
}

test('whatever the plan, the figures and the scenarios, the workbook calculates what the core does', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestion, async (question) => {
      expect(await disagreements(question)).toEqual([]);
    }),
    { seed: 20130805, numRuns: 60, endOnFailure: true },
  );
}, 300_000);
