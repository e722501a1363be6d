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
  "intake/no-form": entry<{ name: string }>({
    severity: "warning",
    meaning: {
      ja: "読み取った文書が、記録のあるどの様式とも見分けられません。",
      en: "A paper that was read is of none of the forms there are records for.",
    },
    message: ({ name }) => ({
      ja: `${name}は、どの様式の文書か見分けられないので、記録にしませんでした`,
      en: `${name} is of no form that is known: no record was made of it`,
    }),
    hint: () => ({
      ja: "次第や資料一覧なら、記録「会議」から作れます。説明資料にするなら、記録「説明資料」の本文に貼り付けてください。",
      en: "A 次第 or list of papers is made from a record 会議. Paste other text into a record 説明資料.",
    }),
  }),
  "intake/onto-format": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "直した文書を反映できるのは、YAML の記録だけです。",
      en: "A changed paper can be carried back into a record in YAML only.",
    },
    message: () => ({
      ja: "--onto には YAML の記録（.yaml）を書いてください",
      en: "--onto takes a record in YAML (.yaml)",
    }),
    hint: () => ({
      ja: "表（Excel、CSV）から作った文書は、表のほうを直してください。",
      en: "Of a paper made from a list in Excel or CSV, change the list.",
    }),
  }),
  "intake/onto-no-paper": entry<{ kind: string; kindEn: string }>({
    severity: "error",
    meaning: {
      ja: "文書を作らない種類の記録に、直した文書を反映しようとしています。",
      en: "A record of a kind no paper is made from cannot take a changed paper.",
    },
    message: ({ kind, kindEn }) => ({
      ja: `「${kind}」の記録からは文書を作りません`,
      en: `No paper is made from a record of kind ${kindEn}`,
    }),
    hint: () => ({
      ja: "直した文書のもとになった記録（案件、説明資料など）を --onto に書いてください。",
      en: "Name the record the paper was made from.",
    }),
  }),
  "intake/other-paper": entry<{ record: string; papers: string }>({
    severity: "error",
    meaning: {
      ja: "直した文書が、記録から作る文書のどれとも合いません。",
      en: "A changed paper is none of the papers of the record.",
    },
    message: ({ record, papers }) => ({
      ja: `${record} から作った文書（${papers}）ではないようです`,
      en: `This seems to be none of the papers made from ${record} (${papers})`,
    }),
    hint: () => ({
      ja: "文書と記録の組合せを確かめてください。記録のない文書は、--onto を付けずに読み取れます。",
      en: "Look whether paper and record belong together. Without --onto a new record is made.",
    }),
  }),
  "intake/public-paper": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "公開版の文書は、記録に反映できません。",
      en: "A paper of the public edition cannot be carried back.",
    },
    message: () => ({
      ja: "公開版の文書です。伏せた部分が記録から失われるので、反映できません",
      en: "This is a paper of the public edition: what it withholds would be lost",
    }),
    hint: () => ({
      ja: "庁内版の文書を直して、それを指定してください。",
      en: "Change the internal edition and name that.",
    }),
  }),
  "intake/not-carried": entry<{ was: string; now: string; why: string; name: string }>({
    severity: "warning",
    meaning: {
      ja: "直した文書に、記録に反映できなかった行があります。",
      en: "A line of a changed paper could not be carried back.",
    },
    message: ({ was, now }) => {
      if (was === "")
        return { ja: `増えた行を反映できません：「${now}」`, en: `A new line cannot be carried: “${now}”` };
      if (now === "")
        return { ja: `消えた行を反映できません：「${was}」`, en: `A line that is gone stays: “${was}”` };
      return {
        ja: `反映できません：「${was}」→「${now}」`,
        en: `This cannot be carried: “${was}” → “${now}”`,
      };
    },
    hint: ({ why, name }) => {
      if (why === "elsewhere")
        return {
          ja: `この語は ${name} に書かれています。直すならそちらを直してください。`,
          en: `This is written at ${name}: change it there.`,
        };
      if (why === "record")
        return {
          ja: `記録の「${name}」を見て、必要なら手で直してください。`,
          en: `Look at ${name} of the record, and change it by hand.`,
        };
      return {
        ja: "様式の決まった語か、記録では別の書き方をする値です。必要なら記録を手で直してください。",
        en: "These are the form's own words, or a value the record writes in another way: change the record by hand.",
      };
    },
  }),
  "intake/line-follows": entry<{ was: string; now: string; path: string }>({
    severity: "info",
    meaning: {
      ja: "直した文書では元のままの行が、反映した値のために変わります。",
      en: "A line nobody has changed says otherwise now, because it shows a value that was carried back.",
    },
    message: ({ was, now, path }) => {
      const of = path === "" ? { ja: "直した値", en: "a changed value" } : { ja: `「${path}」`, en: path };
      return {
        ja: `${of.ja}を直したので、この行も変わります：「${was}」→「${now}」`,
        en: `This line follows ${of.en}: “${was}” → “${now}”`,
      };
    },
    hint: () => null,
  }),
} as const;
