export type { NativeBridge } from './bridge';
export type { Library, LibraryOptions } from './library';
export { completeOffice, type BundleObjects, type OfficeOptions } from './office';
export { requirementSets, type RequirementSets } from './requirement-sets';
