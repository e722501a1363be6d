import { entry } from "./entry.ts";

/** Codes `edit/…`: a change asked for in the preview that cannot be made in the file's text. */
export const editWording = {
  "edit/no-such-place": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "変えようとした項目が、ファイルの中に見つかりません。",
      en: "What was to be changed is not in the file.",
    },
    message: ({ field }) => ({
      ja: `「${field}」がファイルの中に見つかりません`,
      en: `There is no ${field} in the file`,
    }),
    hint: () => ({
      ja: "画面を読み込み直して、もう一度変えてください。",
      en: "Reload the page and make the change again.",
    }),
  }),
  "edit/not-a-group": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "項目を入れる先に、すでに別の形の値が書いてあります。",
      en: "Something of another shape stands where the value was to go.",
    },
    message: ({ field }) => ({
      ja: `「${field}」を書く所に、別の形の値が書いてあります`,
      en: `Something of another shape stands where ${field} goes`,
    }),
    hint: () => ({
      ja: "書いてある値を消してから入力するか、「原文」の画面で直してください。",
      en: "Delete what is there first, or mend it in the source.",
    }),
  }),
  "edit/entangled": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "その項目だけを変えることができません（別名（*）で使い回した値、読めない行の中の値など）。",
      en: "The value cannot be changed by itself: an alias shares it, or lines around it cannot be read.",
    },
    message: ({ field }) => ({
      ja: `「${field}」だけを変えることができません`,
      en: `${field} cannot be changed without changing something else`,
    }),
    hint: () => ({
      ja: "「原文」の画面で、その行の前後を直してください。ファイルは変えていません。",
      en: "Mend the lines around it in the source. The file has not been changed.",
    }),
  }),
  "edit/line-changed": entry<{ line: string }>({
    severity: "error",
    meaning: {
      ja: "直そうとした行が、すでに変わっています。",
      en: "The line to be mended has been changed meanwhile.",
    },
    message: ({ line }) => ({
      ja: `${line}行目は、すでに変わっています`,
      en: `Line ${line} has been changed meanwhile`,
    }),
    hint: () => ({ ja: "検査の結果を見直してください。", en: "Look at the findings again." }),
  }),
} as const;
