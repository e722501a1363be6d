import { comparedAssessments } from "../../changes/compare.ts";
import { comparedRecords, type Difference } from "../../changes/compare-model.ts";
import { ADDED, NOTHING, REMOVED } from "../../changes/convention.ts";
import { type MarkedParagraph, markedChanges } from "../../changes/words.ts";
import type { DateFormat } from "../../notation/index.ts";
import { type Assessment, assessmentKind } from "../../records/kinds/assessment.ts";
import type { ComparisonTable } from "../../records/kinds/comparison.ts";
import type { Profile } from "../../records/profile.ts";
import type { RecordFile } from "../../records/read.ts";
import type { ReferredRecord } from "../../records/reference.ts";
import { itemOf } from "./labels.ts";
import type { ComparisonTableValues } from "./model.ts";

/** What two columns more have beside their text, in em at the table's size: the room of a column that is saved. */
const ROOM = 2;
/** Columns of 変更箇所, whose sheet this is. */
const SHARED = 3;

/** 新旧対照表 (record) and its two records → the table. */
export function comparisonValues(
  record: ComparisonTable,
  profile: Profile,
  referred: readonly ReferredRecord[],
): ComparisonTableValues {
  const [old, now] = ["old", "now"].map((name) => referred.find(({ path }) => path[0] === name)?.record);
  if (old === undefined || now === undefined)
    throw new TypeError("新旧対照表 needs both records: see papersOf");
  const { firstYear, digits } = profile.notation;
  return {
    title: record.title ?? null,
    amended: record.headings === "amended",
    columns: columnsOf(profile),
    pageNumber: profile.pages.changeTable.pageNumber,
    rows: differencesOf(old, now, { firstYear, digits }).map((one) => rowOf(one, record.underline)),
  };
}

/** By the form's own labels where it has some, else by the record's keys. */
function differencesOf(
  old: RecordFile,
  now: RecordFile,
  dates: DateFormat,
): readonly Omit<Difference, "path">[] {
  const { kind } = now.kind;
  if (kind !== assessmentKind.kind)
    return comparedRecords(now.kind, old.value, now.value, dates).map((one) => ({
      ...one,
      item: itemOf(kind, one),
    }));
  const { rows } = comparedAssessments(old.value as Assessment, now.value as Assessment, dates, true);
  return rows.map(({ item, before, after }) => ({
    item,
    before: before.length === 1 && before[0] === NOTHING ? [] : before,
    after:
      after.length === 1 && after[0] === REMOVED ? [] : after.filter((line, at) => at > 0 || line !== ADDED),
  }));
}

function rowOf(
  { item, before, after }: Omit<Difference, "path">,
  underlines: boolean,
): ComparisonTableValues["rows"][number] {
  const plain = (side: readonly string[]) => side.map((text) => [{ text, changed: false }]);
  const marked = underlines ? markedChanges(before, after) : { before: plain(before), after: plain(after) };
  const cell = (side: readonly MarkedParagraph[]) =>
    side.length === 0 ? null : side.map((runs) => ({ runs }));
  return { item, now: cell(marked.after), old: cell(marked.before) };
}

/** The sheet of 変更箇所, shared out anew: a fifth for what it is about, the rest in two equal columns. */
function columnsOf({ pages }: Profile): string {
  const all = pages.changeTable.columns.reduce((sum, width) => sum + width, 0) + ROOM * SHARED;
  const item = Math.floor(all / 5);
  const cell = Math.floor((all - item) / 2);
  return [item, cell, cell].map((width) => `${width}em`).join(" ");
}
