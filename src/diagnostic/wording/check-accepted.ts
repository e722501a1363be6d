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
      ja: "「check/… 理由」か「check/… 「語」 理由」と、番号の後に理由を書いてください。番号は指摘の行頭にあります。例: check/number-order 番号は起案のときに取ったため",
      en: "Write “check/… reason” or “check/… 「words」 reason”; the code stands before each finding.",
    }),
  }),
  "check/accepted-unknown": entry<{ code: string; meant: string }>({
    severity: "warning",
    meaning: {
      ja: "「点検済」に書かれた番号の指摘は、点検にありません。",
      en: "An entry of 点検済 names a code that the check does not have.",
    },
    message: ({ code }) => ({
      ja: `「点検済」の「${code}」という番号はありません`,
      en: `No finding of the check has the code ${code} of 点検済`,
    }),
    hint: ({ meant }) => ({
      ja: `${meant === "" ? "" : `もしかして「${meant}」ですか。`}指摘の行頭にある番号を、そのまま写してください。`,
      en: `${meant === "" ? "" : `Did you mean ${meant}? `}Copy the code that stands before the finding.`,
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
      ja: "食い違いがなくなったのなら、その行を消してください。まだあるのなら、「」の語と、どの記録に書いたかを確かめてください。",
      en: "Remove the entry if papers agree now; if not, look at its words and at the record it stands in.",
    }),
  }),
} as const;
