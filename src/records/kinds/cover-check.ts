import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import { checkDay } from "./dispatch.ts";

export interface Checked {
  readonly date: WarekiDate;
  readonly title: readonly string[];
  readonly suffix?: string | undefined;
  readonly bureaus?: readonly string[] | undefined;
}

const on = checksOf<Checked>();

/** A cover has its day, and below the title the kind of its papers (reports) or the bureaus (consultations). */
export const coverChecks = [
  on.whole({ needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  on.whole({ needs: ["title"] }, ({ title }, report) => {
    const last = title.at(-1) ?? "";
    if (/^[（(].*[）)]$/.test(last))
      report(finding("record/suffix-in-title", { text: last }), ["title", title.length - 1]);
  }),
  // It is told at the title.
  on.whole({ needs: ["suffix", "bureaus"], uses: ["title"] }, ({ suffix, bureaus }, report) => {
    if (suffix === undefined && bureaus === undefined)
      report(finding("record/cover-no-suffix", {}), ["title"]);
  }),
];
