export * from './formula';
export * from './formula-text';
export * from './description';
export * from './sheet-model';
export * from './build-model';
export * from './describe-workbook';
