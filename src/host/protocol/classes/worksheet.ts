import type { Sheet } from '../../model';
import { blockOn, blocksOn } from '../area-arguments';
import { booleanOf, colorOf, numberOf, textOf } from '../arguments';
import { usedBlock } from '../cells';
import { HostError } from '../host-error';
import { change, HostObject, lookup, navigation, scalar, type Argument } from '../host-object';
import type { Session } from '../session';
import { chartsObject } from './charts';
import { customProperties } from './custom-properties';
import { freezePanes } from './freeze-panes';
import { pageLayoutObject } from './page-layout';
import { rangeAreasObject, rangeObject } from './range';

const wholeSheet = 'A1:XFD1048576';

function moveSheet(session: Session, sheet: Sheet, position: number): void {
  session.checkStructure();
  const { sheets } = session.workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw new HostError('InvalidArgument');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  session.noteStructure();
}

/** The last visible sheet has to stay. */
function deleteSheet(session: Session, sheet: Sheet): void {
  const { workbook } = session;
  const next = workbook.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  if (next === undefined) throw new HostError('InvalidOperation');
  session.deleteSheet(sheet);
  if (workbook.activeSheet === sheet.id) workbook.activeSheet = next.id;
}

function usedRange(session: Session, sheet: Sheet, valuesOnly: Argument | undefined): HostObject | null {
  const block = usedBlock(sheet, valuesOnly === true);
  return block === null ? null : rangeObject(session, sheet, block);
}

function setTabColor(sheet: Sheet, value: Argument): void {
  sheet.tabColor = value === '' ? null : colorOf(value);
}

export function worksheetObject(session: Session, sheet: Sheet): HostObject {
  return HostObject.of(
    'Worksheet',
    {
      Id: scalar(() => sheet.id),
      Name: scalar(() => sheet.name),
      Position: scalar(
        () => session.workbook.sheets.indexOf(sheet),
        (value) => moveSheet(session, sheet, numberOf(value)),
      ),
      Gridlines: scalar(
        () => sheet.showGridlines,
        (value) => {
          sheet.showGridlines = booleanOf(value);
        },
      ),
      ShowGridlines: scalar(() => sheet.showGridlines),
      TabColor: scalar(
        () => sheet.tabColor ?? '',
        (value) => setTabColor(sheet, value),
      ),
      Visibility: scalar(() => sheet.visibility),
      Charts: navigation(() => chartsObject(session, sheet)),
      CustomProperties: navigation(() => customProperties(sheet)),
      FreezePanes: navigation(() => freezePanes(session, sheet)),
      PageLayout: navigation(() => pageLayoutObject(session, sheet)),
      Protection: navigation(() => worksheetProtection(sheet)),
      Activate: change(() => {
        session.workbook.activeSheet = sheet.id;
      }),
      Delete: change(() => deleteSheet(session, sheet)),
      GetRange: lookup(([address]) => {
        const text = address === undefined || address === null ? wholeSheet : textOf(address);
        return rangeObject(session, sheet, blockOn(sheet, text));
      }),
      GetRanges: lookup(([address]) => rangeAreasObject(session, { sheet, blocks: blocksOn(sheet, textOf(address)) })),
      GetUsedRangeOrNullObject: lookup(([valuesOnly]) => usedRange(session, sheet, valuesOnly)),
    },
    { identity: () => ({ Id: sheet.id }) },
  );
}

function worksheetProtection(sheet: Sheet): HostObject {
  return HostObject.of('WorksheetProtection', { Protected: scalar(() => sheet.protected) });
}
