import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { formatDate, readDate } from "../notation/index.ts";
import type { WarekiDate } from "../notation/values.ts";
import { applyEdits } from "../records/edit/index.ts";
import { type Assessment, assessmentKind } from "../records/kinds/assessment.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { profileFor } from "../records/profile.ts";
import { formatOf, readRecordText } from "../records/read.ts";
import type { Comparison } from "./change.ts";
import { comparedAssessments } from "./compare.ts";
import { editsFor, type MergedRow, mergedRows } from "./merge.ts";
import { dayOf, proposalOf } from "./proposal.ts";
import { readVersion, type Version } from "./version.ts";

/** Rows without 説明 whose places are told. */
const MOST_PLACES = 5;

export interface ChangesOptions {
  /** 変更日 as typed (令和6年12月9日); left out = the 公表日 of the new version. */
  readonly date?: string;
  /** What names count from. */
  readonly folder: string;
}

/** What has changed between two versions, and what becomes of the table of the new one. */
export interface ChangesReport extends Comparison {
  readonly date: WarekiDate;
  readonly merged: readonly MergedRow[];
  readonly after: Version;
}

/** Both versions of a record, by name or read already; all that is wrong in either told at once. Warnings are `check`'s to tell. */
export function readVersions(
  before: string | Version,
  after: string | Version,
  folder: string,
): Outcome<{ readonly before: Version; readonly after: Version }> {
  const read = (one: string | Version) => (typeof one === "string" ? readVersion(one, folder) : succeed(one));
  const [old, now] = [read(before), read(after)];
  if (!old.ok || !now.ok) return fail([old, now].flatMap((one) => (one.ok ? [] : one.errors)));
  return succeed({ before: old.value, after: now.value });
}

/** The rows of 別添3 between two versions of an assessment. */
export function changesBetween(
  before: string | Version,
  after: string | Version,
  options: ChangesOptions,
): Outcome<ChangesReport> {
  const read = readVersions(before, after, options.folder);
  if (!read.ok) return read;
  const { before: old, after: now } = read.value;
  const other = [old, now].filter(({ record }) => record.kind.kind !== assessmentKind.kind);
  if (other.length > 0)
    return fail(
      other.map(({ record }) =>
        diagnose(
          "changes/not-an-assessment",
          { file: record.file, found: record.kind.ja },
          { file: record.file },
        ),
      ),
    );
  const value = now.record.value as Assessment;
  const date = dateOf(options.date, value, now.record.file);
  const profile = profileFor(now.file ?? options.folder);
  if (!date.ok || !profile.ok) return fail([date, profile].flatMap((one) => (one.ok ? [] : one.errors)));
  const { firstYear, digits } = profile.value.value.notation;
  const comparison = comparedAssessments(old.record.value as Assessment, value, { firstYear, digits });
  const proposals = comparison.rows.map((row) => proposalOf(row, date.value));
  const merged = mergedRows(value.changes ?? [], proposals, dayOf(date.value));
  const isNew = merged.some(({ state }) => state === "new");
  const told = isNew && options.date === undefined ? sameDay(old.record.value as Assessment, value, now) : [];
  return succeed({ ...comparison, date: date.value, merged, after: now }, [
    ...told,
    ...toldRows(merged, now),
  ]);
}

/** The 公表日 is easily forgotten, and with it every row would have the wrong day. */
function sameDay(old: Assessment, { published }: Assessment, { record }: Version): readonly Diagnostic[] {
  if (published === undefined || published.iso !== old.published?.iso) return [];
  const date = formatDate(published);
  return [diagnose("changes/same-published", { date }, record.source.place(["published"]))];
}

function dateOf(typed: string | undefined, { published }: Assessment, file: string): Outcome<WarekiDate> {
  if (typed === undefined) {
    if (published?.precision === "day" && !published.undecided) return succeed(published);
    return fail([diagnose("changes/needs-date", {}, { file, path: "公表日" })]);
  }
  const read = readDate(typed);
  if (!read.ok) return fail(read.findings.map(({ code, params }) => diagnose(code, params as never)));
  if (read.value.precision === "day" && !read.value.undecided) return succeed(read.value);
  return fail([diagnose("changes/not-a-day", { found: typed })]);
}

/** What somebody should look at: rows that say what is true no more, and explanations still to be written. */
function toldRows(merged: readonly MergedRow[], { record }: Version): readonly Diagnostic[] {
  const rows = (record.value as Assessment).changes ?? [];
  const told = merged.flatMap(({ state, at }): readonly Diagnostic[] => {
    if (at === null || (state !== "outdated" && state !== "gone")) return [];
    const item = (rows[at]?.item ?? []).join(" ");
    return [diagnose(`changes/${state}`, { item }, record.source.place(["changes", at]))];
  });
  const unexplained = merged.filter(
    ({ state, proposal, at }) =>
      proposal?.timing === "after" &&
      (state === "new" || (state !== "kept" && (rows[at ?? -1]?.reason ?? []).length === 0)),
  );
  if (unexplained.length === 0) return told;
  const written = unexplained.flatMap(({ at }) => (at === null ? [] : [at]));
  const places = written.slice(0, MOST_PLACES).map((at) => record.source.place(["changes", at]));
  const count = String(unexplained.length);
  const [first = { file: record.file, path: "変更" }, ...others] = places;
  return [...told, diagnose("changes/to-explain", { count }, first, ...others)];
}

/**
 * The new version's text with the rows in its table; everything else in it stays as it is. Refused where the text would
 * not be a right record any more (a cell that is too long).
 */
export function writtenTable({ after, merged }: ChangesReport): Outcome<string> {
  const { record, text, file } = after;
  const name = record.file;
  if (file === null) return fail([diagnose("changes/write-revision", { name })]);
  if (formatOf(file) === "json") return fail([diagnose("changes/write-json", { name }, { file: name })]);
  const rows = (record.value as Assessment).changes ?? [];
  const written = applyEdits(text, editsFor(rows, merged), assessmentKind);
  if (!written.ok) return written;
  const again = readRecordText(written.value, name, "yaml", { kinds: recordKinds });
  return again.ok ? succeed(written.value) : again;
}

/** 令和6年12月9日. */
export function dayText({ date }: ChangesReport): string {
  return formatDate(date);
}
