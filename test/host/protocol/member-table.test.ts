import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { memberTable } from '../../../src/host/protocol';
import { openExcel } from '../../support/embedded-excel';

const folder = join(__dirname, '../../../src/workbook');

/** What the client library calls of its own accord, or for what the add-in says in another way. */
const calledByLibrary: Readonly<Record<string, readonly string[]>> = {
  // `context.application` and `context.runtime`, and references.
  Workbook: ['Application', '_Runtime', '_RemoveReference'],
  // `onChanged`, and the children of a loaded collection.
  WorksheetCollection: ['GetItem', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent'],
  NamedItemCollection: ['GetItem'],
  ChartCollection: ['GetItem'],
  ConditionalFormatCollection: ['GetItem'],
  CustomXmlPartCollection: ['GetItem'],
  CustomXmlPartScopedCollection: ['GetItem'],
  // Objects that are made are known by their ids.
  CustomXmlPart: ['Id'],
  // `showGridlines` is set under another name than it is read.
  Worksheet: ['Gridlines', 'Id'],
  Chart: ['Id'],
  // References, and blocks of more than 1,500 cells.
  Range: ['GetBoundingRect', 'GetRow', '_KeepReference', '_ValidateArraySize'],
  RangeAreas: ['_KeepReference'],
};

/** Members that exist in the client library only. */
const clientOnly = new Set([
  'load',
  'items',
  'isNullObject',
  'onChanged',
  'context',
  'sync',
  'remove',
  'set',
  'toJSON',
]);

function sourceFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The class of `namespace Excel` that declares a symbol, if one does. */
function declaringClass(symbol: ts.Symbol): string | null {
  for (const declaration of symbol.declarations ?? []) {
    const owner = declaration.parent;
    if (!ts.isClassDeclaration(owner) || !declaration.getSourceFile().fileName.includes('office-js')) continue;
    const isExcel = ts.isModuleBlock(owner.parent) && owner.parent.parent.name.getText() === 'Excel';
    if (isExcel && owner.name !== undefined) return owner.name.text;
  }
  return null;
}

/** Names of properties that are loaded: the words of a load's text. */
function loadedNames(call: ts.CallExpression): string[] {
  const [names] = call.arguments;
  return names !== undefined && ts.isStringLiteral(names)
    ? names.text.split(',').map((name) => name.trim().replace(/^items\//, ''))
    : [];
}

/** The type of the items where it is a collection's, else the type itself. */
function itemType(checker: ts.TypeChecker, type: ts.Type, at: ts.Node): ts.Type {
  const items = type.getProperty('items');
  const element = items === undefined ? undefined : checker.getTypeOfSymbolAtLocation(items, at).getNumberIndexType();
  return element ?? type;
}

/** A collection's own scalars are its own, such as `count`; any other loaded name is of its items. */
function loadedType(checker: ts.TypeChecker, target: ts.Expression, name: string): ts.Type {
  const type = checker.getTypeAtLocation(target);
  return name === 'count' && type.getProperty(name) !== undefined ? type : itemType(checker, type, target);
}

/** `Class.member` of each step of a loaded name: `custom/rule/formula` has three. */
function loadedMembers(checker: ts.TypeChecker, target: ts.Expression, name: string): string[] {
  let type = loadedType(checker, target, name);
  return name.split('/').map((step) => {
    const owner = type.symbol.name;
    const member = type.getProperty(step);
    if (member !== undefined) type = itemType(checker, checker.getTypeOfSymbolAtLocation(member, target), target);
    return `${owner}.${step}`;
  });
}

/** `Class.member` of everything of Excel's that src/workbook speaks of. */
function spokenMembers(): Set<string> {
  const program = ts.createProgram(sourceFiles(), {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['office-js'],
  });
  const checker = program.getTypeChecker();
  const spoken = new Set<string>();
  const note = (name: ts.Node): void => {
    const symbol = checker.getSymbolAtLocation(name);
    const owner = symbol === undefined ? null : declaringClass(symbol);
    if (symbol !== undefined && owner !== null) spoken.add(`${owner}.${symbol.name}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node.name);
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const element of node.elements) {
        const name = (element.propertyName ?? element.name).getText();
        const symbol = type.getProperty(name);
        const owner = symbol === undefined ? null : declaringClass(symbol);
        if (owner !== null) spoken.add(`${owner}.${name}`);
      }
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'load'
    ) {
      const target = node.expression.expression;
      for (const name of loadedNames(node)) {
        for (const member of loadedMembers(checker, target, name)) spoken.add(member);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of sourceFiles()) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return spoken;
}

function namesOf(prototype: object, property: string): readonly string[] {
  const names: unknown = Reflect.get(prototype, property);
  return Array.isArray(names) ? names.map(String) : [];
}

/** The name under which a member travels: most are only spelled with a capital. */
function wireName(excel: object, className: string, member: string): string {
  const constructor: unknown = Reflect.get(excel, className);
  const prototype: unknown = typeof constructor === 'function' ? constructor.prototype : null;
  const spelled = `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
  if (typeof prototype !== 'object' || prototype === null) return spelled;
  const index = namesOf(prototype, '_scalarPropertyNames').indexOf(member);
  return index < 0 ? spelled : (namesOf(prototype, '_scalarPropertyOriginalNames')[index] ?? spelled);
}

function tabled(): Set<string> {
  return new Set(
    Object.entries(memberTable).flatMap(([className, { scalars, objects, methods }]) =>
      [...scalars, ...objects, ...methods].map((member) => `${className}.${member}`),
    ),
  );
}

describe('the member table', () => {
  const spoken = [...spokenMembers()].filter((name) => {
    const [className = '', member = ''] = name.split('.');
    return className !== 'RequestContext' && className !== '' && !clientOnly.has(member);
  });

  it('has every member that src/workbook speaks of', () => {
    const { library } = openExcel();
    const wire = spoken.map((name) => {
      const [className = '', member = ''] = name.split('.');
      return `${className}.${wireName(library.Excel, className, member)}`;
    });
    const table = tabled();
    expect(spoken.length).toBeGreaterThan(50);
    expect(wire.filter((name) => !table.has(name))).toEqual([]);
  });

  it('has nothing that is not used', () => {
    const { library } = openExcel();
    const used = new Set(
      spoken.map((name) => {
        const [className = '', member = ''] = name.split('.');
        return `${className}.${wireName(library.Excel, className, member)}`;
      }),
    );
    for (const [className, members] of Object.entries(calledByLibrary)) {
      for (const member of members) used.add(`${className}.${member}`);
    }
    expect([...tabled()].filter((name) => !used.has(name))).toEqual([]);
  });
});
