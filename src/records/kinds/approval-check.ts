import { formatDate } from "../../notation/index.ts";
import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay, type Dispatch, dayOf } from "./dispatch.ts";

/** What is looked at of a 決裁. */
interface Dates {
  readonly drafted?: WarekiDate | undefined;
  readonly approved?: WarekiDate | undefined;
}

/** What a record with states has of its approval. */
export interface Approved {
  readonly state: Dispatch["state"];
  readonly approval?:
    | (Dates & {
        readonly deciders?: readonly unknown[] | undefined;
        readonly disclosure?: "open" | "partial" | "closed" | undefined;
        readonly reason?: string | undefined;
      })
    | undefined;
}

const on = checksOf<Approved>();

/**
 * What a 決裁済 must say of its approval, that its days follow one another, and that nothing open has a reason not to be. A 施行 may say nothing of it, for old
 * papers whose approval nobody wrote down; one that does says it whole.
 */
export const approvalChecks = [
  on.whole({ needs: ["state", "approval.drafted"] }, (value, report) =>
    checkLack(value, value.approval?.drafted, "起案日", report),
  ),
  on.whole({ needs: ["state", "approval.approved"] }, (value, report) =>
    checkLack(value, value.approval?.approved, "決裁日", report),
  ),
  on.whole({ needs: ["state", "approval.deciders"] }, (value, report) =>
    checkLack(value, value.approval?.deciders, "決裁者", report),
  ),
  on.each("approval", { uses: ["drafted", "approved"] }, ({ drafted, approved }, report) => {
    checkDay(drafted, ["drafted"], report);
    checkDay(approved, ["approved"], report);
  }),
  on.each("approval", { needs: ["drafted", "approved"] }, ({ drafted, approved }, report) => {
    if (drafted === undefined || !isBefore(approved, drafted)) return;
    report(finding("record/approved-before-drafted", { drafted: formatDate(drafted) }), ["approved"]);
  }),
  on.each("approval", { needs: ["disclosure", "reason"] }, ({ disclosure, reason }, report) => {
    const isWithheld = disclosure === "partial" || disclosure === "closed";
    if (reason !== undefined && !isWithheld) report(finding("record/disclosure-reason", {}), ["reason"]);
  }),
];

function checkLack({ state, approval }: Approved, value: unknown, field: string, report: Report): void {
  const isAsked = state === "決裁済" || (state === "施行" && approval !== undefined);
  if (isAsked && value === undefined)
    report(finding("record/approval-incomplete", { state, missing: field }), ["state"]);
}

/**
 * A letter bears the day it is sent: never one before it was approved, or drafted.
 * @param path where the letter's date stands
 */
export function checkSentAfter(
  { drafted, approved }: Dates,
  date: WarekiDate | undefined,
  path: readonly string[],
  report: Report,
): void {
  const last = approved ?? drafted;
  if (last === undefined || !isBefore(date, last)) return;
  const step = approved === undefined ? "起案日" : "決裁日";
  report(finding("record/issued-before-approved", { step, day: formatDate(last) }), path);
}

function isBefore(day: WarekiDate | undefined, other: WarekiDate): boolean {
  const [one, two] = [dayOf(day), dayOf(other)];
  return one !== null && two !== null && one < two;
}
