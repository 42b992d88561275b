export * from './grid';
export * from './series';
export * from './recognise-dataset';
export * from './cut-at';
export * from './series-of';
