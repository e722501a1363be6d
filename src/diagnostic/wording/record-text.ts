import { entry } from "./entry.ts";

/** Codes `record/…` about the file as text: its encoding, its YAML and JSON. */
export const recordTextWording = {
  "record/not-utf8": entry<{ encoding: string }>({
    severity: "error",
    meaning: {
      ja: "ファイルの文字コードが UTF-8 ではありません。",
      en: "The file is not encoded in UTF-8.",
    },
    message: ({ encoding }) => ({
      ja: `このファイルは UTF-8 で保存されていません（${encoding}のようです）`,
      en: `This file is not saved as UTF-8 (it looks like ${encoding})`,
    }),
    hint: () => ({
      ja: "メモ帳なら「名前を付けて保存」で「エンコード」を「UTF-8」にして保存し直してください。",
      en: "In Notepad choose Save As and set Encoding to UTF-8.",
    }),
  }),
  "record/too-large": entry<{ size: string; limit: string }>({
    severity: "error",
    meaning: { ja: "記録のファイルが大きすぎます。", en: "The record file is too large." },
    message: ({ size, limit }) => ({
      ja: `ファイルが大きすぎます（${size}、上限 ${limit}）`,
      en: `The file is too large (${size}, limit ${limit})`,
    }),
    hint: () => ({
      ja: "案件ごとにファイルを分けてください。",
      en: "Split it into one file per record.",
    }),
  }),
  "record/too-deep": entry<{ limit: string }>({
    severity: "error",
    meaning: { ja: "字下げや括弧の入れ子が深すぎます。", en: "Keys or brackets are nested too deeply." },
    message: ({ limit }) => ({
      ja: `入れ子が深すぎます（上限 ${limit} 段）`,
      en: `Nested too deeply (limit ${limit} levels)`,
    }),
    hint: () => ({ ja: "字下げと括弧を見直してください。", en: "Look at the indentation and the brackets." }),
  }),
  "record/too-many-aliases": entry<{ limit: string }>({
    severity: "error",
    meaning: { ja: "YAML の別名（*）が多すぎます。", en: "Too many YAML aliases (*)." },
    message: ({ limit }) => ({
      ja: `YAML の別名（*）は ${limit} 個までです`,
      en: `At most ${limit} YAML aliases (*) are allowed`,
    }),
    hint: () => ({ ja: "別名を使わずに値を書いてください。", en: "Write the values out instead." }),
  }),
  "record/several-documents": entry({
    severity: "error",
    meaning: {
      ja: "一つのファイルに「---」で区切った複数の記録があります。",
      en: "One file holds several records parted by ---.",
    },
    message: () => ({
      ja: "一つのファイルに書ける記録は一つです（「---」や「...」で区切られています）",
      en: "A file holds one record only (here --- or ... parts it)",
    }),
    hint: () => ({
      ja: "「---」の行を消すか、記録ごとに別のファイルにしてください。文章として使うなら '---' と引用符で囲みます。",
      en: "Delete the line, or put each record into a file of its own. As text, write '---' in quotes.",
    }),
  }),
  "record/fullwidth-colon": entry<{ found: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "項目名のあとのコロンが全角です（件名：…）。",
      en: "A key is followed by a full-width colon.",
    },
    message: ({ found }) => ({
      ja: `項目名のあとのコロンが全角です: ${found}`,
      en: `The colon after the key is full-width: ${found}`,
    }),
    hint: ({ mend }) => ({
      ja: `半角のコロンと空白にしてください: ${mend}`,
      en: `Use a half-width colon and a blank: ${mend}`,
    }),
  }),
  "record/colon-blank": entry<{ found: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "項目名のコロンのあとに半角の空白がありません。",
      en: "No blank follows the colon of a key.",
    },
    message: ({ found }) => ({
      ja: `コロンのあとに半角の空白がありません: ${found}`,
      en: `No blank after the colon: ${found}`,
    }),
    hint: ({ mend }) => ({
      ja: `コロンのあとに半角の空白を一つ入れてください: ${mend}`,
      en: `Put one blank after the colon: ${mend}`,
    }),
  }),
  "record/dash-blank": entry<{ found: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "一覧の「-」のあとに半角の空白がありません。",
      en: "No blank follows the - of a list item.",
    },
    message: ({ found }) => ({
      ja: `「-」のあとに半角の空白がありません: ${found}`,
      en: `No blank after the -: ${found}`,
    }),
    hint: ({ mend }) => ({
      ja: `「-」のあとに半角の空白を一つ入れてください: ${mend}`,
      en: `Put one blank after the -: ${mend}`,
    }),
  }),
  "record/quote-this": entry<{ reason: string; reasonEn: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "YAML で特別な意味を持つ記号（* & @ % [ { ! | > # など）や「: 」を含む値が引用符で囲まれていません。",
      en: "A value with a sign that means something in YAML (* & @ % [ { ! | > # or a colon and blank) is not quoted.",
    },
    message: ({ reason, reasonEn }) => ({
      ja: `値を引用符で囲む必要があります（${reason}）`,
      en: `This value must be quoted (${reasonEn})`,
    }),
    hint: ({ mend }) => ({ ja: `次のように書いてください: ${mend}`, en: `Write: ${mend}` }),
  }),
  "record/quoted-lines": entry({
    severity: "error",
    meaning: {
      ja: "引用符で囲んだ値が複数の行にわたっています。",
      en: "A quoted value runs over several lines.",
    },
    message: () => ({
      ja: "引用符で囲んだ値が2行以上にわたっています（どこで改行するのか決められません）",
      en: "A quoted value runs over several lines (where it should break cannot be told)",
    }),
    hint: () => ({
      ja: "1行に収めるか、項目名のあとに「|」を書き、次の行から字下げして文章を書いてください。",
      en: "Keep it on one line, or write | after the key and the text indented below it.",
    }),
  }),
  "record/tab-indent": entry<{ mend: string }>({
    severity: "error",
    meaning: { ja: "行頭の字下げにタブが使われています。", en: "A line is indented by tabs." },
    message: () => ({ ja: "字下げにタブは使えません", en: "Tabs cannot be used for indentation" }),
    hint: ({ mend }) => ({
      ja: `タブを半角の空白に替えてください:「${mend}」`,
      en: `Use blanks instead: “${mend}”`,
    }),
  }),
  "record/fullwidth-indent": entry<{ mend: string }>({
    severity: "error",
    meaning: {
      ja: "行頭の字下げに全角の空白が使われています。",
      en: "A line is indented by full-width spaces.",
    },
    message: () => ({
      ja: "字下げに全角の空白は使えません",
      en: "Full-width spaces cannot be used for indentation",
    }),
    hint: ({ mend }) => ({
      ja: `半角の空白で字下げしてください:「${mend}」`,
      en: `Indent with half-width blanks: “${mend}”`,
    }),
  }),
  "record/comment-in-value": entry<{ dropped: string; mend: string }>({
    severity: "warning",
    meaning: {
      ja: "値の途中の「 #」から右が注釈として読み飛ばされました。",
      en: "Text after a blank and # in a value was skipped as a comment.",
    },
    message: ({ dropped }) => ({
      ja: `「${dropped}」は注釈として読み飛ばされました`,
      en: `“${dropped}” was skipped as a comment`,
    }),
    hint: ({ mend }) => ({
      ja: `値の一部であれば引用符で囲んでください: ${mend}`,
      en: `If it belongs to the value, quote it: ${mend}`,
    }),
  }),
  "record/yaml-feature": entry<{ feature: string; featureEn: string }>({
    severity: "error",
    meaning: {
      ja: "記録では使えない YAML の書き方です（タグ、<<、?、%など）。",
      en: "A feature of YAML that records do not use (tags, <<, ?, directives).",
    },
    message: ({ feature, featureEn }) => ({
      ja: `この書き方は使えません: ${feature}`,
      en: `This cannot be used in records: ${featureEn}`,
    }),
    hint: () => ({
      ja: "「項目名: 値」の形で書いてください。記号を文字として使うなら '…' で囲みます。",
      en: "Write “key: value”. Put signs that are meant as text into quotes: '…'.",
    }),
  }),
  "record/yaml-syntax": entry<{ what: string; whatEn: string; mend: string; mendEn: string }>({
    severity: "error",
    meaning: { ja: "YAML として読めません。", en: "The file cannot be read as YAML." },
    message: ({ what, whatEn }) => ({
      ja: `YAML として読めません: ${what}`,
      en: `Not readable as YAML: ${whatEn}`,
    }),
    hint: ({ mend, mendEn }) => ({ ja: mend, en: mendEn }),
  }),
  "record/json-syntax": entry<{ what: string; whatEn: string }>({
    severity: "error",
    meaning: { ja: "JSON として読めません。", en: "The file cannot be read as JSON." },
    message: ({ what, whatEn }) => ({
      ja: `JSON として読めません: ${what}`,
      en: `Not readable as JSON: ${whatEn}`,
    }),
    hint: () => ({
      ja: "この位置の前後で、引用符・コンマ・括弧の対応を確かめてください。",
      en: "Check quotes, commas and brackets around this place.",
    }),
  }),
  "record/control-character": entry<{ codePoint: string; name: string }>({
    severity: "error",
    meaning: {
      ja: "文字列に制御文字（タブを含む）があります。",
      en: "A text holds a control character (tabs included).",
    },
    message: ({ codePoint, name }) => ({
      ja: `使えない制御文字があります: ${name}（${codePoint}）`,
      en: `Control character not allowed: ${name} (${codePoint})`,
    }),
    hint: () => ({
      ja: "その文字を消してください。ほかのソフトから貼り付けたときに紛れ込むことがあります。",
      en: "Delete it. Such characters come along when text is pasted from other programs.",
    }),
  }),
  "record/forbidden-character": entry<{ codePoint: string }>({
    severity: "error",
    meaning: {
      ja: "文字として認められない符号位置（対のないサロゲート、U+FDD0 など）があります。",
      en: "A text holds a code point that is no character (a lone surrogate, U+FDD0 …).",
    },
    message: ({ codePoint }) => ({
      ja: `文字として使えない符号があります（${codePoint}）`,
      en: `This code point is no character (${codePoint})`,
    }),
    hint: () => ({
      ja: "その文字を消して入力し直してください。",
      en: "Delete it and type the character again.",
    }),
  }),
  "record/radical-character": entry<{ found: string; codePoint: string; ordinary: string }>({
    severity: "warning",
    meaning: {
      ja: "漢字に見える別の文字（康熙部首・互換漢字）があります。PDF から貼り付けると紛れ込みます。",
      en: "A character that only looks like a kanji (Kangxi radical, compatibility ideograph); pasting from PDF brings it in.",
    },
    message: ({ found, codePoint, ordinary }) => ({
      ja: `「${found}」（${codePoint}）は通常の漢字「${ordinary}」と別の文字です`,
      en: `“${found}” (${codePoint}) is not the ordinary kanji “${ordinary}”`,
    }),
    hint: ({ ordinary }) => ({
      ja: `特に理由がなければ「${ordinary}」と入力し直してください。検索や読み上げで別の文字として扱われます。`,
      en: `Unless it is meant, type “${ordinary}” instead: search and screen readers take it for another character.`,
    }),
  }),
} as const;
