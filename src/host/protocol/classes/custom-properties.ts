import type { Sheet } from '../../model';
import { textOf } from '../arguments';
import { HostError } from '../host-error';
import { creation, HostObject, lookup, scalar } from '../host-object';

const longestKey = 255;

/** Keys are compared without regard to case. */
function existingKey(sheet: Sheet, key: string): string | undefined {
  const lower = key.toLowerCase();
  return [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === lower);
}

function customProperty(sheet: Sheet, key: string): HostObject {
  const value = scalar(
    () => sheet.customProperties.get(key) ?? '',
    (text) => {
      sheet.customProperties.set(key, textOf(text));
    },
  );
  return HostObject.of('WorksheetCustomProperty', { Value: value });
}

/** What add-ins keep with a sheet. */
export function customProperties(sheet: Sheet): HostObject {
  const add = (given: string, value: string): HostObject => {
    if (given.length === 0 || given.length > longestKey) throw new HostError('InvalidArgument');
    const key = existingKey(sheet, given) ?? given;
    sheet.customProperties.set(key, value);
    return customProperty(sheet, key);
  };
  return HostObject.of('WorksheetCustomPropertyCollection', {
    Add: creation(([key, value]) => add(textOf(key), textOf(value))),
    GetItemOrNullObject: lookup(([key]) => {
      const existing = existingKey(sheet, textOf(key));
      return existing === undefined ? null : customProperty(sheet, existing);
    }),
  });
}
