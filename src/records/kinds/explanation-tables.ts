import { eachBlock, type Outline } from "../../outline/index.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";

/** As many columns as a letter's width leaves two characters each. */
const MOST_COLUMNS = 10;

/** Tables of more columns than a page has room for. */
export function checkTables(outline: Outline, report: Report): void {
  eachBlock(outline, (block) => {
    if (block.type !== "table") return;
    const columns = Math.max(0, ...block.rows.map(({ cells }) => cells.length));
    const at = block.rows[0]?.typed.at;
    if (columns <= MOST_COLUMNS || at === undefined) return;
    const params = { columns: String(columns), most: String(MOST_COLUMNS) };
    report(finding("record/table-too-wide", params), ["text"], at);
  });
}
