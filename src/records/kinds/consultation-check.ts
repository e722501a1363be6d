import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import { type Approved, approvalChecks, checkSentAfter } from "./approval-check.ts";
import { checkDay, type Dispatch, issuedChecks } from "./dispatch.ts";
import type { SealWord } from "./seal.ts";
import { checkSealed, checkSealImage } from "./seal-check.ts";

interface Checked extends Dispatch, Approved {
  readonly mark: "bullet" | "number" | "none";
  readonly matters: readonly unknown[];
  readonly sender?: unknown;
  readonly seal?: SealWord | undefined;
  readonly sealImage?: string | undefined;
}

const on = checksOf<Checked>();

/** A letter that is sent is complete; several matters without marks run into one another on paper. */
export const consultationChecks = [
  ...issuedChecks("諮問"),
  ...approvalChecks,
  on.whole({ needs: ["approval.drafted", "approval.approved", "date"] }, ({ approval = {}, date }, report) =>
    checkSentAfter(approval, date, ["date"], report),
  ),
  on.whole({ needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  on.whole({ needs: ["sealImage"] }, ({ sealImage }, report) =>
    checkSealImage(sealImage, ["sealImage"], report),
  ),
  // How many matters there are is known, though one of them be wrong.
  on.whole({ needs: ["mark"], uses: ["matters"] }, ({ mark, matters }, report) => {
    if (mark === "none" && matters.length > 1) report(finding("record/unmarked-matters", {}), ["mark"]);
  }),
];

/** The picture of a seal that is to be printed. */
export const consultationSealChecks = [
  on.beside({ needs: ["seal", "sealImage", "sender"] }, (value, { profile }, report) => {
    const { seal = profile.seal.consultation, sealImage, sender } = value;
    const sealer = sender === undefined ? "mayor" : "other";
    checkSealed(seal, sealImage, sealer, profile, (found) => report(found, ["seal"]));
  }),
];
