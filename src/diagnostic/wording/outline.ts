import { entry } from "./entry.ts";
import { outlineNumberWording } from "./outline-number.ts";

/** Codes `outline/…`: explanation papers typed as plain text. */
export const outlineWording = {
  ...outlineNumberWording,
  "outline/too-many-lines": entry<{ limit: string }>({
    severity: "error",
    meaning: { ja: "文章の行が多すぎます。", en: "The text has too many lines." },
    message: ({ limit }) => ({ ja: `文章は${limit}行までです`, en: `A text may have ${limit} lines` }),
    hint: () => ({
      ja: "章ごとに別の文章に分けてください。",
      en: "Make a text of its own of each chapter.",
    }),
  }),
  "outline/line-too-long": entry<{ length: string; limit: string }>({
    severity: "error",
    meaning: { ja: "1行が長すぎます。", en: "A line is too long." },
    message: ({ length, limit }) => ({
      ja: `この行は${length}字あります（上限 ${limit}字）`,
      en: `This line has ${length} characters; ${limit} are the most`,
    }),
    hint: () => ({
      ja: "一つの行は一つの段落になります。段落ごとに改行してください。",
      en: "One line is one paragraph: break the line where a paragraph ends.",
    }),
  }),
  "outline/unusable-character": entry<{ sign: string }>({
    severity: "error",
    meaning: {
      ja: "印刷できない符号（制御文字など）があります。",
      en: "A text holds a code that cannot be printed (a control character and the like).",
    },
    message: ({ sign }) => ({
      ja: `印刷できない符号があります（${sign}）`,
      en: `There is a code that cannot be printed (${sign})`,
    }),
    hint: () => ({
      ja: "その文字を消して入力し直してください。ほかのソフトから貼り付けたときに紛れ込むことがあります。",
      en: "Delete it and type the character again; pasting from other programs brings it in.",
    }),
  }),
  "outline/indent-mixed": entry<Record<never, string>>({
    severity: "warning",
    meaning: {
      ja: "行頭の字下げにタブと空白が混じっています。",
      en: "A line is indented by tabs and blanks together.",
    },
    message: () => ({
      ja: "字下げにタブと空白が混じっています",
      en: "The line is indented by a tab and blanks together",
    }),
    hint: () => ({
      ja: "どちらか一方にしてください（全角の空白1つで1字下がります）。",
      en: "Use one of them; a full-width blank is one character.",
    }),
  }),
  "outline/indent-differs": entry<{ label: string }>({
    severity: "warning",
    meaning: {
      ja: "同じ並びの項目の字下げがそろっていません。",
      en: "Items of one list are indented differently.",
    },
    message: ({ label }) => ({
      ja: `「${label}」の字下げが、同じ並びの最初の項目とそろっていません`,
      en: `${label} is not indented as the first item of its list`,
    }),
    hint: () => ({
      ja: "字下げをそろえてください。一段下の項目なら、印を変えるか、もう1字下げてください。",
      en: "Indent them alike. If it is meant one level further in, change its mark or indent it by a character more.",
    }),
  }),
  "outline/alignment-mixed": entry<Record<never, string>>({
    severity: "warning",
    meaning: {
      ja: "並んだ行の桁が、タブでそろえた行と空白でそろえた行とに分かれています。",
      en: "Some rows are aligned by tabs and some by blanks.",
    },
    message: () => ({
      ja: "タブでそろえた行と空白でそろえた行が混じっています",
      en: "Rows aligned by tabs and by blanks stand together",
    }),
    hint: () => ({
      ja: "タブか空白のどちらかにそろえてください。",
      en: "Use tabs in all of them, or blanks.",
    }),
  }),
  "outline/bold-unclosed": entry<Record<never, string>>({
    severity: "warning",
    meaning: {
      ja: "太字の印「**」に対になる「**」がその行にないか、間に文字がありません。",
      en: "A sign ** has no other ** on its line, or nothing between.",
    },
    message: () => ({
      ja: "太字の印「**」が対になっていません（このまま印刷されます）",
      en: "** is not closed, and will be printed as it is",
    }),
    hint: () => ({
      ja: "太字にする言葉の前後に、同じ行で「**」を書いてください。記号として印刷するなら「\\*\\*」と書きます。",
      en: "Write ** before and after the words, on one line; for the sign itself write \\*\\*.",
    }),
  }),
  "outline/bracket-unclosed": entry<{ open: string; close: string }>({
    severity: "warning",
    meaning: {
      ja: "見出しの括弧が同じ行で閉じていません。",
      en: "A heading's bracket is not closed on its line.",
    },
    message: ({ open, close }) => ({
      ja: `「${open}」に対になる「${close}」がこの行にありません`,
      en: `${open} has no ${close} on its line`,
    }),
    hint: ({ close }) => ({
      ja: `同じ行の終わりまでに「${close}」を書いてください。`,
      en: `Write ${close} on the same line.`,
    }),
  }),
  "outline/bracket-unopened": entry<{ open: string; close: string }>({
    severity: "warning",
    meaning: {
      ja: "見出しの括弧が、開かれないまま閉じています。",
      en: "A heading's bracket closes without having been opened.",
    },
    message: ({ open, close }) => ({
      ja: `「${close}」に対になる「${open}」がこの行にありません`,
      en: `${close} has no ${open} before it on its line`,
    }),
    hint: ({ open, close }) => ({
      ja: `前に「${open}」を書くか、「${close}」を消してください。`,
      en: `Write ${open} before it, or delete ${close}.`,
    }),
  }),
  "outline/empty-heading": entry<{ heading: string }>({
    severity: "warning",
    meaning: { ja: "見出しの括弧の中に言葉がありません。", en: "A heading has no words." },
    message: ({ heading }) => ({
      ja: `見出し「${heading}」に言葉がありません`,
      en: `The heading ${heading} has no words`,
    }),
    hint: () => ({
      ja: "見出しの言葉を書くか、行ごと消してください。",
      en: "Write its words, or delete the line.",
    }),
  }),
  "outline/empty-item": entry<{ label: string }>({
    severity: "warning",
    meaning: { ja: "番号や印だけで、中身のない項目です。", en: "An item has a label and nothing else." },
    message: ({ label }) => ({ ja: `「${label}」の中身がありません`, en: `Nothing follows ${label}` }),
    hint: () => ({ ja: "中身を書くか、行ごと消してください。", en: "Write its words, or delete the line." }),
  }),
  "outline/label-without-text": entry<{ label: string }>({
    severity: "warning",
    meaning: {
      ja: "番号や印の行に言葉がなく、次の行から中身が始まっています。",
      en: "A label has no words on its line; they begin below.",
    },
    message: ({ label }) => ({
      ja: `「${label}」と同じ行に言葉がありません`,
      en: `No words stand on the line of ${label}`,
    }),
    hint: () => ({
      ja: "項目の言葉を、番号や印と同じ行に続けて書いてください。",
      en: "Write the item's words on the line of its label.",
    }),
  }),
  "outline/figure-syntax": entry<{ text: string }>({
    severity: "warning",
    meaning: {
      ja: "図の位置を示す行のようですが、書き方が違うため文章として印刷されます。",
      en: "A line looks like the place of a figure but is not written as one, so it is printed as text.",
    },
    message: ({ text }) => ({
      ja: `「${text}」は図の位置として読めません`,
      en: `"${text}" cannot be read as the place of a figure`,
    }),
    hint: () => ({
      ja: "図だけの行に「［図：構成図］」のように、角括弧・図・コロン・図の名前の順に書いてください。",
      en: "Write ［図：name］ on a line of its own: square brackets, 図, a colon, the figure's name.",
    }),
  }),
  "outline/figure-inside-text": entry<{ figure: string }>({
    severity: "warning",
    meaning: {
      ja: "図の位置が文章の途中に書かれているため、文章として印刷されます。",
      en: "The place of a figure stands within other text, so it is printed as text.",
    },
    message: ({ figure }) => ({
      ja: `「${figure}」が文章と同じ行にあります`,
      en: `${figure} stands on a line with other text`,
    }),
    hint: () => ({
      ja: "図の位置は、その前後で改行して1行にしてください。",
      en: "Put it on a line of its own.",
    }),
  }),
  "outline/table-uneven": entry<{ cells: string; columns: string }>({
    severity: "warning",
    meaning: {
      ja: "「|」で書いた表の行で、セルの数が最初の行と違います。",
      en: "A row of a table written with | has another number of cells than the first one.",
    },
    message: ({ cells, columns }) => ({
      ja: `この行のセルは${cells}個です（最初の行は${columns}個）`,
      en: `This row has ${cells} cells; the first row has ${columns}`,
    }),
    hint: () => ({
      ja: "「|」の数を最初の行にそろえてください。文字の「|」は「\\|」と書きます。",
      en: "Write as many | as in the first row; a | that is text is written \\|.",
    }),
  }),
  "outline/after-closing": entry<Record<never, string>>({
    severity: "warning",
    meaning: { ja: "「以上」のあとに文章が続いています。", en: "Text follows 以上." },
    message: () => ({ ja: "「以上」のあとに文章があります", en: "There is text after 以上" }),
    hint: () => ({
      ja: "「以上」を最後の行に移してください。別の資料なら、別の文章に分けてください。",
      en: "Move 以上 to the last line; what is another paper is another text.",
    }),
  }),
} as const;
