import { entry } from "./entry.ts";

/** Codes `record/…` about a record as a whole: its kind, version and keys, and where its office is. */
export const recordShapeWording = {
  "record/empty-file": entry({
    severity: "error",
    meaning: { ja: "ファイルに何も書かれていません。", en: "The file is empty." },
    message: () => ({ ja: "ファイルに何も書かれていません", en: "The file is empty" }),
    hint: () => ({
      ja: "1行目に「種類: 」と記録の種類を書くところから始めてください。",
      en: "Start with a line 種類: naming the kind of record.",
    }),
  }),
  "record/not-a-record": entry<{ found: string; foundEn: string }>({
    severity: "error",
    meaning: {
      ja: "ファイルが「項目名: 値」の並びになっていません。",
      en: "The file is not a list of keys and values.",
    },
    message: ({ found, foundEn }) => ({
      ja: `「項目名: 値」の並びが必要ですが、${found}があります`,
      en: `Keys and values are needed, but here is ${foundEn}`,
    }),
    hint: () => ({
      ja: "「種類: 報告案件」のように、半角のコロンと空白で項目名と値を分けて書いてください。",
      en: "Write “key: value” with a half-width colon and a blank, as in 種類: 報告案件.",
    }),
  }),
  "record/no-kind": entry<{ key: string; kinds: string }>({
    severity: "error",
    meaning: { ja: "記録の種類が書かれていません。", en: "The record does not say its kind." },
    message: ({ key }) => ({ ja: `「${key}」がありません`, en: `${key} is missing` }),
    hint: ({ key, kinds }) => ({
      ja: `1行目に「${key}: 」と種類を書いてください。種類は次のいずれかです: ${kinds}`,
      en: `Write “${key}: ” and one of these on the first line: ${kinds}`,
    }),
  }),
  "record/unknown-kind": entry<{ found: string; suggestion: string; kinds: string }>({
    severity: "error",
    meaning: { ja: "記録の種類が正しくありません。", en: "There is no such kind of record." },
    message: ({ found }) => ({
      ja: `「${found}」という種類の記録はありません`,
      en: `There is no kind of record called “${found}”`,
    }),
    hint: ({ suggestion, kinds }) => ({
      ja: `${perhaps(suggestion)}種類は次のいずれかです: ${kinds}`,
      en: `${perhapsEn(suggestion)}The kinds are: ${kinds}`,
    }),
  }),
  "record/other-kind": entry<{ found: string; expected: string }>({
    severity: "error",
    meaning: { ja: "ここでは別の種類の記録が必要です。", en: "Another kind of record is needed here." },
    message: ({ found, expected }) => ({
      ja: `ここでは「${expected}」が必要ですが、「${found}」です`,
      en: `“${expected}” is needed here, but this is “${found}”`,
    }),
    hint: () => ({ ja: "指定したファイルを確かめてください。", en: "Check which file was named." }),
  }),
  "record/newer-version": entry<{ found: string; known: string }>({
    severity: "error",
    meaning: {
      ja: "このソフトより新しい版の記録です。",
      en: "The record is of a newer version than this program knows.",
    },
    message: ({ found, known }) => ({
      ja: `この記録は版${found}ですが、このソフトが読めるのは版${known}までです`,
      en: `This record is version ${found}; this program reads up to version ${known}`,
    }),
    hint: () => ({ ja: "様式（yoshiki）を新しくしてください。", en: "Update yoshiki." }),
  }),
  "record/migrated": entry<{ from: string; to: string }>({
    severity: "info",
    meaning: {
      ja: "古い版の記録を新しい版に読み替えました（ファイルは変えていません）。",
      en: "An older record was read as the current version; the file is unchanged.",
    },
    message: ({ from, to }) => ({
      ja: `版${from}の記録を版${to}に読み替えました（ファイルはそのままです）`,
      en: `Version ${from} was read as version ${to}; the file is unchanged`,
    }),
    hint: () => null,
  }),
  "record/duplicate-key": entry<{ key: string; line: string }>({
    severity: "error",
    meaning: { ja: "同じ項目名が2回書かれています。", en: "The same key stands twice." },
    message: ({ key, line }) => ({
      ja: `「${key}」が2回書かれています（1回目は${line}行目）`,
      en: `${key} stands twice (first in line ${line})`,
    }),
    hint: () => ({ ja: "どちらか一方を消してください。", en: "Delete one of them." }),
  }),
  "record/unknown-key": entry<{ key: string; suggestion: string; allowed: string }>({
    severity: "error",
    meaning: { ja: "ここでは使えない項目名です。", en: "There is no such key here." },
    message: ({ key }) => ({ ja: `「${key}」という項目はありません`, en: `There is no key “${key}” here` }),
    hint: ({ suggestion, allowed }) => ({
      ja: `${perhaps(suggestion)}ここに書ける項目: ${allowed}`,
      en: `${perhapsEn(suggestion)}Keys allowed here: ${allowed}`,
    }),
  }),
  "record/missing-key": entry<{ key: string; help: string; helpEn: string; mend: string }>({
    severity: "error",
    meaning: { ja: "必要な項目がありません。", en: "A required key is missing." },
    message: ({ key }) => ({ ja: `「${key}」がありません`, en: `${key} is missing` }),
    hint: ({ help, helpEn, mend }) => ({ ja: `${help}例: ${mend}`, en: `${helpEn} Example: ${mend}` }),
  }),
  "record/mixed-names": entry<{ found: string; expected: string; format: string }>({
    severity: "error",
    meaning: {
      ja: "YAML に英語の項目名、または JSON に日本語の項目名が使われています。",
      en: "An English key in YAML, or a Japanese key in JSON.",
    },
    message: ({ found, format, expected }) => ({
      ja: `${format}では「${found}」ではなく「${expected}」と書きます`,
      en: `In ${format} the key “${found}” is written “${expected}”`,
    }),
    hint: () => ({
      ja: "YAML の項目名は日本語、JSON の項目名は英語です。混ぜて使えません。",
      en: "Keys are Japanese in YAML and English in JSON; a file does not mix them.",
    }),
  }),
  "record/unknown-path": entry<{ found: string; suggestion: string }>({
    severity: "error",
    meaning: {
      ja: "「非公開」の道筋に当たる項目がありません。",
      en: "A path in 非公開 (withheld) leads nowhere.",
    },
    message: ({ found }) => ({
      ja: `「${found}」という項目はありません`,
      en: `There is no value at “${found}”`,
    }),
    hint: ({ suggestion }) => ({
      ja: `${perhaps(suggestion)}項目名を「/」でつないで書きます（例: 様式4/日付）。伏せるはずの値が公開されないよう、誤りとして扱います。`,
      en: `${perhapsEn(suggestion)}Join keys by /, as in 様式4/日付. This is an error so that nothing is published by a slip.`,
    }),
  }),
  "record/no-root": entry<{ from: string }>({
    severity: "warning",
    meaning: {
      ja: "団体設定（yoshiki.yaml）が見つからず、見本の設定を使いました。",
      en: "No yoshiki.yaml was found; the shipped sample profile is used.",
    },
    message: ({ from }) => ({
      ja: `団体設定（yoshiki.yaml）が見つからないため、見本の団体名などを使います: ${from}`,
      en: `No yoshiki.yaml above ${from}: the shipped sample names are used`,
    }),
    hint: () => ({
      ja: "「yoshiki init フォルダー名」で作ったフォルダーの中に記録を置いてください。",
      en: "Keep records in a folder made by “yoshiki init”.",
    }),
  }),
} as const;

function perhaps(suggestion: string): string {
  return suggestion === "" ? "" : `もしかして「${suggestion}」ですか。`;
}

function perhapsEn(suggestion: string): string {
  return suggestion === "" ? "" : `Did you mean “${suggestion}”? `;
}
