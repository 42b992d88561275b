export type { NativeBridge } from './bridge';
export type { Library, LibraryOptions } from './library';
export { completeOffice, type OfficeOptions } from './office';
export { requirementSets, type RequirementSets } from './requirement-sets';
