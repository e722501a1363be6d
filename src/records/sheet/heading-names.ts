import { normaliseKey } from "../../notation/index.ts";
import { nearest } from "../suggestion.ts";
import type { SheetShape, UnsupportedField } from "./columns.ts";

/** What a heading means. */
export type Named =
  /** A column of the kind, by its index. */
  | { readonly type: "column"; readonly at: number }
  /** 種類 and 版. */
  | { readonly type: "kind" | "version" }
  /** Several columns are called so. */
  | { readonly type: "ambiguous"; readonly columns: readonly number[] }
  | { readonly type: "unsupported"; readonly field: UnsupportedField }
  /** Row numbers and notes: nothing of a record. `told` where somebody may have meant it as something. */
  | { readonly type: "aside"; readonly told: boolean };

/** Other words for the last word of a heading. They count only where they mean one column. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  件名: ["案件名", "システム名", "システムの名称", "システム名称"],
  文書番号: ["番号", "文書No", "文書No."],
  日付: ["年月日", "発出日", "文書日付"],
  稼働時期: ["稼動時期", "稼働日", "稼働開始日", "稼動日", "業務開始日"],
  実施機関: ["所属", "所管課", "担当課", "実施機関名"],
  担当者: ["担当", "担当所属"],
  連絡先: ["電話", "電話番号", "TEL"],
  電子メール: ["メール", "メールアドレス", "Eメール", "E-mail", "email"],
  氏名: ["名前", "姓名"],
  職: ["職名", "役職"],
  名称: ["団体名", "機関名"],
  概要: ["システムの概要", "システム概要"],
  回: ["回数", "開催回"],
};

/** How the words of a full heading are put together. */
const JOINS = ["/", "", "の", "・", "-", "_", ">", ":"];

const ROW_NUMBER = /^(?:no\.?|#|連番|通番|通し番号|整理番号|項番|行番号)$/i;
const NOTE = /^(?:備考|メモ|覚書|覚え書き|コメント|確認欄|チェック欄)/;

/** The headings that columns of one kind may have. Width, blanks, marks (※, ＊) and notes in brackets do not matter. */
export class HeadingNames {
  readonly #shape: SheetShape;
  readonly #full = new Map<string, number>();
  readonly #other = new Map<string, Set<number>>();

  constructor(shape: SheetShape) {
    this.#shape = shape;
    const columns = [...shape.columns.entries()];
    // A name of its own comes before one put together, and that before another word for it.
    for (const [at, { headings }] of columns) this.#full.set(keyOf(headings), at);
    for (const [at, { headings }] of columns)
      for (const words of withSynonyms(headings))
        for (const key of joinings(words)) if (!this.#full.has(key)) this.#full.set(key, at);
    for (const [at, { headings }] of columns)
      for (const shorter of shortened(headings))
        for (const words of withSynonyms(shorter)) for (const key of joinings(words)) this.#add(key, at);
  }

  /** @param words the heading's cells from the top: a group above its field, a title above both */
  find(words: readonly string[]): Named | null {
    for (const spell of [plainWord, wordWithoutNotes])
      for (const from of words.keys()) {
        const key = words.slice(from).map(spell).join("/");
        const named = this.#named(key);
        if (named !== null) return named;
      }
    const last = wordWithoutNotes(words.at(-1) ?? "");
    if (ROW_NUMBER.test(last)) return { type: "aside", told: false };
    return NOTE.test(last) ? { type: "aside", told: true } : null;
  }

  /** The heading most like what was written, or "". */
  suggestion(words: readonly string[]): string {
    const full = this.#shape.columns.map(({ headings }) => headings.join("/"));
    const written = words.map(wordWithoutNotes).join("/");
    const near = nearest(written, full);
    if (near !== "") return near;
    const leaves = this.#shape.columns.map(({ headings }) => headings.at(-1) ?? "");
    return full[leaves.indexOf(nearest(wordWithoutNotes(words.at(-1) ?? ""), leaves))] ?? "";
  }

  #named(key: string): Named | null {
    if (key === "") return null;
    if (key === "種類") return { type: "kind" };
    if (key === "版") return { type: "version" };
    const full = this.#full.get(key);
    if (full !== undefined) return { type: "column", at: full };
    const field = this.#shape.unsupported.find((one) => isBelow(key, normaliseKey(one.headings.join("/"))));
    if (field !== undefined) return { type: "unsupported", field };
    const columns = [...(this.#other.get(key) ?? [])];
    const [only] = columns;
    if (only === undefined) return null;
    return columns.length === 1 ? { type: "column", at: only } : { type: "ambiguous", columns };
  }

  #add(key: string, at: number): void {
    const known = this.#other.get(key);
    if (known === undefined) this.#other.set(key, new Set([at]));
    else known.add(at);
  }
}

function isBelow(key: string, field: string): boolean {
  return key === field || key.startsWith(`${field}/`);
}

function keyOf(words: readonly string[]): string {
  return words.map((word) => normaliseKey(word)).join("/");
}

/** A heading with groups left out: 様式4/担当/連絡先 is called 様式4/連絡先, 担当/連絡先 or 連絡先 as well. */
function shortened(headings: readonly string[]): readonly (readonly string[])[] {
  const [group, ...rest] = headings;
  if (group === undefined || rest.length === 0) return [headings];
  const without = shortened(rest);
  return [...without, ...without.map((words) => [group, ...words])];
}

function joinings(words: readonly string[]): readonly string[] {
  const keys = words.map((word) => normaliseKey(word));
  return keys.length === 1 ? keys : JOINS.map((join) => keys.join(join));
}

function withSynonyms(words: readonly string[]): readonly (readonly string[])[] {
  const last = words.at(-1) ?? "";
  return [words, ...(SYNONYMS[last] ?? []).map((other) => [...words.slice(0, -1), other])];
}

/** A heading without width, blanks, and the marks that stand around it. */
export function plainWord(word: string): string {
  return normaliseKey(word)
    .replace(/^(?:[※*●○◎◆◇■□▼▽★☆:]+|\d+[.、:])+/u, "")
    .replace(/(?:[※*★☆]+|[:。])+$/u, "");
}

/** The same without notes in brackets and the words 必須 and 任意. */
function wordWithoutNotes(word: string): string {
  const bare = plainWord(
    normaliseKey(word).replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/gu, ""),
  );
  return plainWord(bare.replace(/^(?:必須|任意)|(?:必須|任意)$/gu, ""));
}
