/** Tabs that every run has; those of scenarios stand in tab-names.ts. */
export const sheetNames = {
  about: 'TP About',
  targets: 'TP Targets',
  assumptions: 'TP Assumptions',
  compare: 'TP Compare',
  data: 'TP Data',
} as const;
