import { type Doubt, text, type WrittenText } from "./written.ts";

/** What a person's name ends with in front of whom it is addressed to. */
const honorific = /[\s\u3000]*(?:様|殿)$/u;

/** 会長 三宮 花子様 → post and name; the name is what follows the last blank but one. */
export function postAndName(line: string): { readonly post: string; readonly name: string } | null {
  const whole = line.replace(honorific, "").trim();
  const found = /^(\S*?(?:長|者|官|監|員|役|事|者）|者\)))[\s\u3000]+(.+)$/u.exec(whole);
  return found === null ? null : { post: found[1] ?? "", name: (found[2] ?? "").trim() };
}

const UNSURE: Doubt["why"] = {
  ja: "姓と名の分かれ目は推測です",
  en: "where the family name ends is a guess",
};

/**
 * 見本 太郎, 久 元 喜 造 (letter-spaced) and 見本太郎 with one blank between 姓 and 名. Where none is typed, most family
 * names have two letters: a guess.
 * @param families  family names known from elsewhere in the paper
 */
export function nameText(written: string, families: readonly string[] = []): WrittenText | null {
  const parts = written.trim().split(/[\s\u3000]+/);
  const [family = "", given = ""] = parts;
  if (parts.length === 2 && family.length > 1 && given.length > 1) return text(`${family} ${given}`);
  if (parts.length === 2 && [...(family + given)].length <= 3) return text(`${family} ${given}`);
  const letters = [...parts.join("")];
  const known = families.find((one) => letters.join("").startsWith(one) && letters.length > one.length);
  if (known !== undefined) return text(`${known} ${letters.join("").slice(known.length)}`);
  if (letters.length < 3) return text(letters.join(""));
  const span = null;
  return text(`${letters.slice(0, 2).join("")} ${letters.slice(2).join("")}`, { why: UNSURE, span });
}
