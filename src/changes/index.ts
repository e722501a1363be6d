/** Two versions of a record: what has changed, as data, as rows of 別添3, and word by word. */

export { applyChanges } from "./apply.ts";
export type { Change, ChangeRow, Comparison } from "./change.ts";
export { comparedAssessments } from "./compare.ts";
export type { MergedRow, RowState } from "./merge.ts";
export type { TableRow } from "./proposal.ts";
export {
  type ChangesOptions,
  type ChangesReport,
  changesBetween,
  dayText,
  readVersions,
  writtenTable,
} from "./report.ts";
export type { Version } from "./version.ts";
export { type Marked, type MarkedParagraph, markedChanges, type Run, underlinedChanges } from "./words.ts";
