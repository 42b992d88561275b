export * from './blank-sheet';
export * from './cell';
export * from './workbook';
export * from './geometry';
export * from './resized-cells';
