import type { Answers } from "../answers.ts";
import type { Answer, Option, When } from "../field.ts";

/** Lines that say there is nothing to say. */
const NOTHING = /^[\s\u3000]*[-－―‐ー–—][\s\u3000]*$/;

/** Whether anything is written: a dash is nothing, and so is a group of blanks. */
export function isWritten(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === "string") return value !== "" && !NOTHING.test(value);
  if (Array.isArray(value)) return value.some(isWritten);
  if (typeof value !== "object") return true;
  return Object.entries(value).some(([name, inner]) => name !== "id" && isWritten(inner));
}

/** The options of a choice or of several marks. */
export function optionsOf({ kind }: Answer): readonly Option[] {
  if (kind.type === "choice") return kind.options;
  return kind.type === "several" ? kind.groups.flatMap(({ options }) => options) : [];
}

/** The values of the options an answer has set. */
export function saidIn(answers: Answers, name: string): readonly string[] {
  const value = answers[name];
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "option" in one ? [String(one.option)] : [],
  );
}

/** Whether a condition holds: of a blank answer, only what is to say none of something. */
export function holds({ of, is, not }: When, answers: Answers): boolean {
  const said = saidIn(answers, of);
  if (is !== undefined && !said.some((one) => is.includes(one))) return false;
  return not === undefined || !said.some((one) => not.includes(one));
}

/** What the answer says, as printed: for messages. */
export function wordsOf(field: Answer, answers: Answers): string {
  const said = saidIn(answers, field.name);
  const labels = optionsOf(field).filter(({ value }) => said.includes(value));
  return labels.map(({ label }) => label).join("、");
}

/** How a clerk calls a field, whose key is what stands in the record: ⑧再委託の許諾方法; リスク1. */
export function calledOf({ number, key }: { readonly number: string; readonly key: string }): string {
  return /^[\u2460-\u2473]$/.test(number) ? number + key : key;
}
