import { textOf } from '../arguments';
import { change, HostObject, lookup, navigation, scalar } from '../host-object';
import type { Session } from '../session';
import { booleanOf } from '../arguments';
import { customXmlParts } from './custom-xml-parts';
import { namedItems } from './named-items';
import { worksheets } from './worksheets';

/** The root of every path. */
export function workbookObject(session: Session): HostObject {
  return HostObject.of('Workbook', {
    ReadOnly: scalar(() => session.readOnly),
    Application: navigation(() => applicationObject(session)),
    CustomXmlParts: navigation(() => customXmlParts(session)),
    Names: navigation(() => namedItems(session)),
    Protection: navigation(() => workbookProtection(session)),
    Worksheets: navigation(() => worksheets(session)),
    _Runtime: navigation(() => runtimeObject(session)),
    _RemoveReference: lookup(([id]) => {
      session.references.release(textOf(id));
      return null;
    }),
  });
}

function applicationObject(session: Session): HostObject {
  return HostObject.of('Application', {
    Calculate: change(() => session.recalculateAll()),
    SuspendApiCalculationUntilNextSync: change(() => {
      session.calculationSuspended = true;
    }),
  });
}

function runtimeObject(session: Session): HostObject {
  return HostObject.of('Runtime', {
    EnableEvents: scalar(
      () => session.changes.enabled,
      (value) => {
        session.changes.enabled = booleanOf(value);
      },
    ),
  });
}

function workbookProtection(session: Session): HostObject {
  return HostObject.of('WorkbookProtection', { Protected: scalar(() => session.workbook.structureProtected) });
}
