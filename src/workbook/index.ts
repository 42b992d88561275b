export { readGrids, type ReadOptions, type WorkbookContents } from './read-grids';
export { readWorkbook, type ReadWorkbook } from './read-workbook';
export { watchEdits, type Edit, type StopWatching } from './watch-edits';
export { writeInputs } from './write-inputs';
export { showCell } from './show-cell';
export { repairRun, undoRun, type RestoreReport } from './end-run';
export { setPatience, type Patience } from './gateway';
export {
  previewWrite,
  writeWorkbook,
  type IsStopped,
  type TellStage,
  type WritePreview,
  type WriteReport,
  type WriteStage,
} from './write-workbook';
