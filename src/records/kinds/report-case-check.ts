import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { type Approved, approvalChecks, checkSentAfter } from "./approval-check.ts";
import { checkDay, checkIssued, type Dispatch, dayOf } from "./dispatch.ts";
import type { SealWord } from "./seal.ts";
import { checkSealed, checkSealImage } from "./seal-check.ts";

/** The parts of a 報告案件 that its own checks look at. */
interface Checked extends Approved {
  readonly summary?: readonly string[] | undefined;
  readonly summaryItems?: readonly string[] | undefined;
  readonly start?: { readonly from: WarekiDate | null } | undefined;
  readonly form4?: (Letter & { readonly sender?: unknown }) | undefined;
  readonly form3?: Letter | undefined;
}

type Letter = Omit<Dispatch, "state"> & {
  readonly seal?: SealWord | undefined;
  readonly sealImage?: string | undefined;
};

const on = checksOf<Checked>();

/**
 * What must agree inside one 報告案件: a summary, and the order 様式3 ≤ 様式4, 様式3 ≤ 稼働. The 決裁 is that of the report,
 * 様式4: 様式3 is written and decided on by the officer's own unit, as a rule before it.
 */
export const reportCaseChecks = [
  on.whole({ needs: ["summary", "summaryItems"] }, checkSummary),
  on.whole({ needs: ["state", "form4.number"] }, ({ state, form4 }, report) =>
    checkIssued(state, "文書番号", form4?.number, "様式4", report),
  ),
  on.whole({ needs: ["state", "form4.date"] }, ({ state, form4 }, report) =>
    checkIssued(state, "日付", form4?.date, "様式4", report),
  ),
  on.whole({ needs: ["state", "form3.number"] }, ({ state, form3 }, report) => {
    if (form3 !== undefined) checkIssued(state, "文書番号", form3.number, "様式3", report);
  }),
  on.whole({ needs: ["state", "form3.date"] }, ({ state, form3 }, report) => {
    if (form3 !== undefined) checkIssued(state, "日付", form3.date, "様式3", report);
  }),
  ...approvalChecks,
  on.whole(
    { needs: ["approval.drafted", "approval.approved", "form4.date"] },
    ({ approval = {}, form4 }, report) => checkSentAfter(approval, form4?.date, ["form4", "date"], report),
  ),
  on.whole({ uses: ["form4.date", "form3.date"] }, ({ form4, form3 }, report) => {
    checkDay(form4?.date, ["form4", "date"], report);
    checkDay(form3?.date, ["form3", "date"], report);
  }),
  ...(["form4", "form3"] as const).map((form) =>
    on.whole({ needs: [`${form}.sealImage`] }, (value, report) =>
      checkSealImage(value[form]?.sealImage, [form, "sealImage"], report),
    ),
  ),
  on.whole({ needs: ["form3.date"], uses: ["form4.date", "start.from"] }, checkOrder),
];

/** Pictures of seals that are to be printed. */
export const reportCaseSealChecks = [
  on.beside({ needs: ["form4.seal", "form4.sealImage", "form4.sender"] }, (value, { profile }, report) => {
    const { seal = profile.seal.form4, sealImage, sender } = value.form4 ?? {};
    const sealer = sender === undefined ? "mayor" : "other";
    checkSealed(seal, sealImage, sealer, profile, (found) => report(found, ["form4", "seal"]));
  }),
  on.beside({ needs: ["form3.seal", "form3.sealImage"] }, ({ form3 }, { profile }, report) => {
    if (form3 === undefined) return;
    const { seal = profile.seal.form3, sealImage } = form3;
    checkSealed(seal, sealImage, "officer", profile, (found) => report(found, ["form3", "seal"]));
  }),
];

function checkSummary({ summary = [], summaryItems = [] }: Checked, report: Report): void {
  if (summary.length === 0 && summaryItems.length === 0)
    report(finding("record/no-summary", {}), ["summary"]);
}

function checkOrder({ form3, form4, start }: Checked, report: Report): void {
  const opinion = dayOf(form3?.date);
  const reported = dayOf(form4?.date);
  const started = dayOf(start?.from);
  if (opinion === null) return;
  if (reported !== null && opinion > reported) {
    report(finding("record/opinion-after-report", {}), ["form3", "date"]);
  }
  if (started !== null && opinion > started)
    report(finding("record/opinion-after-start", {}), ["form3", "date"]);
}
