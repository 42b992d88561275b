import { elementAt, type ManifestElement } from './manifest-tree';
import { DEFAULT_LOCALE } from './translations';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Excel on the web wants four parts; nothing below 1.0 is accepted. */
const VERSION = /^[1-9]\d{0,4}(\.\d{1,5}){3}$/;
const HOST = 'Workbook';
const PERMISSIONS = 'ReadWriteDocument';
/** Office LTSC 2021 and later: what the code is written for. */
const FLOOR = { name: 'ExcelApi', version: '1.14' };
const LONGEST_ID = 125;

/** What the add-in says it is and what it asks for. */
export function settingFindings(root: ManifestElement): string[] {
  return [...identityFindings(root), ...hostFindings(root), ...requirementFindings(root), ...groupFindings(root)];
}

function identityFindings(root: ManifestElement): string[] {
  const text = (name: string): string => elementAt(root, name)?.text ?? '';
  return [
    ...(GUID.test(text('Id')) ? [] : [`Id "${text('Id')}" is not a GUID in lower case.`]),
    ...(VERSION.test(text('Version')) ? [] : [`Version "${text('Version')}" is not four numbers from 1.0.0.0 on.`]),
    ...(text('ProviderName') === '' ? ['ProviderName is empty.'] : []),
    ...unless(text('DefaultLocale'), DEFAULT_LOCALE, 'DefaultLocale'),
    ...unless(text('Permissions'), PERMISSIONS, 'Permissions'),
  ];
}

function hostFindings(root: ManifestElement): string[] {
  const hosts = elementAt(root, 'Hosts')?.children ?? [];
  return hosts.flatMap(({ attributes }) => unless(attributes['Name'] ?? '', HOST, 'Host'));
}

function requirementFindings(root: ManifestElement): string[] {
  const sets = elementAt(root, 'Requirements', 'Sets')?.children ?? [];
  const stated = sets.map(({ attributes }) => `${attributes['Name'] ?? ''} ${attributes['MinVersion'] ?? ''}`);
  return unless(stated.join(', '), `${FLOOR.name} ${FLOOR.version}`, 'The requirement');
}

function groupFindings(root: ManifestElement): string[] {
  const tab = elementAt(root, 'VersionOverrides', 'Hosts', 'Host', 'DesktopFormFactor', 'ExtensionPoint', 'OfficeTab');
  const named = (tab?.children ?? []).flatMap((group) => [
    group,
    ...group.children.filter(({ name }) => name === 'Control'),
  ]);
  const ids = named.map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...unless(tab?.attributes['id'] ?? '', 'TabHome', 'The tab'),
    ...ids.flatMap((id) => (id === '' || id.length > LONGEST_ID ? [`The id "${id}" is empty or too long.`] : [])),
    ...ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [`The id "${id}" is there twice.`])),
  ];
}

function unless(found: string, expected: string, what: string): string[] {
  return found === expected ? [] : [`${what} is "${found}", not "${expected}".`];
}
