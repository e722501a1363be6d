import { entry } from "./entry.ts";

/** Codes `record/…` about one value. What dates, numbers and names look like is in `notation/…`. */
export const recordValueWording = {
  "record/empty-value": entry<{ key: string; example: string }>({
    severity: "error",
    meaning: { ja: "必要な値が空です。", en: "A required value is empty." },
    message: ({ key }) => ({ ja: `「${key}」の値が空です`, en: `${key} is empty` }),
    hint: ({ example }) => ({ ja: `例: ${example}`, en: `Example: ${example}` }),
  }),
  "record/expected-text": entry<{ key: string; found: string; foundEn: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "一つの値が必要なところに一覧や項目の組があります。",
      en: "A list or a group stands where one value is needed.",
    },
    message: ({ key, found, foundEn }) => ({
      ja: `「${key}」には一つの値が必要ですが、${found}があります`,
      en: `${key} takes one value, but here is ${foundEn}`,
    }),
    hint: ({ mend }) => ({ ja: `例: ${mend}`, en: `Example: ${mend}` }),
  }),
  "record/expected-list": entry<{ key: string; found: string; foundEn: string; mend: string }>({
    severity: "error",
    meaning: { ja: "「- 」で始まる一覧が必要です。", en: "A list of lines opening with “- ” is needed." },
    message: ({ key, found, foundEn }) => ({
      ja: `「${key}」には一覧が必要ですが、${found}があります`,
      en: `${key} takes a list, but here is ${foundEn}`,
    }),
    hint: ({ mend }) => ({
      ja: `一つずつ行を分け、行頭に「- 」を付けてください: ${mend}`,
      en: `Put each on a line of its own that opens with “- ”: ${mend}`,
    }),
  }),
  "record/expected-block": entry<{ key: string; found: string; foundEn: string; allowed: string }>({
    severity: "error",
    meaning: {
      ja: "字下げした「項目名: 値」の組が必要です。",
      en: "Indented lines “key: value” are needed.",
    },
    message: ({ key, found, foundEn }) => ({
      ja: `「${key}」には項目の組が必要ですが、${found}があります`,
      en: `${key} takes a group of keys, but here is ${foundEn}`,
    }),
    hint: ({ allowed }) => ({
      ja: `次の行から字下げして「項目名: 値」を書いてください。書ける項目: ${allowed}`,
      en: `Write indented lines “key: value” below it. Keys allowed: ${allowed}`,
    }),
  }),
  "record/one-line": entry({
    severity: "error",
    meaning: { ja: "1行で書く値に改行があります。", en: "A value of one line holds a line feed." },
    message: () => ({
      ja: "この値は1行で書きます（改行があります）",
      en: "This value is one line, but it holds line feeds",
    }),
    hint: () => ({ ja: "改行を消して1行にしてください。", en: "Join the lines." }),
  }),
  "record/too-long": entry<{ length: string; max: string }>({
    severity: "error",
    meaning: { ja: "文字数が上限を超えています。", en: "The text is longer than the limit." },
    message: ({ length, max }) => ({
      ja: `長すぎます（${length}字、上限 ${max}字）`,
      en: `Too long (${length} characters, limit ${max})`,
    }),
    hint: ({ max }) => ({ ja: `${max}字以内にしてください。`, en: `Shorten it to ${max} characters.` }),
  }),
  "record/choice": entry<{ found: string; choices: string }>({
    severity: "error",
    meaning: {
      ja: "決められた言葉のどれでもありません。",
      en: "The value is none of the words to choose from.",
    },
    message: ({ found }) => ({ ja: `「${found}」は選べません`, en: `“${found}” is not one of the choices` }),
    hint: ({ choices }) => ({
      ja: `次のいずれかを書いてください: ${choices}`,
      en: `Choose one of: ${choices}`,
    }),
  }),
  "record/integer": entry<{ found: string }>({
    severity: "error",
    meaning: { ja: "整数が必要です。", en: "A whole number is needed." },
    message: ({ found }) => ({ ja: `整数ではありません: ${found}`, en: `Not a whole number: ${found}` }),
    hint: () => ({
      ja: "単位や記号を付けず、数字だけを書いてください。",
      en: "Write digits only, without a unit or signs.",
    }),
  }),
  "record/out-of-range": entry<{ found: string; range: string }>({
    severity: "error",
    meaning: { ja: "数が範囲の外です。", en: "The number is out of range." },
    message: ({ found, range }) => ({
      ja: `範囲の外です: ${found}（${range}）`,
      en: `Out of range: ${found} (${range})`,
    }),
    hint: ({ range }) => ({ ja: `${range} の数を書いてください。`, en: `Write a number in ${range}.` }),
  }),
  "record/too-few": entry<{ min: string }>({
    severity: "error",
    meaning: { ja: "一覧の数が足りません。", en: "The list has too few items." },
    message: ({ min }) => ({ ja: `少なくとも ${min} 件必要です`, en: `At least ${min} needed` }),
    hint: () => ({
      ja: "項目を書き足すか、なければ項目名ごと消してください。",
      en: "Add items, or delete the key if there are none.",
    }),
  }),
  "record/too-many": entry<{ max: string }>({
    severity: "error",
    meaning: { ja: "一覧の数が多すぎます。", en: "The list has too many items." },
    message: ({ max }) => ({ ja: `${max} 件までです`, en: `At most ${max} allowed` }),
    hint: () => ({ ja: "減らすか、記録を分けてください。", en: "Take some out, or split the record." }),
  }),
  "record/invalid-value": entry<{ written: string; writtenEn: string }>({
    severity: "error",
    meaning: { ja: "値の書き方が正しくありません。", en: "The value is not written as it should be." },
    message: () => ({ ja: "値の書き方が正しくありません", en: "The value is not written as it should be" }),
    hint: ({ written, writtenEn }) => ({ ja: `書き方: ${written}`, en: `How to write it: ${writtenEn}` }),
  }),
} as const;
