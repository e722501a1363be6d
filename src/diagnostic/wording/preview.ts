import { entry } from "./entry.ts";

/** Codes `preview/…`: what the preview's page has asked for and cannot have. */
export const previewWording = {
  "preview/outside": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "プレビューで開けるのは、作業フォルダーの中の記録（.yaml・.yml・.json）だけです。",
      en: "The preview opens records (.yaml, .yml, .json) inside of its folder only.",
    },
    message: ({ file }) => ({
      ja: `「${file}」は開けません。作業フォルダーの中の記録ではありません。`,
      en: `${file} cannot be opened: it is no record inside of the folder.`,
    }),
    hint: () => ({
      ja: "名前には、フォルダー名とファイル名を「/」でつないで書きます（例: cases/窓口案内.yaml）。",
      en: "Write folders and file joined by /, as cases/guide.yaml.",
    }),
  }),
  "preview/exists": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "新しい記録の名前が、すでにあるファイルと同じです。",
      en: "A new record has the name of a file that is there already.",
    },
    message: ({ file }) => ({
      ja: `「${file}」はすでにあります。`,
      en: `${file} is there already.`,
    }),
    hint: () => ({
      ja: "別の名前を付けてください。もとのファイルはそのままです。",
      en: "Choose another name. The file there was left as it is.",
    }),
  }),
  "preview/no-paper": entry<{ form: string }>({
    severity: "error",
    meaning: {
      ja: "まだ一度も組めていない様式は、持ち出せません。",
      en: "A form that has not yet been set cannot be taken away.",
    },
    message: ({ form }) => ({
      ja: `この記録から「${form}」はまだ作れていません。`,
      en: `${form} has not been made of this record yet.`,
    }),
    hint: () => ({
      ja: "検査に出ている誤りを直すと作れます。",
      en: "Mend what the check has found.",
    }),
  }),
} as const;
