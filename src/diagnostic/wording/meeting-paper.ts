import { entry } from "./entry.ts";

const oneOfTwo = {
  ja: "記録から作る資料なら「記録:」を、できあがっている資料なら「ファイル:」を、どちらか一つだけ書いてください。",
  en: "Write 記録 for a paper made from records, ファイル for one that is finished; one of the two.",
} as const;

const pagesExample = {
  ja: "「2」「1-3」「1,3-5」のように、数字と「-」「,」で書いてください。",
  en: "Write it as in 2, 1-3 or 1,3-5.",
} as const;

/** Codes `meeting/…` about one paper on the agenda. */
export const meetingPaperWording = {
  "meeting/paper-of-nothing": entry({
    severity: "error",
    meaning: {
      ja: "議題の資料に、記録もファイルもありません。",
      en: "A paper on the agenda has neither a record nor a file.",
    },
    message: () => ({
      ja: "この資料には「記録」も「ファイル」もありません",
      en: "This paper has neither 記録 nor ファイル",
    }),
    hint: () => oneOfTwo,
  }),
  "meeting/paper-of-both": entry({
    severity: "error",
    meaning: {
      ja: "議題の資料に、記録とファイルの両方があります。",
      en: "A paper on the agenda has both a record and a file.",
    },
    message: () => ({
      ja: "一つの資料に「記録」と「ファイル」の両方があります",
      en: "One paper has both 記録 and ファイル",
    }),
    hint: () => ({
      ja: `${oneOfTwo.ja}両方が要るなら、「- 」で始まる別の資料に分けます。`,
      en: `${oneOfTwo.en} For both, write two papers.`,
    }),
  }),
  "meeting/pages-of-record": entry({
    severity: "error",
    meaning: {
      ja: "記録から作る資料に「ページ」が書かれています。",
      en: "Pages are chosen of a paper that is made from records.",
    },
    message: () => ({
      ja: "「ページ」は「ファイル」の資料だけに書けます",
      en: "ページ belongs to a ファイル only",
    }),
    hint: () => ({
      ja: "「ページ:」の行を消してください。記録から作る資料は全てのページが入ります。",
      en: "Remove it. A paper made from records is there with all its pages.",
    }),
  }),
  "meeting/pages-of-picture": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "PDFでないファイルに「ページ」が書かれています。",
      en: "Pages are chosen of a file that is no PDF.",
    },
    message: ({ file }) => ({
      ja: `「ページ」はPDFだけに書けます: ${file}`,
      en: `Only a PDF has pages: ${file}`,
    }),
    hint: () => ({ ja: "「ページ:」の行を消してください。", en: "Remove ページ." }),
  }),
  "meeting/forms-of-file": entry({
    severity: "error",
    meaning: {
      ja: "ファイルの資料に「様式」が書かれています。",
      en: "Forms are chosen of a paper that is a finished file.",
    },
    message: () => ({
      ja: "「様式」は「記録」の資料だけに書けます",
      en: "様式 belongs to a 記録 only",
    }),
    hint: () => ({
      ja: "「様式:」を消してください。ファイルはそのまま入ります。",
      en: "Remove it. A file goes in as it is.",
    }),
  }),
  "meeting/file-without-title": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "ファイルの資料に題名がありません。",
      en: "A finished file on the agenda has no title.",
    },
    message: ({ file }) => ({
      ja: `資料一覧に印字する「題名」がありません: ${file}`,
      en: `There is no 題名 for the contents: ${file}`,
    }),
    hint: () => ({
      ja: "「題名: 国の通知（抜粋）」のように書いてください。",
      en: "Write one, as in 題名: 国の通知（抜粋）.",
    }),
  }),
  "meeting/file-outside": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "議題のファイルが団体のフォルダーの外にあります（別のドライブ、URL、..など）。",
      en: "A file on the agenda is outside of the office's folder (another drive, a URL, ..).",
    },
    message: ({ found }) => ({
      ja: `ファイルが団体のフォルダーの外を指しています: ${found}`,
      en: `This file is outside of the office's folder: ${found}`,
    }),
    hint: () => ({
      ja: "ファイルを団体設定（yoshiki.yaml）のあるフォルダーの中に写し、そこからの道筋を書いてください（例: assets/国の通知.pdf）。",
      en: "Copy it into the folder of yoshiki.yaml and write the path from there: assets/国の通知.pdf.",
    }),
  }),
  "meeting/file-kind": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "資料にできるファイルは、PDF・PNG・JPEG・SVGだけです。",
      en: "Only PDF, PNG, JPEG and SVG files can be papers as they are.",
    },
    message: ({ found }) => ({
      ja: `資料にできない種類のファイルです: ${found}`,
      en: `This kind of file cannot be a paper: ${found}`,
    }),
    hint: () => ({
      ja: "WordやExcelの文書は、元のソフトでPDFに保存し直してください。「.yaml」の記録は「記録:」に書きます。",
      en: "Save documents of Word and Excel as PDF where they were made. A record (.yaml) belongs into 記録.",
    }),
  }),
  "meeting/file-fragment": entry<{ found: string; page: string }>({
    severity: "error",
    meaning: {
      ja: "議題のファイルの名前に「#」があります。",
      en: "The name of a file on the agenda has a # in it.",
    },
    message: ({ found }) => ({
      ja: `ファイルの名前に「#」は書けません: ${found}`,
      en: `The name of a file has no # here: ${found}`,
    }),
    hint: ({ page }) => ({
      ja: `「#」から後を消し、PDFのページは次の行に「ページ: ${page}」と書いてください。`,
      en: `Leave it out; a PDF's pages are written below, as in ページ: ${page}.`,
    }),
  }),
  "meeting/unknown-form": entry<{ found: string; suggestion: string; forms: string }>({
    severity: "error",
    meaning: { ja: "その名前の様式がありません。", en: "There is no form of that name." },
    message: ({ found }) => ({
      ja: `そのような様式はありません: ${found}`,
      en: `There is no such form: ${found}`,
    }),
    hint: ({ suggestion, forms }) => ({
      ja: `${suggestion === "" ? "" : `もしかして「${suggestion}」ですか。`}様式は ${forms} です。`,
      en: `${suggestion === "" ? "" : `Did you mean ${suggestion}? `}There are ${forms}.`,
    }),
  }),
  "meeting/form-of-other-kind": entry<{ form: string; found: string; forms: string }>({
    severity: "error",
    meaning: {
      ja: "書いてある様式は、その記録からは作れません。",
      en: "The form asked for is not made from this kind of record.",
    },
    message: ({ form, found }) => ({
      ja: `「${found}」の記録から「${form}」は作れません`,
      en: `${form} is not made from a record of kind ${found}`,
    }),
    hint: ({ forms }) => ({
      ja: `ここで作れるのは「${forms}」です。「様式:」を書かなければ、記録が求める様式を全て作ります。`,
      en: `Here there are ${forms}. Without 様式, every form the records ask for is made.`,
    }),
  }),
  "meeting/record-unprinted": entry<{ file: string; kind: string }>({
    severity: "warning",
    meaning: {
      ja: "当てはまる記録の中に、書いてある様式が作れないものがあります。",
      en: "One of the records has none of the forms asked for.",
    },
    message: ({ file, kind }) => ({
      ja: `この記録（${kind}）からは資料が作られません: ${file}`,
      en: `Nothing is made from this record (${kind}): ${file}`,
    }),
    hint: () => ({
      ja: "「様式:」にその記録の様式を加えるか、「記録:」の書き方を絞ってください。",
      en: "Add a form of it to 様式, or make 記録 narrower.",
    }),
  }),
  "meeting/paper-twice": entry<{ file: string; forms: string }>({
    severity: "error",
    meaning: {
      ja: "同じ記録の同じ様式が、会議の中に2度あります。",
      en: "One form of one record stands twice in a meeting.",
    },
    message: ({ file, forms }) => ({
      ja: `同じ記録の「${forms}」が、上の資料にもあります: ${file}`,
      en: `${forms} of this record stands above already: ${file}`,
    }),
    hint: () => ({
      ja: "一方を消すか、「様式:」で様式を分けてください。「様式:」を書かない資料には、記録の全ての様式が入ります。",
      en: "Remove one, or part the forms by 様式. Without it a paper has every form of its records.",
    }),
  }),
  "meeting/form-twice": entry<{ form: string }>({
    severity: "error",
    meaning: { ja: "一つの資料に同じ様式が2度書かれています。", en: "A paper asks for one form twice." },
    message: ({ form }) => ({
      ja: `同じ様式が2度書かれています: ${form}`,
      en: `This form is asked for twice: ${form}`,
    }),
    hint: () => ({ ja: "一方を消してください。", en: "Remove one." }),
  }),
  "meeting/record-of-packet": entry<{ file: string; kind: string }>({
    severity: "error",
    meaning: {
      ja: "会議の資料に、会議や団体設定の記録が書かれています。",
      en: "A meeting or the profile is named as a paper of a meeting.",
    },
    message: ({ file, kind }) => ({
      ja: `「${kind}」の記録は会議の資料になりません: ${file}`,
      en: `A record of kind ${kind} is no paper of a meeting: ${file}`,
    }),
    hint: () => ({
      ja: "案件や説明資料など、紙になる記録を書いてください。フォルダーや「*」に含まれているなら、書き方を絞ってください。",
      en: "Name records that are printed. If a folder or pattern holds it, make that narrower.",
    }),
  }),
  "meeting/pages-unreadable": entry<{ found: string }>({
    severity: "error",
    meaning: { ja: "ページの書き方が読めません。", en: "A choice of pages cannot be read." },
    message: ({ found }) => ({
      ja: `ページとして読めません: ${found}`,
      en: `This is no choice of pages: ${found}`,
    }),
    hint: () => pagesExample,
  }),
  "meeting/pages-from-one": entry<{ found: string }>({
    severity: "error",
    meaning: { ja: "ページに0が書かれています。", en: "A choice of pages names page 0." },
    message: ({ found }) => ({ ja: `ページは1から数えます: ${found}`, en: `Pages count from 1: ${found}` }),
    hint: () => pagesExample,
  }),
  "meeting/pages-backwards": entry<{ found: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "ページの範囲の前後が逆です。",
      en: "A range of pages ends before it begins.",
    },
    message: ({ found }) => ({
      ja: `ページの前後が逆です: ${found}`,
      en: `These pages run backwards: ${found}`,
    }),
    hint: ({ mend }) => ({ ja: `「${mend}」と書いてください。`, en: `Write ${mend}.` }),
  }),
  "meeting/pages-overlap": entry<{ page: string }>({
    severity: "error",
    meaning: { ja: "同じページが2度書かれています。", en: "A page is chosen twice." },
    message: ({ page }) => ({
      ja: `${page}ページが2度入っています`,
      en: `Page ${page} is chosen twice`,
    }),
    hint: () => ({
      ja: "範囲が重ならないように書いてください（例: 1-3,4-6）。",
      en: "Write ranges that do not overlap: 1-3,4-6.",
    }),
  }),
} as const;
