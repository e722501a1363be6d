import { entry } from "./entry.ts";
import { meetingPaperWording } from "./meeting-paper.ts";

const example = "{会議}_{資料番号}_{様式}_{件名}";
const placeholders = "{会議}、{資料番号}、{様式}、{件名}、{回}、{日付}";

/** Codes `meeting/…` about a 会議 and what is printed from it. */
export const meetingWording = {
  ...meetingPaperWording,
  "meeting/number-twice": entry<{ number: string }>({
    severity: "error",
    meaning: {
      ja: "同じ資料番号が、会議の中に2度書かれています。",
      en: "One number is given twice in a meeting.",
    },
    message: ({ number }) => ({
      ja: `この番号は上でも使われています: ${number}`,
      en: `This number is given above already: ${number}`,
    }),
    hint: () => ({
      ja: "別の番号にするか、「番号:」の行を消して自動の番号にしてください。番号を付けない資料には「番号: なし」と書きます。",
      en: "Give another, or remove 番号 to have it numbered by itself. 番号: なし means none.",
    }),
  }),
  "meeting/index-without-cases": entry({
    severity: "error",
    meaning: {
      ja: "会議に「報告一覧」がありますが、議題に報告案件がありません。",
      en: "A meeting asks for an index of reports, but has no case to be reported.",
    },
    message: () => ({
      ja: "「報告一覧」がありますが、議題の資料に報告案件の記録が1件もありません",
      en: "報告一覧 is asked for, but no paper on the agenda is a 報告案件",
    }),
    hint: () => ({
      ja: "「報告一覧:」を消すか、議題の「資料:」に報告案件の記録を加えてください。",
      en: "Remove 報告一覧, or add the cases to the agenda.",
    }),
  }),
  "meeting/file-name-placeholder": entry<{ found: string; suggestion: string }>({
    severity: "error",
    meaning: {
      ja: "ファイル名の型に、使えない語が { } で書かれています。",
      en: "The pattern of file names has a word in { } that is not known.",
    },
    message: ({ found }) => ({
      ja: `ファイル名に使えない語です: {${found}}`,
      en: `This cannot stand in a file name's pattern: {${found}}`,
    }),
    hint: ({ suggestion }) => ({
      ja: `${suggestion === "" ? "" : `もしかして {${suggestion}} ですか。`}使えるのは ${placeholders} です。`,
      en: `${suggestion === "" ? "" : `Did you mean {${suggestion}}? `}There are ${placeholders}.`,
    }),
  }),
  "meeting/file-name-brace": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "ファイル名の型の { と } が対になっていません。",
      en: "In the pattern of file names, { and } do not pair.",
    },
    message: ({ found }) => ({
      ja: `{ と } が対になっていません: ${found}`,
      en: `{ and } do not pair: ${found}`,
    }),
    hint: () => ({
      ja: `"${example}" のように書いてください。`,
      en: `Write it as "${example}".`,
    }),
  }),
  "meeting/file-name-folder": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "ファイル名の型に、フォルダーの区切りや、ファイル名に使えない記号があります。",
      en: "The pattern of file names has a sign that cannot stand in one.",
    },
    message: ({ found }) => ({
      ja: `ファイル名に使えない記号です: ${found}`,
      en: `This sign cannot stand in a file name: ${found}`,
    }),
    hint: () => ({
      ja: "消すか、「_」や「-」に替えてください。ファイルを置くフォルダーは「--out」で指定します。",
      en: "Leave it out, or write _ or -. Which folder the files go to is said by --out.",
    }),
  }),
  "meeting/file-names-alike": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "ファイル名の型に、資料ごとに変わる語がありません。",
      en: "The pattern of file names has nothing that differs between papers.",
    },
    message: ({ found }) => ({
      ja: `これでは全ての資料が同じ名前になります: ${found}`,
      en: `All papers would have the same name: ${found}`,
    }),
    hint: () => ({
      ja: "{資料番号}、{様式}、{件名} のどれかを入れてください。",
      en: "Add {資料番号}, {様式} or {件名}.",
    }),
  }),
} as const;
