export { type Box, boxOfGlyphs, boxOfLine, boxOfRun } from "./box.ts";
export { prepareSheet } from "./drawings.ts";
export { sheetKey } from "./key.ts";
export { drawSheet, type SheetOptions } from "./sheet.ts";
