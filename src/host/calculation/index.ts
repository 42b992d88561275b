export { createCalculation } from './calculation';
export type { Calculation, CellPlace, ChangedCell } from './calculation';
export { checkFormula } from './parsing';
export { numberToText } from './number-text';
export { displayedParts, formatValue } from './functions/number-format';
export type { DisplayedPart } from './functions/number-format';
export { quotedSheetName } from './sheet-references';
export { typedInput } from './typed-input';
export type { TypedInput } from './typed-input';
