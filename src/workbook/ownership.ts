/** Key of the sheet property that marks a sheet as the add-in's. It survives renaming, and goes along with a copy. */
export const ownershipKey = 'TargetPaths';
