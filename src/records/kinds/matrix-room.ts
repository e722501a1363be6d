import { gridOf, type PageSetting } from "./page-grid.ts";
import { emOf, type Sheet, shippedSheets } from "./sheets.ts";

/** What a column takes beside its text, in twips: room at both sides and the slack Word needs. Layout's style has it, too. */
const BESIDE_TEXT = 360;
/** Narrowest column that is found from its texts, in em. */
export const LEAST_COLUMN = 2.5;

interface Sheets {
  readonly matrixA4: PageSetting;
  readonly matrixA3: PageSetting;
}

/** The sheet of a 別表 as the office has it. */
function sheetOf(paper: "a4" | "a3", pages: Sheets): Sheet {
  return paper === "a4"
    ? gridOf(shippedSheets.matrixA4, pages.matrixA4)
    : gridOf(shippedSheets.matrixA3, pages.matrixA3);
}

/**
 * Room for the texts of so many columns, side by side, in em of the table's text: the measure less what stands between.
 * @param size text size in pt; undefined = the sheet's
 */
export function matrixRoom(
  paper: "a4" | "a3",
  size: number | undefined,
  columns: number,
  pages: Sheets,
): number {
  const sheet = sheetOf(paper, pages);
  const em = size === undefined ? emOf(sheet) : size * 20;
  return (sheet.charactersPerLine * emOf(sheet) - columns * BESIDE_TEXT) / em;
}

/** Columns of a 別表 that stand left of the cells: the groups', and the items' where any row has one. */
export function stubColumns(
  groups: readonly { readonly rows: readonly { readonly item?: unknown }[] }[],
): 1 | 2 {
  return groups.some(({ rows }) => rows.some(({ item }) => item !== undefined)) ? 2 : 1;
}
