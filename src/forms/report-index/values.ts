import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { ReportIndex } from "../../records/kinds/report-index.ts";
import type { Profile } from "../../records/profile.ts";
import type { ReferredRecord } from "../../records/reference.ts";
import { withoutBrackets } from "../shared/enclosed.ts";
import { withLaw } from "../shared/legal-note.ts";
import { bracketed } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, fromReferred, type OriginRule } from "../shared/origin.ts";
import { reportValues } from "../shared/report-values.ts";
import { columnsOf, TEXT_SIZE } from "./columns.ts";
import type { ReportIndexValues } from "./model.ts";

/** 報告一覧 (record) and its 報告案件 → 報告一覧 (form). */
export function reportIndexValues(
  record: Pick<ReportIndex, "title" | "suffix" | "bases" | "basisNote">,
  profile: Profile,
  cases: readonly ReferredRecord[],
): ReportIndexValues {
  const { firstYear, digits, articleMark, separator } = profile.notation;
  const optional = (value: string | undefined) => (value === undefined ? null : bracketed(value, profile));
  return {
    title: optional(record.title),
    suffix: bracketed(withoutBrackets(record.suffix), profile),
    bases: record.bases.map((basis) => withLaw(basis, profile.ordinance.name, profile)),
    basisNote: optional(record.basisNote),
    separator,
    size: TEXT_SIZE,
    columns: columnsOf(profile),
    // Only 報告案件 are let through as cases of an index.
    rows: cases.map(({ record: { value } }) => rowOf(value as ReportCase, profile)),
    notation: { firstYear, digits, articleMark },
  };
}

/** The same facts as in 様式4 and 様式3, by the same function, so that they cannot differ. */
function rowOf(record: ReportCase, profile: Profile): ReportIndexValues["rows"][number] {
  const { subject, summary, summaryItems, implementer } = reportValues(record, profile);
  return { subject, summary: [...summary], summaryItems, start: record.start, implementer };
}

/**
 * Where the values come from.
 * @param written what stands before the index's own keys in the path of the record: "", or "index." of a 会議
 */
export function reportIndexOriginsAt(written: string): readonly OriginRule[] {
  return [
    ...["title", "suffix", "bases", "basisNote"].map((key) => fromRecord(key, `${written}${key}`)),
    ...["subject", "summary", "start", "implementer"].map((key) => fromReferred(`rows.*.${key}`, `*.${key}`)),
    fromReferred("rows.*.summaryItems.*.text", "*.summaryItems.*"),
    fromProfile("separator", "notation.separator"),
    fromProfile("notation", "notation"),
  ];
}

export const reportIndexOrigins = reportIndexOriginsAt("");
