/** Lists in Excel and CSV: each row a record. The readers of the file formats are loaded when a file is opened. */

export {
  type Column,
  columnsOf,
  type SheetShape,
  sheetShapeOf,
  type UnsupportedField,
  unsupportedFields,
} from "./columns.ts";
export { openSheets, SHEET_ENDING, type SheetDeps } from "./open.ts";
export { sheetRecords } from "./records.ts";
export { type SheetRow, type SheetTable, sliceOf, type TableColumn } from "./table.ts";
