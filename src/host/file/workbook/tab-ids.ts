/** Tabs of the file in order: the id of each worksheet, null for a sheet of another kind. */
export type TabIds = readonly (string | null)[];
