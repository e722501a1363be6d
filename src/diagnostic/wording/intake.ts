import { entry } from "./entry.ts";

const endings: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  doc: {
    ja: "Word で開き、「名前を付けて保存」で「Word 文書（*.docx）」にしてください。",
    en: "Open it in Word and save it as .docx.",
  },
  rtf: {
    ja: "Word で開き、「名前を付けて保存」で「Word 文書（*.docx）」にしてください。",
    en: "Open it in Word and save it as .docx.",
  },
  odt: {
    ja: "Word などで開き、「Word 文書（*.docx）」で保存してください。",
    en: "Open it in a word processor and save it as .docx.",
  },
  jtd: {
    ja: "一太郎で開き、「他形式の保存/開く」で Word 文書（*.docx）にしてください。",
    en: "Open it in Ichitaro and save it as .docx.",
  },
  pdf: {
    ja: "元の Word ファイル（.docx）を指定してください。なければ、PDF の文字を選んでコピーし、テキストファイル（.txt）に貼り付けてください。",
    en: "Name the Word file it was made from, or copy its text into a .txt file.",
  },
  xlsx: {
    ja: "表の範囲を選んでコピーし、テキストファイル（.txt）に貼り付けてください。列はタブで区切られ、表として読みます。",
    en: "Copy the cells into a .txt file: columns are separated by tabs and are read as a table.",
  },
  xls: {
    ja: "表の範囲を選んでコピーし、テキストファイル（.txt）に貼り付けてください。列はタブで区切られ、表として読みます。",
    en: "Copy the cells into a .txt file: columns are separated by tabs and are read as a table.",
  },
};

const otherEnding = {
  ja: "Word 文書（.docx）かテキスト（.txt、.md）にしてください。",
  en: "Save it as .docx, .txt or .md.",
};

/** Codes `intake/…`: papers typed elsewhere, read. */
export const intakeWording = {
  "intake/file-kind": entry<{ ending: string }>({
    severity: "error",
    meaning: {
      ja: "既存の文書として読めない種類のファイルです。",
      en: "The file is of a kind that cannot be read as an existing paper.",
    },
    message: ({ ending }) => ({
      ja: ending === "" ? "種類（拡張子）のないファイルは読めません" : `.${ending} のファイルは読めません`,
      en: ending === "" ? "A file without an ending cannot be read" : `.${ending} files cannot be read`,
    }),
    hint: ({ ending }) => endings[ending] ?? otherEnding,
  }),
  "intake/too-large": entry<{ size: string; limit: string }>({
    severity: "error",
    meaning: {
      ja: "既存の文書のファイルが大きすぎます。",
      en: "The file of an existing paper is too large.",
    },
    message: ({ size, limit }) => ({
      ja: `大きすぎます（${size}。${limit} まで読めます）`,
      en: `Too large (${size}; at most ${limit})`,
    }),
    hint: () => ({
      ja: "文書ごとにファイルを分けるか、Word の「図の圧縮」で画像を小さくしてください。",
      en: "Split it into one file a paper, or compress its pictures in Word.",
    }),
  }),
  "intake/encoding": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "テキストファイルに、文字として読めないところがあります。",
      en: "A text file has bytes that are no characters.",
    },
    message: () => ({
      ja: "ここから先が文字として読めません（UTF-8、UTF-16、Shift_JIS のどれでもありません）",
      en: "This cannot be read as UTF-8, UTF-16 or Shift_JIS",
    }),
    hint: () => ({
      ja: "元のファイルを開いて確かめ、文字コードを UTF-8 にして保存し直してください。",
      en: "Open the file, look at this place, and save it again as UTF-8.",
    }),
  }),
  "intake/not-text": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "テキストファイルに、文字でない符号が入っています。",
      en: "A text file holds control codes.",
    },
    message: () => ({
      ja: "文字でない符号（制御コード）が入っています。テキストファイルではないかもしれません",
      en: "It holds a control code: it may be no text file",
    }),
    hint: () => ({
      ja: "元のファイルを開いて確かめ、テキスト（UTF-8）で保存し直してください。",
      en: "Open the file and save it again as plain text (UTF-8).",
    }),
  }),
  "intake/docx-damaged": entry<{ reasonJa: string; reasonEn: string }>({
    severity: "error",
    meaning: { ja: "Word のファイルを読めません。", en: "A Word file cannot be read." },
    message: ({ reasonJa, reasonEn }) => ({
      ja: `Word のファイルを読めません。${reasonJa}`,
      en: `The Word file cannot be read: ${reasonEn}`,
    }),
    hint: () => ({
      ja: "Word で開き、「名前を付けて保存」で「Word 文書（*.docx）」として保存し直してください。",
      en: "Open it in Word and save it again as .docx.",
    }),
  }),
  "intake/docx-encrypted": entry<Record<never, never>>({
    severity: "error",
    meaning: {
      ja: "Word のファイルがパスワードで保護されています。",
      en: "A Word file is protected by a password.",
    },
    message: () => ({
      ja: "Word のファイルがパスワードで保護されていて、読めません",
      en: "The Word file is protected by a password",
    }),
    hint: () => ({
      ja: "Word で開いてパスワードを外し、保存し直してください。",
      en: "Open it in Word, remove the password and save it.",
    }),
  }),
  "intake/unpacked-too-large": entry<{ limit: string }>({
    severity: "error",
    meaning: {
      ja: "Word のファイルを展開すると大きくなりすぎます。",
      en: "A Word file becomes too large when it is unpacked.",
    },
    message: ({ limit }) => ({
      ja: `Word のファイルを展開すると大きくなりすぎます（${limit} まで読めます）`,
      en: `The Word file becomes too large when it is unpacked (at most ${limit})`,
    }),
    hint: () => ({
      ja: "Word で開いて保存し直すか、文書ごとにファイルを分けてください。",
      en: "Open it in Word and save it again, or split it into one file a paper.",
    }),
  }),
  "intake/docx-pictures": entry<{ what: string; whatEn: string; count: string }>({
    severity: "info",
    meaning: {
      ja: "Word のファイルに図があり、図の中の文字は読みません。",
      en: "A Word file has pictures; words in them are not read.",
    },
    message: ({ what, whatEn, count }) => ({
      ja: `${what}が${count}つあります。${what}の中の文字は点検しません`,
      en: `It has ${count} ${whatEn}; words in them are not checked`,
    }),
    hint: () => null,
  }),
  "intake/docx-unread": entry<{ what: string; whatEn: string; count: string }>({
    severity: "warning",
    meaning: {
      ja: "Word のファイルに、文字として読めないものがあります。",
      en: "A Word file holds something that cannot be read as text.",
    },
    message: ({ what, whatEn, count }) => ({
      ja: `${what}は読めません（${count}か所）。そこに書かれた文字は点検しません`,
      en: `${whatEn} cannot be read (${count} places); words in them are not checked`,
    }),
    hint: () => ({
      ja: "大事な文字があれば、本文にも書いてあるか目で確かめてください。",
      en: "Look at these places yourself.",
    }),
  }),
} as const;
