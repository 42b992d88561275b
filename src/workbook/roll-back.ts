import type { Area } from '../sheets';
import { blockAround, placesOf } from './areas';
import { bytesOf, costOf, sendSteps, type Step } from './batches';
import { ownershipKey, ownershipText } from './ownership';
import type { WriteTargets } from './preflight';
import type { ExistingSheet, FormerContents, TargetSheet } from './target-sheet';
import { blockSteps, setInputs, setNumberFormats } from './write-cells';

/**
 * Puts the workbook back as it was before a run that failed: added sheets and names go, owned sheets get their cells,
 * number formats and mark back, names their meaning. Looks, rules and charts of an owned sheet stay as far as they were
 * written: the next run sets them anew.
 */
export async function rollBack(context: Excel.RequestContext, targets: WriteTargets): Promise<void> {
  const { workbook } = context;
  const added = targets.sheets.flatMap(({ existing, description }) =>
    existing === null ? [workbook.worksheets.getItemOrNullObject(description.name)] : [],
  );
  for (const worksheet of added) worksheet.load('name');
  workbook.names.load('items/name');
  context.runtime.enableEvents = true;
  await context.sync();
  const present = added.filter((worksheet) => !worksheet.isNullObject);
  await sendSteps(context, [
    ...present.map((worksheet): Step => ({ bytes: costOf({ calls: 1 }), queue: () => worksheet.delete() })),
    ...targets.sheets.flatMap(restoreSheet),
    ...restoreNames(targets, workbook.names.items),
  ]);
}

function restoreNames({ names }: WriteTargets, standing: readonly Excel.NamedItem[]): Step[] {
  const restored = names.flatMap(({ existing }): Step[] =>
    existing === null
      ? []
      : [
          {
            bytes: costOf({ calls: 2 }),
            queue: () => {
              existing.item.formula = existing.formula;
            },
          },
        ],
  );
  const added = new Set(names.flatMap(({ name, existing }) => (existing === null ? [name.toLowerCase()] : [])));
  const removed = standing
    .filter(({ name }) => added.has(name.toLowerCase()))
    .map((item): Step => ({ bytes: costOf({ calls: 1 }), queue: () => item.delete() }));
  return [...restored, ...removed];
}

function restoreSheet({ existing, areas }: TargetSheet): Step[] {
  if (existing === null) return [];
  const written = [...existing.ownership.areas, ...areas];
  const block = blockAround(written);
  const mark = ownershipText(existing.ownership);
  const restoreMark: Step = {
    bytes: bytesOf(mark) + costOf({ objects: 2 }),
    queue: () => {
      existing.worksheet.customProperties.add(ownershipKey, mark);
    },
  };
  return block === null ? [restoreMark] : [...restoreCells(existing, block, written), restoreMark];
}

/** Only the cells that a run of the add-in's wrote; the user's are left alone. */
function restoreCells({ worksheet, former }: ExistingSheet, block: Area, written: readonly Area[]): Step[] {
  const places = new Set(placesOf(written).map(({ row, column }) => `${row},${column}`));
  const formerly = (of: (contents: FormerContents) => readonly (readonly unknown[])[], nothing: string): unknown[][] =>
    Array.from({ length: block.lastRow - block.firstRow + 1 }, (_, down) =>
      Array.from({ length: block.lastColumn - block.firstColumn + 1 }, (__, across) => {
        const row = block.firstRow + down;
        const column = block.firstColumn + across;
        if (!places.has(`${row},${column}`)) return null;
        if (former === null) return nothing;
        return of(former)[row - former.area.firstRow]?.[column - former.area.firstColumn] ?? nothing;
      }),
    );
  const worksheetOf = (): Excel.Worksheet => worksheet;
  return [
    ...blockSteps(
      worksheetOf,
      block,
      formerly(({ inputs }) => inputs, ''),
      setInputs,
    ),
    ...blockSteps(
      worksheetOf,
      block,
      formerly(({ numberFormats }) => numberFormats, 'General'),
      setNumberFormats,
    ),
  ];
}
