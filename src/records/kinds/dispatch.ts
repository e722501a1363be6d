import type { DocumentNumber, WarekiDate } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";

/** What a letter needs before it is sent. */
export interface Dispatch {
  readonly state: "案" | "決裁済" | "施行";
  readonly number?: DocumentNumber | undefined;
  readonly date?: WarekiDate | undefined;
}

/** A letter in 状態 施行 has been sent: a blank number or date on it is a slip. @param letter 様式4, 諮問 … */
export function checkIssued({ state, number, date }: Dispatch, letter: string, report: Report): void {
  if (state !== "施行") return;
  const missing = [number === undefined ? "文書番号" : "", date === undefined ? "日付" : ""].filter(Boolean);
  if (missing.length === 0) return;
  report(finding("record/issued-incomplete", { letter, missing: missing.join("と") }), ["state"]);
}

/** A letter and a change are dated to the day: 令和3年度 and （未定） are no dates of theirs. */
export function checkDay(
  date: WarekiDate | undefined,
  path: readonly (string | number)[],
  report: Report,
): void {
  if (date === undefined || (date.precision === "day" && !date.undecided)) return;
  report(finding("record/not-a-day", {}), path);
}
