import type { NumberKind } from "../tree.ts";
import { blank } from "./blank.ts";
import { labelValue } from "./label-value.ts";
import { isCount, isReference } from "./not-a-label.ts";

/** A label at the start of a text. `text` is as typed. */
export interface NumberLabel {
  readonly kind: NumberKind;
  readonly text: string;
  readonly number: number;
}

const digits = "[0-9０-９]";
const kanji = "[一二三四五六七八九十百]";
const kana = "[ア-オカ-ヂツ-ヲンｱ-ﾝｦ]";
const latin = "[a-zａ-ｚ]";
const open = "[(（]";
const close = "[)）]";
const before = (what: string) => `(?=${what})`;

/** Each kind's label. The first group is what counts. A label is tried against the kinds in this order. */
const patterns: readonly (readonly [NumberKind, RegExp])[] = (
  [
    ...(["編", "章", "節", "款", "条"] as const).map(
      (unit) => [`第1${unit}`, `第(${digits}{1,3}|${kanji}{1,5})${unit}${before(`${blank}|$`)}`] as const,
    ),
    ["第1", `第(${digits}{1,3}|${kanji}{1,5})${before(`${blank}|$`)}`],
    ["(1)", `${open}(${digits}{1,3})${close}`],
    ["(1)", "([⑴-⒇])"],
    ["(一)", `${open}(${kanji}{1,4})${close}`],
    ["(ア)", `${open}(${kana})${close}`],
    ["(a)", `${open}(${latin})${close}`],
    ["1)", `(${digits}{1,3})${close}`],
    ["ア)", `(${kana})${close}`],
    ["a)", `(${latin})${close}`],
    // 1.5 is a number, and so is 1、2 of 1、2号館.
    ["1.", `(${digits}{1,3})[.．、](?!${digits})`],
    ["1.", "([⒈-⒛])"],
    ["ア.", `(${kana})[.．]`],
    ["①", "([①-⑳㉑-㉟㊱-㊿])"],
    ["Ⅰ", `([Ⅰ-Ⅻⅰ-ⅻ])[.．]?${before(`${blank}|$`)}`],
    ["1", `(${digits}{1,2})${before(blank)}`],
    ["一", `(${kanji}{1,3})${before(blank)}`],
    ["ア", `(${kana})${before(`${blank}|$`)}`],
    ["a", `(${latin})${before(blank)}`],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`^${pattern}`)]);

/** Signs a label can begin with: most lines are told apart by this alone. */
const first = /^[第(（0-9０-９⑴-⒛①-⑳㉑-㉟㊱-㊿Ⅰ-Ⅻⅰ-ⅻ一二三四五六七八九十百ア-ンｱ-ﾝｦa-zａ-ｚ]/;

/** The numbered label a text begins with; null if it begins with none, or only refers to one ((1)及び(2)の…). */
export function readNumberLabel(text: string): NumberLabel | null {
  if (!first.test(text)) return null;
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const label = match[0];
    // (078) is a telephone's.
    const number = /^[0０]/.test(match[1] ?? "") ? null : labelValue(match[1] ?? "");
    const rest = text.slice(label.length);
    if (number === null || isReference(kind, rest) || isCount(kind, rest)) return null;
    return { kind, text: label, number };
  }
  return null;
}
