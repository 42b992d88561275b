export * from './fill-template';
export * from './problem-sentences';
export * from './problem-message';
export * from './place-name';
export * from './unit-name';
export * from './number-text';
export * from './words';
export * from './sheet-wording';
