import type { LetterRecord } from "../../records/kinds/letter-record.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed } from "../shared/letter-values.ts";
import { fromRecord, type OriginRule } from "../shared/origin.ts";
import type { LetterValues } from "./model.ts";

type Item = LetterValues["items"][number];

/** Longer labels are not spread: beside them a short one would fall apart. */
const LONGEST_SPREAD = 6;

/** What is numbered below 記: the record's items, then 回答期限 and 回答先. */
export function itemsOf({ items = [], deadline, replyTo }: LetterRecord, profile: Profile): Item[] {
  const spread = items.every(({ label, text }) => text?.length !== 1 || [...label].length <= LONGEST_SPREAD);
  const item = (label: string | null, prose: readonly string[]): Item => {
    const texts = prose.map((one) => bracketed(one, profile));
    const [first, ...others] = texts;
    const goesOn = first !== undefined && others.length === 0;
    return {
      label,
      spread: spread && goesOn,
      deadline: null,
      text: goesOn ? first : null,
      paragraphs: goesOn ? [] : texts,
    };
  };
  return [
    ...items.map(({ label, text }) => item(bracketed(label, profile), text ?? [])),
    ...(deadline === undefined ? [] : [{ ...item(null, []), spread, deadline }]),
    ...(replyTo === undefined || replyTo.length === 0 ? [] : [item(null, replyTo)]),
  ];
}

/** Where the items come from: the last ones stand in the record by themselves. */
export function itemOrigins(record: LetterRecord | null): readonly OriginRule[] {
  const written = record?.items?.length ?? 0;
  const replyTo = written + (record?.deadline === undefined ? 0 : 1);
  const first = written > 0 ? "items" : record?.deadline === undefined ? "replyTo" : "deadline";
  return [
    fromRecord("items", first),
    // Of rules that are equally long the first one holds.
    fromRecord(`items.${written}.deadline`, "deadline"),
    fromRecord(`items.${replyTo}.text`, "replyTo.0"),
    fromRecord(`items.${replyTo}.paragraphs`, "replyTo"),
    fromRecord("items.*.label", "items.*.label"),
    fromRecord("items.*.text", "items.*.text.0"),
    fromRecord("items.*.paragraphs", "items.*.text"),
  ];
}
