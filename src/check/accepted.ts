import type { Diagnostic } from "../diagnostic/index.ts";
import { foldText } from "./fold.ts";

/** An entry of 点検済: which finding somebody has looked at, and why nothing is wrong. */
export interface Acceptance {
  readonly code: string;
  /** Words its message or one of its places must have; null = every finding of that code. */
  readonly words: string | null;
  readonly reason: string;
}

/**
 * Reads `check/number-order 「見企情第4718号の2」 番号は起案のときに取ったため`: a code, perhaps words in corner brackets,
 * and the reason. Null: it says no code of the check, or no reason.
 */
export function acceptanceOf(entry: string): Acceptance | null {
  const [, code, words = null, reason = ""] =
    /^\s*(check\/[a-z0-9-]+)(?:[\s\u3000]*「([^」]+)」)?[\s\u3000:：]+(.+?)\s*$/u.exec(entry) ?? [];
  return code === undefined || reason === "" ? null : { code, words, reason };
}

/** Whether a finding has these words: in its message, or at one of its places. */
export function says({ message, places }: Diagnostic, words: string): boolean {
  const said = [message.ja, ...places.map(({ excerpt = "" }) => excerpt)];
  return said.some((text) => solid(text).includes(solid(words)));
}

/** Widths and blanks do not tell words apart here: they are copied from a report. */
const solid = (text: string): string => foldText(text, "label");

/** More letters than these are not needed to tell a finding from others. */
const ENOUGH = 30;

/**
 * What an entry of 点検済 for one finding begins with; a blank and the reason follow. Its words are some that the finding
 * has and the others of its code have not, as far as there are any.
 * @param others findings that the entry must leave alone
 */
export function entryFor(finding: Diagnostic, others: readonly Diagnostic[]): string {
  const alike = others.filter((one) => one !== finding && one.code === finding.code);
  const candidates = [
    ...[...finding.message.ja.matchAll(/「([^「」]+)」/gu)].map(([, quoted = ""]) => quoted),
    ...finding.places.flatMap(({ excerpt = "" }) => excerpt.split(/[「」\n]/u)),
    ...alike.map((other) => whereTheyPart(finding.message.ja, other.message.ja)),
  ]
    .map((words) => [...words.trim()].slice(0, ENOUGH).join("").trim())
    .filter((words) => solid(words).length > 1 && says(finding, words));
  const words = candidates.find((one) => !alike.some((other) => says(other, one))) ?? candidates[0];
  return words === undefined ? finding.code : `${finding.code} 「${words}」`;
}

/** One paper's name often is all that tells two apart: what the message says from where the other says something else. */
function whereTheyPart(message: string, other: string): string {
  let at = 0;
  while (at < message.length && message[at] === other[at]) at++;
  return message.slice(at).split(/[「」]/u)[0] ?? "";
}
