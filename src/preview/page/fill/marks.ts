import type { Choice } from "../../../records/fields/field.ts";
import type { Edit, FieldPath, WrittenView } from "../../contract.ts";
import { plain } from "./sight.ts";

/** One mark of a list of marks as it is written: その他（健康管理システム） is その他 with words of its own. */
export interface Mark {
  readonly choice: Choice;
  /** Its place in the list, from 0; null = it is not set. */
  readonly index: number | null;
  readonly detail: string;
}

/** All marks there are, set or not, and what is written that is none of them. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly strange: readonly { readonly index: number; readonly text: string }[];
}

export function marksIn(choices: readonly Choice[], items: readonly WrittenView[]): Marks {
  const texts = items.map((item) => (item.type === "text" ? item.text : ""));
  const taken = new Set<number>();
  const marks = choices.map((choice) => {
    const index = texts.findIndex((text, at) => !taken.has(at) && detailOf(choice, text) !== null);
    if (index < 0) return { choice, index: null, detail: "" };
    taken.add(index);
    return { choice, index, detail: detailOf(choice, texts[index] ?? "") ?? "" };
  });
  const strange = texts.flatMap((text, index) => (taken.has(index) ? [] : [{ index, text }]));
  return { marks, strange };
}

/** Words in brackets behind a choice, "" where there are none; null where the text means something else. */
function detailOf({ ja, value, detail }: Choice, text: string): string | null {
  const written = text.trim();
  for (const word of [ja, value]) {
    if (plain(written) === plain(word)) return "";
    if (detail !== true || !written.startsWith(word)) continue;
    const inside = /^[\s\u3000]*[（(]([\s\S]*)[）)]$/.exec(written.slice(word.length));
    if (inside?.[1] !== undefined) return inside[1].trim();
  }
  return null;
}

/** Sets a mark where the form has it among the others, or takes it out; the last one takes the key along. */
export function toggled(mark: Mark, all: readonly Mark[], path: FieldPath, count: number): readonly Edit[] {
  if (mark.index !== null)
    return [count === 1 ? { type: "remove", path } : { type: "remove", path: [...path, mark.index] }];
  const before = all.slice(0, all.indexOf(mark)).flatMap(({ index }) => index ?? []);
  const index = before.length === 0 ? 0 : Math.max(...before) + 1;
  return [{ type: "insert", path, index, items: [mark.choice.ja] }];
}

/** What is written for a mark with words of its own. */
export function markText({ ja }: Choice, detail: string): string {
  return detail.trim() === "" ? ja : `${ja}（${detail}）`;
}
