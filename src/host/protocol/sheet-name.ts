import type { Sheet } from '../model';
import { HostError } from './host-error';

const longestName = 31;

function isValid(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= longestName &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}

/** @throws HostError InvalidArgument for a name that Excel refuses, ItemAlreadyExists for one that is taken. */
export function checkSheetName(name: string, sheets: readonly Sheet[]): void {
  if (!isValid(name)) throw new HostError('InvalidArgument');
  const lower = name.toLowerCase();
  if (sheets.some((sheet) => sheet.name.toLowerCase() === lower)) throw new HostError('ItemAlreadyExists');
}

/** `Sheet1`, `Sheet2`, ...: the first that is free. */
export function nextSheetName(sheets: readonly Sheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
