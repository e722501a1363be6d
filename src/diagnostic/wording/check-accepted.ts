import { entry } from "./entry.ts";

/** Codes `check/accepted-…`: findings of the check that somebody has accepted. */
export const checkAcceptedWording = {
  "check/accepted-unreadable": entry<{ entry: string }>({
    severity: "warning",
    meaning: {
      ja: "「点検済」の書き方が読めません。指摘の番号と、問題のない理由が要ります。",
      en: "An entry of 点検済 cannot be read: it needs a code of the check and a reason.",
    },
    message: ({ entry: text }) => ({
      ja: `「点検済」の「${text}」が読めません`,
      en: `The entry ${text} of 点検済 cannot be read`,
    }),
    hint: () => ({
      ja: "「check/… 理由」か「check/… 「語」 理由」と書いてください。番号は指摘の行頭にあります。例: check/number-order 番号は起案のときに取ったため",
      en: "Write “check/… reason” or “check/… 「words」 reason”; the code stands before each finding.",
    }),
  }),
  "check/accepted-idle": entry<{ entry: string }>({
    severity: "info",
    meaning: {
      ja: "「点検済」に当たる指摘が、もうありません。",
      en: "There is no finding any more that this entry of 点検済 accepts.",
    },
    message: ({ entry: text }) => ({
      ja: `「点検済」の「${text}」に当たる指摘はありません`,
      en: `Nothing is found that the entry ${text} of 点検済 accepts`,
    }),
    hint: () => ({
      ja: "食い違いがなくなったのなら、その行を消してください。",
      en: "Remove the entry if papers agree now.",
    }),
  }),
} as const;
