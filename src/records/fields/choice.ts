import { type Choice, type Field, readAs, refuse, textField } from "./field.ts";

/** For each literal the word clerks write (ja) and its meaning in English. */
export type Choices = Readonly<Record<string, { readonly ja: string; readonly en: string }>>;

/**
 * One of a few words: `choice({ corporation: { ja: "法人", en: "a corporation" } })` reads 法人 and gives
 * `"corporation"`. The literal itself is read too: JSON is written with it. Width and blanks do not matter.
 */
export function choice<const C extends Choices>(choices: C): Field<Extract<keyof C, string>> {
  const list: Choice[] = Object.entries(choices).map(([value, words]) => ({ value, ...words }));
  const byWord = new Map(list.flatMap((one) => [one.value, one.ja].map((word) => [plain(word), one.value])));
  const words = list.map((one) => one.ja);
  const about = {
    name: "choice",
    written: { ja: `${words.join("・")}のいずれか`, en: `one of ${words.join(", ")}` },
    example: words[0] ?? "",
    choices: list,
  };
  return textField(about, (text) => {
    const value = byWord.get(plain(text));
    if (value === undefined) return refuse("record/choice", { found: text, choices: words.join("、") });
    return readAs(value as Extract<keyof C, string>);
  });
}

const YES = ["はい", "true"];
const NO = ["いいえ", "false"];

/** はい or いいえ; true and false (JSON) are read too. */
export function flag(): Field<boolean> {
  const about = {
    name: "flag",
    written: { ja: "「はい」か「いいえ」", en: "はい (yes) or いいえ (no)" },
    example: "はい",
    choices: [
      { value: "true", ja: "はい", en: "yes" },
      { value: "false", ja: "いいえ", en: "no" },
    ],
  };
  return textField(about, (text) => {
    const word = plain(text);
    if (YES.includes(word)) return readAs(true);
    if (NO.includes(word)) return readAs(false);
    return refuse("record/choice", { found: text, choices: "はい、いいえ" });
  });
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
