export * from './fill-template';
export * from './problem-sentences';
export * from './problem-message';
export * from './unit-name';
export * from './number-text';
export * from './words';
