import type { Sheet, Workbook } from '../../model';
import { contentTypes } from '../package/namespaces';
import { PackageDraft } from '../package/package-draft';
import { writeCustomXml } from './custom-xml';
import { type WorkbookWriting, writeSheet } from './sheet-writing';
import { StringTable } from '../sheet/string-table';
import { StylesDraft } from '../style/styles-draft';
import { blankSheetFile } from './blank-sheet-file';
import type { WorkbookFile } from './workbook-file';
import { writeWorkbookPart } from './workbook-part-writing';

/**
 * The file's bytes with the model's changes. Parts that are not concerned keep theirs; a model without changes
 * gives the same parts.
 */
export function writeWorkbook(original: WorkbookFile, current: Workbook): Uint8Array {
  const draft = new PackageDraft(original.package);
  const styles = new StylesDraft(original.styles, current.formats);
  const strings = new StringTable(original.strings);
  const parts = writeSheets({ draft, original, current, styles, strings });
  strings.write(draft, original.part);
  if (styles.changed) {
    draft.write(original.styles.part, styles.apply(), contentTypes.styles);
    draft.relate(original.part, 'styles', original.styles.part);
  }
  if (formulasDiffer(original, current)) dropCalculationChain(draft, original.part);
  writeCustomXml(draft, original.part, current.customXml);
  writeWorkbookPart(draft, original, current, parts);
  return draft.toBytes();
}

/** Writes every sheet of the model; returns each one's part by its id. */
function writeSheets(writing: WorkbookWriting): Map<string, string> {
  const { draft, original, current } = writing;
  const active = current.activeSheet === original.workbook.activeSheet ? null : current.activeSheet;
  const parts = new Map<string, string>();
  for (const sheet of current.sheets) {
    const file = original.sheets.find((candidate) => candidate.sheet.id === sheet.id);
    const source = file ?? blankSheetFile(sheet.id, draft.unusedName('xl/worksheets/sheet#.xml'));
    parts.set(sheet.id, source.part);
    writeSheet({
      ...writing,
      file: source,
      isNew: file === undefined,
      selected: active === null ? null : sheet.id === active,
      now: sheet,
    });
  }
  return parts;
}

function formulasDiffer(original: WorkbookFile, current: Workbook): boolean {
  const kept = new Set(current.sheets.map(({ id }) => id));
  if (original.sheets.some(({ sheet }) => !kept.has(sheet.id))) return true;
  return current.sheets.some((sheet) => {
    const before = original.sheets.find((file) => file.sheet.id === sheet.id)?.sheet;
    return !sameFormulas(before, sheet) || (before !== undefined && !sameFormulas(sheet, before));
  });
}

/** Whether every formula of the second sheet stands in the first. */
function sameFormulas(before: Sheet | undefined, now: Sheet): boolean {
  for (const [row, cells] of now.rows) {
    const earlier = before?.rows.get(row);
    for (const [column, { formula }] of cells) {
      if (formula !== undefined && earlier?.get(column)?.formula !== formula) return false;
    }
  }
  return true;
}

/** Excel builds the chain anew; one that names a cell without a formula makes it repair the file. */
function dropCalculationChain(draft: PackageDraft, workbookPart: string): void {
  for (const { kind, id } of draft.relationships(workbookPart))
    if (kind === 'calcChain') draft.unrelate(workbookPart, id);
}
