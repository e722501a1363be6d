import type { DocumentNumber, WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";

/** What a letter needs before it is sent. */
export interface Dispatch {
  readonly state: "案" | "決裁済" | "施行";
  readonly number?: DocumentNumber | undefined;
  readonly date?: WarekiDate | undefined;
}

/**
 * A letter in 状態 施行 has been sent: one with a blank for its number or its date never was. Its sender's post and the
 * kind of its seal are always known: models and profile ask for them.
 * @param letter 様式4, 諮問 …
 */
export function checkIssued(
  state: Dispatch["state"],
  part: "文書番号" | "日付",
  value: unknown,
  letter: string,
  report: Report,
): void {
  if (state === "施行" && value === undefined)
    report(finding("record/issued-incomplete", { letter, missing: part }), ["state"]);
}

const on = checksOf<Dispatch & { readonly type?: string }>();

/** The same of a record that is one letter. @param letter what it is called, if not its 型 */
export function issuedChecks(letter?: string) {
  const reads = letter === undefined ? (["type"] as const) : [];
  return [
    on.whole({ needs: ["state", "number"], uses: reads }, ({ state, number, type }, report) =>
      checkIssued(state, "文書番号", number, letter ?? type ?? "文書", report),
    ),
    on.whole({ needs: ["state", "date"], uses: reads }, ({ state, date, type }, report) =>
      checkIssued(state, "日付", date, letter ?? type ?? "文書", report),
    ),
  ];
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

/** Only whole, decided days can be compared. */
export function dayOf(date: WarekiDate | null | undefined): string | null {
  return date?.precision === "day" && !date.undecided ? date.iso : null;
}
