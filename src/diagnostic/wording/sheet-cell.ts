import { entry } from "./entry.ts";

/** Codes `sheet/…` about single rows and cells. */
export const sheetCellWording = {
  "sheet/empty-cell": entry<{ column: string; example: string }>({
    severity: "error",
    meaning: { ja: "必要なセルが空です。", en: "A needed cell is empty." },
    message: ({ column }) => ({ ja: `「${column}」が空です`, en: `${column} is empty` }),
    hint: ({ example }) => (example === "" ? null : { ja: `例: ${example}`, en: `Example: ${example}` }),
  }),
  "sheet/nothing-above": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "「同上」「〃」の上のセルに、写す値がありません。",
      en: "Above 同上 or 〃 there is no value to repeat.",
    },
    message: ({ found }) => ({
      ja: `「${found}」の上に値がありません`,
      en: `There is no value above ${found}`,
    }),
    hint: () => ({ ja: "値をそのまま書いてください。", en: "Write the value itself." }),
  }),
  "sheet/error-value": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "数式の結果がエラー（#N/A など）になっています。",
      en: "A formula has an error as its result (#N/A …).",
    },
    message: ({ found }) => ({
      ja: `数式の結果がエラーになっています: ${found}`,
      en: `The formula's result is an error: ${found}`,
    }),
    hint: () => ({
      ja: "Excel で数式を直すか、値を直接書いてください。",
      en: "Mend the formula in Excel, or write the value itself.",
    }),
  }),
  "sheet/no-result": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "数式の計算結果がファイルに保存されていません。",
      en: "The result of a formula is not saved in the file.",
    },
    message: () => ({
      ja: "数式の計算結果が保存されていません",
      en: "The result of the formula is not saved",
    }),
    hint: () => ({
      ja: "Excel でファイルを開き、上書き保存してください（開くと計算されます）。",
      en: "Open the file in Excel and save it: Excel then calculates it.",
    }),
  }),
  "sheet/not-a-date": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "日付の書式のセルに、日付にならない数があります。",
      en: "A cell formatted as a date holds a number that is no date.",
    },
    message: ({ found }) => ({
      ja: `日付として表示できない数です: ${found}`,
      en: `This number is no date: ${found}`,
    }),
    hint: () => ({
      ja: "日付を「令和3年4月5日」のように書き直してください。日付でなければ、セルの書式を「標準」か「文字列」にします。",
      en: "Write the date anew, as in 令和3年4月5日. If none is meant, format the cell as text.",
    }),
  }),
  "sheet/short-record": entry<{ record: string; width: string; heading: string }>({
    severity: "warning",
    meaning: {
      ja: "CSV の1件の値の数が、見出しの数より少なくなっています。",
      en: "A CSV record has fewer values than the heading has columns.",
    },
    message: ({ record, width, heading }) => ({
      ja: `${record}件目の値は ${width} 個で、見出しの ${heading} 個より少なくなっています`,
      en: `Record ${record} has ${width} values, fewer than the ${heading} columns of the heading`,
    }),
    hint: () => ({
      ja: "コンマが抜けて列がずれていないか確かめてください。足りない分は空として読みます。",
      en: "Check that no comma is missing. What is not there is read as empty.",
    }),
  }),
} as const;
