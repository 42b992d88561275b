export * from './grid';
export * from './series';
