/**
 * Reads a workbook with excelize, which cannot be loaded inside jest, and prints what it finds as JSON.
 * Usage: node second-reader.mjs FILE SHEET CELL...
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { init } = require('excelize-wasm');
const [path, sheet, ...cells] = process.argv.slice(2);

const excelize = await init(require.resolve('excelize-wasm/excelize.wasm.gz'));
const book = excelize.OpenReader(readFileSync(path), { RawCellValue: true });
if (book.error) throw new Error(book.error);
const found = {
  sheets: book.GetSheetList().list,
  values: cells.map((cell) => book.GetCellValue(sheet, cell, { RawCellValue: true }).value),
  formulas: cells.map((cell) => book.GetCellFormula(sheet, cell).formula),
  names: book.GetDefinedName().definedNames.map(({ Name }) => Name),
  validations: book.GetDataValidations(sheet).dataValidations.length,
  firstColumnWidth: book.GetColWidth(sheet, 'A').width,
  panes: book.GetPanes(sheet).panes,
};
process.stdout.write(JSON.stringify(found), () => process.exit(0));
