import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import type { Memo } from "../output/memo.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Staging } from "../output/staging.ts";
import { digest } from "../paper/digest.ts";
import type { Draft } from "../paper/draft.ts";
import type { RunSigning, SignedBy, SigningStep } from "../sign/step.ts";

/** The signing of a run; null = it does not sign. Loads what signs only where it is needed. */
export async function signingStep(
  asked: RunSigning | undefined,
  now: Date,
): Promise<Outcome<SigningStep | null>> {
  if (asked === undefined) return succeed(null);
  const { SigningStep: Step } = await import("../sign/step.ts");
  return Step.of(asked, now);
}

/** Only what is issued is signed: a draft is nobody's word yet, and what is decided has neither number nor date. */
export function isToSign({ state }: Pick<Draft, "state">): boolean {
  return state === "施行";
}

/** What a signed file is made from. @param key of the same file before */
export function signedKey(key: string, step: SigningStep): string {
  return digest([key, "signed", step.key]);
}

/** How many of the papers that are not signed are named. */
const NAMED = 3;

/** What is to be told before a run signs: that there is nothing to be signed, or what of it stays without. */
export function signingFindings(
  drafts: readonly Draft[],
  formats: readonly string[],
): Outcome<readonly Diagnostic[]> {
  if (!formats.includes("pdf")) return fail([diagnose("sign/no-pdf", {})]);
  const others = drafts.filter((draft) => !isToSign(draft));
  if (others.length === drafts.length) return fail([diagnose("sign/nothing-issued", {})]);
  if (others.length === 0) return succeed([]);
  const names = others.slice(0, NAMED).map(({ name, subject }) => `${name}「${subject}」`);
  const more = others.length > NAMED ? "…" : "";
  return succeed([
    diagnose("sign/left-unsigned", { count: `${others.length}`, papers: `${names.join("、")}${more}` }),
  ]);
}

/** What is to become of a file that is signed. */
export interface ToSign {
  /** What the signed file is made from, and its name in the staging folder. */
  readonly key: string;
  readonly id: string;
  /** Where it is to stand: to tell of it. */
  readonly path: string;
}

/** Signs a staged file: the signed one lies beside it in the staging folder. @throws the disk's faults */
export async function signedFile(
  file: StagedFile,
  { key, id, path }: ToSign,
  step: SigningStep,
  staging: Staging,
): Promise<Outcome<StagedFile>> {
  const signed = await step.sign(staging.read(file.id));
  if (!signed.ok)
    return fail(
      signed.errors.map((one) => (one.places.length > 0 ? one : { ...one, places: [{ file: path }] })),
    );
  const { memo } = file;
  return succeed(
    staging.writer().write(id, signed.value, { ...memo, key, signed: { ...step.by, of: memo.key } }),
  );
}

/** What a report says of a signed file; nothing of one that is not. */
export function signedIn({ signed }: Memo): { readonly signed?: SignedBy } {
  return signed === undefined ? {} : { signed: { subject: signed.subject, level: signed.level } };
}
