import { customXmlContent } from '../../file';
import type { CustomXmlPart } from '../../model';
import { textOf } from '../arguments';
import { HostError } from '../host-error';
import { change, creation, HostObject, lookup, scalar, type Argument } from '../host-object';
import { freeIdentity } from '../identity';
import type { Session } from '../session';

/** @throws HostError InvalidArgument for what is no well-formed XML. */
function contentOf(xml: Argument | undefined): Omit<CustomXmlPart, 'id'> {
  const content = customXmlContent(textOf(xml));
  if (content === null) throw new HostError('InvalidArgument');
  return content;
}

function addPart(session: Session, xml: Argument | undefined): CustomXmlPart {
  const given = session.givenIds.customXml;
  const part: CustomXmlPart = { id: freeIdentity('custom-xml', [...given]), ...contentOf(xml) };
  given.add(part.id);
  session.workbook.customXml.push(part);
  return part;
}

/** All parts of the workbook. */
export function customXmlParts(session: Session): HostObject {
  const parts = (): readonly CustomXmlPart[] => session.workbook.customXml;
  return HostObject.of(
    'CustomXmlPartCollection',
    {
      Add: creation(([xml]) => partObject(session, addPart(session, xml))),
      GetByNamespace: lookup(([uri]) => partsOfNamespace(session, textOf(uri))),
      GetItem: lookup(([id]) => partOf(session, parts(), id)),
    },
    { items: () => parts().map((part) => partObject(session, part)) },
  );
}

function partsOfNamespace(session: Session, uri: string): HostObject {
  const parts = (): readonly CustomXmlPart[] => session.workbook.customXml.filter(({ namespace }) => namespace === uri);
  return HostObject.of(
    'CustomXmlPartScopedCollection',
    {
      GetItem: lookup(([id]) => partOf(session, parts(), id)),
      GetOnlyItem: lookup(() => onlyItem(session, parts()) ?? notOne(parts().length)),
      GetOnlyItemOrNullObject: lookup(() => onlyItem(session, parts())),
    },
    { items: () => parts().map((part) => partObject(session, part)) },
  );
}

function onlyItem(session: Session, parts: readonly CustomXmlPart[]): HostObject | null {
  const [part] = parts;
  return part === undefined || parts.length > 1 ? null : partObject(session, part);
}

function notOne(count: number): never {
  throw new HostError(count === 0 ? 'ItemNotFound' : 'InvalidOperation');
}

/** The part with this id, in whatever case. */
function partOf(session: Session, parts: readonly CustomXmlPart[], id: Argument | undefined): HostObject {
  const wanted = textOf(id).toUpperCase();
  const part = parts.find((each) => each.id.toUpperCase() === wanted);
  return part === undefined ? notOne(0) : partObject(session, part);
}

function partObject(session: Session, part: CustomXmlPart): HostObject {
  const { workbook } = session;
  const existing = (): CustomXmlPart => (workbook.customXml.includes(part) ? part : notOne(0));
  return HostObject.of(
    'CustomXmlPart',
    {
      Id: scalar(() => existing().id),
      Delete: change(() => {
        workbook.customXml = workbook.customXml.filter((other) => other !== existing());
      }),
      GetXml: lookup(() => existing().xml),
      SetXml: change(([xml]) => {
        Object.assign(existing(), contentOf(xml));
      }),
    },
    { identity: () => ({ Id: part.id }) },
  );
}
