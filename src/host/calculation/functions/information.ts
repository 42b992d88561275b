import type { CellValue } from '../../model';
import { toBoolean } from '../coercion';
import { errorCodes, errors, isError, Matrix, Reference } from '../operand';
import { ofRanges, ofValues } from './definition';
import type { FunctionDefinition } from './definition';

function test(holds: (value: CellValue) => boolean): FunctionDefinition {
  return ofValues([1, 1], ([value = null]) => holds(value));
}

function isNotAvailable(value: CellValue): boolean {
  return isError(value) && value.error === errors.notAvailable.error;
}

function errorType(value: CellValue): CellValue {
  const index = isError(value) ? errorCodes.indexOf(value.error) : -1;
  return index < 0 ? errors.notAvailable : index + 1;
}

/** N(): numbers and logical values as numbers, everything else 0; errors stay. */
function asNumber(value: CellValue): CellValue {
  if (typeof value === 'number' || isError(value)) return value;
  return value === true ? 1 : 0;
}

/** TYPE(): 1 number, 2 text, 4 logical, 16 error, 64 array. */
function typeOf(value: CellValue): number {
  if (isError(value)) return 16;
  if (typeof value === 'boolean') return 4;
  return typeof value === 'string' ? 2 : 1;
}

function negated(value: CellValue): CellValue {
  const holds = toBoolean(value);
  return typeof holds === 'boolean' ? !holds : holds;
}

export const informationFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && !isNotAvailable(value)),
  ISNA: test(isNotAvailable),
  ISREF: ofRanges([1, 1], ['range'], ([operand]) => operand instanceof Reference),
  'ERROR.TYPE': ofValues([1, 1], ([value = null]) => errorType(value)),
  N: ofValues([1, 1], ([value = null]) => asNumber(value)),
  TYPE: ofRanges([1, 1], ['range'], ([operand = null], evaluation) =>
    operand instanceof Matrix ? 64 : typeOf(evaluation.single(operand)),
  ),
  NA: ofValues([0, 0], () => errors.notAvailable),
  TRUE: ofValues([0, 0], () => true),
  FALSE: ofValues([0, 0], () => false),
  NOT: ofValues([1, 1], ([value = null]) => negated(value)),
};
