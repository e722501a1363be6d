import { groupOf } from "../../records/model.ts";
import type { RecordKind } from "../../records/record-kind.ts";

/** A value of records that no paper prints: it cannot come back from one. */
export interface Unprinted {
  /** English path: form4.seal. */
  readonly name: string;
  readonly ja: string;
  /** Kinds it concerns; null: every kind that has it. */
  readonly kinds: readonly string[] | null;
}

/**
 * All of them, written down once: the command tells them, and the tests hold that nothing else is lost. They are not
 * hidden in Word files either, because those go out to the public.
 */
export const unprintedValues: readonly Unprinted[] = [
  { name: "state", ja: "状態", kinds: null },
  { name: "approval", ja: "決裁", kinds: null },
  { name: "seal", ja: "公印", kinds: null },
  { name: "form4.seal", ja: "様式4/公印", kinds: ["report-case"] },
  { name: "form3.seal", ja: "様式3/公印", kinds: ["report-case"] },
  { name: "withheld", ja: "非公開", kinds: null },
  { name: "accepted", ja: "点検済", kinds: null },
  { name: "continued", ja: "続きの表示", kinds: ["type-reasons", "matrix"] },
  // The rows say what the cases' records say, and not what their files are called.
  { name: "cases", ja: "案件", kinds: ["report-index"] },
  // The clauses of the letter it goes with are checked against, not printed.
  { name: "bases", ja: "根拠", kinds: ["item-list"] },
  // Its figures come back as pictures, not as boxes and arrows.
  { name: "workflow", ja: "事務の内容の図式", kinds: ["assessment"] },
  // The paper has the words of the transcript; which file they stood in nobody can see.
  { name: "transcriptFile", ja: "会議経過ファイル", kinds: ["minutes"] },
];

/** Those a kind of record has. */
export function unprintedOf(kind: RecordKind): readonly Unprinted[] {
  const names = new Set(groupOf(kind.model).fields.map(({ name }) => name));
  return unprintedValues.filter(
    ({ name, kinds }) => (kinds?.includes(kind.kind) ?? true) && names.has(name.split(".")[0] ?? ""),
  );
}
