import { checkFormula } from '../../calculation';
import type { DefinedName } from '../../model';
import { absoluteReference } from '../address';
import { areaOf } from '../area-arguments';
import { textOf } from '../arguments';
import { HostError } from '../host-error';
import { change, creation, HostObject, lookup, scalar, type Argument } from '../host-object';
import type { Session } from '../session';

const longestName = 255;

/** Letters, digits, `_`, `.` and `\`; neither like a cell (`A1`, `R1C1`) nor `R` or `C` alone. */
function isValidName(name: string): boolean {
  return (
    name.length <= longestName &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d+$/i.test(name) &&
    !/^(R\d*)?(C\d*)?$/i.test(name)
  );
}

function findName(session: Session, name: string): DefinedName | undefined {
  const lower = name.toLowerCase();
  return session.workbook.names.find((each) => each.scope === null && each.name.toLowerCase() === lower);
}

function formulaOf(text: string): string {
  if (!text.startsWith('=') || checkFormula(text) !== null) throw new HostError('InvalidArgument');
  return text.slice(1);
}

/** What a name is to stand for: a range, or a formula as text. */
function meaning(reference: Argument | undefined): string {
  if (!(reference instanceof HostObject)) return formulaOf(textOf(reference));
  const { sheet, block } = areaOf(reference);
  return absoluteReference(sheet.name, block);
}

function namedItem(session: Session, item: DefinedName): HostObject {
  return HostObject.of(
    'NamedItem',
    {
      Name: scalar(() => item.name),
      Formula: scalar(
        () => `=${item.formula}`,
        (value) => {
          item.formula = formulaOf(textOf(value));
          session.noteStructure();
        },
      ),
      Delete: change(() => {
        session.workbook.names = session.workbook.names.filter((other) => other !== item);
        session.noteStructure();
      }),
    },
    { identity: () => ({ _Id: item.name }) },
  );
}

function addName(session: Session, name: string, reference: Argument | undefined): HostObject {
  if (!isValidName(name)) throw new HostError('InvalidArgument');
  if (findName(session, name) !== undefined) throw new HostError('ItemAlreadyExists');
  const item: DefinedName = { name, scope: null, formula: meaning(reference), visible: true };
  session.workbook.names.push(item);
  session.noteStructure();
  return namedItem(session, item);
}

/** The names that hold in the whole workbook. */
export function namedItems(session: Session): HostObject {
  return HostObject.of(
    'NamedItemCollection',
    {
      Add: creation(([name, reference]) => addName(session, textOf(name), reference)),
      GetItem: lookup(([name]) => {
        const item = findName(session, textOf(name));
        if (item === undefined) throw new HostError('ItemNotFound');
        return namedItem(session, item);
      }),
    },
    {
      items: () => session.workbook.names.filter(({ scope }) => scope === null).map((item) => namedItem(session, item)),
    },
  );
}
