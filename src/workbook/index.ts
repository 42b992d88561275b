export { readGrids, type ReadOptions, type WorkbookContents } from './read-grids';
export { watchEdits, type Edit, type StopWatching } from './watch-edits';
export { writeInputs } from './write-inputs';
export { showCell } from './show-cell';
export { writeWorkbook, type WriteReport, type WriteStage } from './write-workbook';
