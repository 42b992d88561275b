/** Tabs that every run has; those of scenarios stand in tab-names.ts. */
export const sheetNames = {
  about: 'TP About',
  targets: 'TP Targets',
  assumptions: 'TP Assumptions',
  compare: 'TP Compare',
  data: 'TP Data',
} as const;

/** The sheets of an earlier run that say what was typed there, and where things stand. */
export const readBackNames = [sheetNames.assumptions, sheetNames.about, sheetNames.data, sheetNames.compare] as const;
