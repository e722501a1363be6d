import type { WarekiDate } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay } from "./dispatch.ts";

interface Checked {
  readonly date: WarekiDate;
  readonly title: readonly string[];
  readonly suffix?: string | undefined;
  readonly bureaus?: readonly string[] | undefined;
}

/** A cover has its day, and below the title the kind of its papers (reports) or the bureaus (consultations). */
export function checkCover({ date, title, suffix, bureaus }: Checked, report: Report): void {
  checkDay(date, ["date"], report);
  const last = title.at(-1) ?? "";
  if (/^[（(].*[）)]$/.test(last))
    report(finding("record/suffix-in-title", { text: last }), ["title", title.length - 1]);
  if (suffix === undefined && bureaus === undefined) report(finding("record/cover-no-suffix", {}), ["title"]);
}
