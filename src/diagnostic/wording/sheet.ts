import { sheetCellWording } from "./sheet-cell.ts";
import { sheetFileWording } from "./sheet-file.ts";
import { sheetHeadingWording } from "./sheet-heading.ts";

/** Codes `sheet/…`: lists in Excel and CSV. What is wrong with a value has the codes of records. */
export const sheetWording = {
  ...sheetFileWording,
  ...sheetHeadingWording,
  ...sheetCellWording,
} as const;
