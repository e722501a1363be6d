import type { DataPath } from "../../document/tree.ts";
import { formatLawReference } from "../../notation/index.ts";
import type { LawReference } from "../../notation/values.ts";
import { type Beside, checksOf, type ReportBeside } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Profile } from "../profile.ts";
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

/** What of a case its index looks at. */
export const OF_CASE = ["appliedTypes.clauses", "subject"];

const on = checksOf<IndexedCases & { readonly cases: unknown }>();

/** What the index says the reports rest on is what its cases apply: no more and no less. */
export const reportIndexChecks = [
  // A case that cannot be read may be the one that applies it.
  on.beside({ needs: ["bases", "cases"], needsOfReferred: OF_CASE }, ({ bases }, beside, report) =>
    checkApplied(bases, beside, { bases: ["bases"], cases: ["cases"] }, report),
  ),
  on.beside({ needs: ["bases"], uses: ["cases"], usesOfReferred: OF_CASE }, ({ bases }, beside, report) =>
    checkClaimed(bases, beside, ["bases"], report),
  ),
];

/** Every basis is applied by a case. @param beside its cases, and nothing but 報告案件 */
export function checkApplied(
  bases: IndexedCases["bases"],
  { referred, profile }: Beside,
  places: Places,
  report: ReportBeside,
): void {
  const applied = referred.flatMap((one) => appliedIn(one, profile));
  for (const [index, written] of bases.entries()) {
    const basis = plain(written, profile);
    if (applied.some(({ clause }) => covers(basis, clause) || covers(clause, basis))) continue;
    const words = finding("record/basis-not-applied", { clause: printed(basis, profile) });
    report(words, [...places.bases, index], { record: null, path: places.cases });
  }
}

/** Every clause a case applies is named among the bases. @param beside its cases, and nothing but 報告案件 */
export function checkClaimed(
  bases: IndexedCases["bases"],
  { referred, profile }: Beside,
  place: DataPath,
  report: ReportBeside,
): void {
  const claimed = bases.map((basis) => plain(basis, profile));
  for (const { clause, case: one, index } of referred.flatMap((each) => appliedIn(each, profile))) {
    if (claimed.some((basis) => covers(basis, clause))) continue;
    const { subject } = one.record.value as ReportCase;
    const words = { clause: printed(clause, profile), subject };
    const other = { record: one.record, path: ["appliedTypes", "clauses", index] };
    report(finding("record/clause-without-basis", words), place, other);
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
