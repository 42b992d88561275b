import { completeOffice, requirementSets, type BundleObjects } from '../host/library';
import { hostOf } from './shared-host';

/** The API version that the preview declares: the add-in's floor, so that nothing newer is used unnoticed. */
const excelApi = '1.14';

function loadedObject(name: keyof BundleObjects): object {
  const value: unknown = Reflect.get(window, name);
  if (typeof value !== 'object' && typeof value !== 'function') throw new Error(`The client library has no ${name}`);
  if (value === null) throw new Error(`The client library has no ${name}`);
  return value;
}

const { language, host } = hostOf(window.parent);

completeOffice(
  { OSF: loadedObject('OSF'), Office: loadedObject('Office'), OfficeExtension: loadedObject('OfficeExtension') },
  {
    requirements: requirementSets(excelApi),
    displayLanguage: language,
    contentLanguage: language,
    documentUrl: host.workbook.name,
  },
);
