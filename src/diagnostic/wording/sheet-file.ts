import { entry } from "./entry.ts";

/** Codes `sheet/…` about the file: whether it can be opened as a list, and which sheets are lists. */
export const sheetFileWording = {
  "sheet/too-large": entry<{ size: string; limit: string }>({
    severity: "error",
    meaning: { ja: "Excel や CSV のファイルが大きすぎます。", en: "The Excel or CSV file is too large." },
    message: ({ size, limit }) => ({
      ja: `ファイルが大きすぎます（${size}、上限 ${limit}）`,
      en: `The file is too large (${size}, limit ${limit})`,
    }),
    hint: () => ({
      ja: "画像や使わないシートを消すか、行を分けて複数のファイルにしてください。",
      en: "Take out pictures and unused sheets, or split the rows into several files.",
    }),
  }),
  "sheet/unpacked-too-large": entry<{ limit: string }>({
    severity: "error",
    meaning: {
      ja: "Excel のファイルを展開すると大きくなりすぎます。",
      en: "The Excel file becomes too large when unpacked.",
    },
    message: ({ limit }) => ({
      ja: `展開すると ${limit} を超えるため、開きません`,
      en: `Unpacked, the file is larger than ${limit}; it is not opened`,
    }),
    hint: () => ({
      ja: "一覧のシートだけを新しいブックに写して保存し直してください。心当たりのないファイルなら、開かずに送り主へ確かめてください。",
      en: "Copy the list into a new workbook. If you do not know the file, ask its sender first.",
    }),
  }),
  "sheet/too-many-rows": entry<{ limit: string }>({
    severity: "error",
    meaning: { ja: "行が多すぎます。", en: "There are too many rows." },
    message: ({ limit }) => ({
      ja: `行が多すぎます（上限 ${limit}行）`,
      en: `Too many rows (limit ${limit})`,
    }),
    hint: () => ({ ja: "ファイルを分けてください。", en: "Split the file." }),
  }),
  "sheet/too-many-columns": entry<{ limit: string }>({
    severity: "error",
    meaning: { ja: "列が多すぎます。", en: "There are too many columns." },
    message: ({ limit }) => ({
      ja: `列が多すぎます（上限 ${limit}列）`,
      en: `Too many columns (limit ${limit})`,
    }),
    hint: () => ({
      ja: "離れた列に入っている値を消すか、一覧だけのシートにしてください。",
      en: "Delete values in far columns, or keep the list on a sheet of its own.",
    }),
  }),
  "sheet/damaged": entry({
    severity: "error",
    meaning: { ja: "Excel のファイルが壊れています。", en: "The Excel file is damaged." },
    message: () => ({
      ja: "ファイルが壊れているため、読めません",
      en: "The file is damaged and cannot be read",
    }),
    hint: () => ({
      ja: "Excel で開けるなら「名前を付けて保存」で .xlsx に保存し直してください。開けなければ、元のファイルをもう一度受け取ってください。",
      en: "If Excel opens it, save it again as .xlsx; if not, get the file once more.",
    }),
  }),
  "sheet/no-workbook": entry({
    severity: "error",
    meaning: {
      ja: "Excel の .xlsx でも CSV でもないファイルです（.xlsb、.ods、名前だけ変えたファイルなど）。",
      en: "The file is neither .xlsx nor CSV (.xlsb, .ods, or a file that was only renamed).",
    },
    message: () => ({
      ja: "Excel の .xlsx として読めません（別の形式のファイルです）",
      en: "This is no .xlsx workbook but a file of another format",
    }),
    hint: () => ({
      ja: "Excel で開き、「名前を付けて保存」で「Excel ブック (.xlsx)」を選んで保存してください。",
      en: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    }),
  }),
  "sheet/old-excel": entry({
    severity: "error",
    meaning: { ja: "古い形式の Excel ファイル（.xls）です。", en: "The file is an old Excel file (.xls)." },
    message: () => ({
      ja: "古い形式の Excel ファイル（.xls）は読めません",
      en: "Old Excel files (.xls) cannot be read",
    }),
    hint: () => ({
      ja: "Excel で開き、「名前を付けて保存」で「Excel ブック (.xlsx)」を選んで保存してください。",
      en: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    }),
  }),
  "sheet/encrypted": entry({
    severity: "error",
    meaning: {
      ja: "パスワードで保護された Excel ファイルです。",
      en: "The Excel file is locked with a password.",
    },
    message: () => ({
      ja: "パスワードで保護されているため、読めません",
      en: "The file is locked with a password",
    }),
    hint: () => ({
      ja: "Excel で開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外してから保存してください。",
      en: "Open it in Excel, take the password out (File, Info, Protect Workbook) and save it.",
    }),
  }),
  "sheet/encoding": entry<{ encoding: string }>({
    severity: "error",
    meaning: {
      ja: "CSV の文字コードが UTF-8 でも Shift_JIS でもありません。",
      en: "The CSV file is neither UTF-8 nor Shift_JIS.",
    },
    message: ({ encoding }) => ({
      ja: `CSV の文字コードが UTF-8 でも Shift_JIS でもありません${encoding === "不明" ? "" : `（${encoding} のようです）`}`,
      en: `The CSV file is neither UTF-8 nor Shift_JIS${encoding === "不明" ? "" : ` (it looks like ${encoding})`}`,
    }),
    hint: () => ({
      ja: "Excel で開き、「名前を付けて保存」で「CSV UTF-8 (コンマ区切り)」を選んで保存してください。",
      en: "Open it in Excel and save it as CSV UTF-8.",
    }),
  }),
  "sheet/unclosed-quote": entry({
    severity: "error",
    meaning: {
      ja: 'CSV の引用符（"）が閉じていません。',
      en: "A quote in the CSV file is not closed.",
    },
    message: () => ({
      ja: 'この行で始まる件の引用符（"）が閉じていません',
      en: "A quote that opens in the record of this line is not closed",
    }),
    hint: () => ({
      ja: '値の終わりに「"」を書いてください。値の中の「"」は「""」と二つ続けて書きます。',
      en: 'Close it. A quote inside of a value is written twice ("").',
    }),
  }),
  "sheet/skipped-sheet": entry({
    severity: "warning",
    meaning: {
      ja: "ブックの中に、記録の一覧として読まなかったシートがあります。",
      en: "A sheet of the workbook was not read as a list of records.",
    },
    message: () => ({
      ja: "このシートは読みませんでした",
      en: "This sheet was not read",
    }),
    hint: () => ({
      ja: "一覧として読むには、シートを表示し、名前を記録の種類（報告案件など）にしてください。説明のシートなら、名前を「記入例」や「説明」にするとこの注意は出ません。",
      en: "To have it read, unhide it and name it after the kind of record (報告案件). Sheets called 記入例 or 説明 are passed over without a word.",
    }),
  }),
  "sheet/no-table": entry<{ kinds: string }>({
    severity: "error",
    meaning: {
      ja: "記録の一覧として読めるシートがありません。",
      en: "No sheet can be read as a list of records.",
    },
    message: () => ({
      ja: "何の記録の一覧か分かりません",
      en: "It cannot be told what kind of records these are",
    }),
    hint: ({ kinds }) => ({
      ja: `シートの名前（CSV ならファイルの名前）を記録の種類にするか、「種類」の列を設けてください。種類: ${kinds}`,
      en: `Name the sheet (or the CSV file) after the kind of record, or add a column 種類. Kinds: ${kinds}`,
    }),
  }),
  "sheet/no-rows": entry({
    severity: "error",
    meaning: { ja: "見出しの下に1件も書かれていません。", en: "No record stands below the heading." },
    message: () => ({
      ja: "記録が1件も書かれていません",
      en: "The file holds no record",
    }),
    hint: () => ({
      ja: "見出しの下の行に、1行に1件ずつ書いて保存してください。",
      en: "Write records below the heading, one a row, and save the file.",
    }),
  }),
} as const;
