export { readGrids, type ReadOptions, type WorkbookContents } from './read-grids';
export { watchEdits, type Edit, type StopWatching } from './watch-edits';
export { writeWorkbook, type WriteReport } from './write-workbook';
