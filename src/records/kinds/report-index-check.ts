import type { DataPath } from "../../document/tree.ts";
import { formatLawReference } from "../../notation/index.ts";
import type { LawReference } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Profile } from "../profile.ts";
import type { Beside, ReportBeside } from "../record-kind.ts";
import type { ReferredRecord } from "../reference.ts";
import type { ReportCase } from "./report-case.ts";

/** What an index says of its cases. */
export interface IndexedCases {
  readonly bases: readonly LawReference[];
}

/** Where a record says so: the bases, and the cases. */
interface Places {
  readonly bases: DataPath;
  readonly cases: DataPath;
}

/** A clause as one case applies it. */
interface Applied {
  readonly clause: LawReference;
  readonly case: ReferredRecord;
  readonly index: number;
}

/** What the index says the reports rest on is what its cases apply: no more and no less. */
export function checkReportIndex(index: IndexedCases, beside: Beside, report: ReportBeside): void {
  checkBases(index, beside, { bases: ["bases"], cases: ["cases"] }, report);
}

/** @param beside its cases, and nothing but 報告案件 */
export function checkBases(
  { bases }: IndexedCases,
  beside: Beside,
  places: Places,
  report: ReportBeside,
): void {
  const claimed = bases.map((basis) => plain(basis, beside.profile));
  const applied = beside.referred.flatMap((one) => appliedIn(one, beside.profile));
  for (const [index, basis] of claimed.entries()) {
    if (applied.some(({ clause }) => covers(basis, clause) || covers(clause, basis))) continue;
    const words = finding("record/basis-not-applied", { clause: printed(basis, beside.profile) });
    report(words, [...places.bases, index], { record: null, path: places.cases });
  }
  for (const { clause, case: one, index } of applied) {
    if (claimed.some((basis) => covers(basis, clause))) continue;
    const { subject } = one.record.value as ReportCase;
    const words = { clause: printed(clause, beside.profile), subject };
    const other = { record: one.record, path: ["appliedTypes", "clauses", index] };
    report(finding("record/clause-without-basis", words), places.bases, other);
  }
}

function appliedIn(one: ReferredRecord, profile: Profile): readonly Applied[] {
  // Only 報告案件 are let through as cases of an index.
  const { appliedTypes } = one.record.value as ReportCase;
  return appliedTypes.clauses.map((clause, index) => ({ clause: plain(clause, profile), case: one, index }));
}

/** 条例, its full name and no name at all mean the office's ordinance; 類型 is no part of a basis. */
function plain(reference: LawReference, { ordinance }: Profile): LawReference {
  const own = reference.law === ordinance.short || reference.law === ordinance.name;
  return { ...reference, law: own ? "" : reference.law, type: null };
}

/** Whether a clause lies within a basis: 第11条第2項 covers 第11条第2項第2号. */
function covers(basis: LawReference, clause: LawReference): boolean {
  if (basis.law !== clause.law || basis.article !== clause.article || basis.branch !== clause.branch)
    return false;
  if (basis.paragraph === null) return true;
  return basis.paragraph === clause.paragraph && (basis.item === null || basis.item === clause.item);
}

function printed(reference: LawReference, { ordinance }: Profile): string {
  return formatLawReference({ ...reference, law: reference.law === "" ? ordinance.short : reference.law });
}
