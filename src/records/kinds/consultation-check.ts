import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import { checkDay, checkIssued, type Dispatch } from "./dispatch.ts";

interface Checked extends Dispatch {
  readonly mark: "bullet" | "number" | "none";
  readonly matters: readonly unknown[];
}

const on = checksOf<Checked>();

/** A letter that is sent is complete; several matters without marks run into one another on paper. */
export const consultationChecks = [
  on.whole({ needs: ["state", "number", "date"] }, (value, report) => checkIssued(value, "諮問", report)),
  on.whole({ needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  // How many matters there are is known, though one of them be wrong.
  on.whole({ needs: ["mark"], uses: ["matters"] }, ({ mark, matters }, report) => {
    if (mark === "none" && matters.length > 1) report(finding("record/unmarked-matters", {}), ["mark"]);
  }),
];
