import { blankSheet, type Sheet } from '../../model';
import { textOf } from '../arguments';
import { HostError } from '../host-error';
import { change, creation, HostObject, lookup } from '../host-object';
import { freeIdentity } from '../identity';
import type { Session } from '../session';
import { checkSheetName, nextSheetName } from '../sheet-name';
import { worksheetObject } from './worksheet';

/** The sheet with this id, or with this name in whatever case. */
function findSheet(session: Session, key: string): HostObject | null {
  const name = key.toLowerCase();
  const sheet = session.workbook.sheets.find((each) => each.id === key || each.name.toLowerCase() === name);
  return sheet === undefined ? null : worksheetObject(session, sheet);
}

function addSheet(session: Session, name: string): Sheet {
  session.checkStructure();
  const sheets = session.workbook.sheets;
  checkSheetName(name, sheets);
  const sheet = blankSheet(freeIdentity('sheet', [...session.givenIds.sheets]), name);
  session.givenIds.sheets.add(sheet.id);
  sheets.push(sheet);
  session.noteStructure();
  return sheet;
}

export function worksheets(session: Session): HostObject {
  return HostObject.of(
    'WorksheetCollection',
    {
      Add: creation(([name]) => {
        const given = name === undefined || name === null ? nextSheetName(session.workbook.sheets) : textOf(name);
        return worksheetObject(session, addSheet(session, given));
      }),
      GetItem: lookup(([key]) => {
        const sheet = findSheet(session, textOf(key));
        if (sheet === null) throw new HostError('ItemNotFound');
        return sheet;
      }),
      GetItemOrNullObject: lookup(([key]) => findSheet(session, textOf(key))),
      _RegisterDataChangedEvent: change(() => session.changes.register()),
      _UnregisterDataChangedEvent: change(() => session.changes.unregister()),
    },
    { items: () => session.workbook.sheets.map((sheet) => worksheetObject(session, sheet)) },
  );
}
