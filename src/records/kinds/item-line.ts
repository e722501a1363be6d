import { type Field, readAs, refuse, textField } from "../fields/field.ts";

/** One 個人情報項目 without its mark. ◎ stands before what the legend names: sensitive items. */
export interface ItemLine {
  readonly mark: "ordinary" | "sensitive";
  readonly text: string;
}

/** Longest text of one item, in characters. */
const LIMIT = 300;
/** ◎ and ・ as clerks type or paste them (half-width ･, bullets of Word), with the blanks after them. */
const marked = /^([◎・･•‣])?[ \u3000]*/;

/** One item of a list: 氏名, ・氏名 or ◎障害種別. Without a mark it is an ordinary one. */
export function itemLine(): Field<ItemLine> {
  const about = {
    name: "item-line",
    written: {
      ja: `1行の文字列（${LIMIT}字まで）。頭の「◎」は要配慮、「・」か記号なしは通常の項目`,
      en: `one line of text (up to ${LIMIT} characters); ◎ in front: sensitive, ・ or nothing: ordinary`,
    },
    example: "氏名",
    maxLength: LIMIT,
  };
  return textField(about, (written) => {
    const whole = written.trim();
    if (whole.includes("\n")) return refuse("record/one-line", {});
    const [front = "", mark] = marked.exec(whole) ?? [];
    const text = whole.slice(front.length);
    const length = [...text].length;
    if (text === "") return refuse("record/item-without-text", {});
    if (length > LIMIT) return refuse("record/too-long", { length: `${length}`, max: `${LIMIT}` });
    return readAs({ mark: mark === "◎" ? "sensitive" : "ordinary", text });
  });
}
