export { type Box, boxOfGlyphs, boxOfLine, boxOfRun } from "./box.ts";
export { changesBetween, type DrawingChange, sizeOf } from "./change.ts";
export { prepareSheet } from "./drawings.ts";
export { sheetKey } from "./key.ts";
export { type DrawnSheet, drawSheet, type SheetOptions, sheetParts, textOfSheet } from "./sheet.ts";
