export * from './cell';
export * from './workbook';
