import { entry } from "./entry.ts";

const oneWay = { ja: "どちらかに揃えてください。", en: "Use one of them throughout." } as const;

/** Codes `check/…`: notation that is not the same all over a paper (公用文の表記). */
export const checkNotationWording = {
  "check/style-mixed": entry<{ paper: string; polite: string; plain: string }>({
    severity: "info",
    meaning: {
      ja: "一つの文書に「です・ます」と「である」の文が混ざっています。",
      en: "Polite and plain sentences are mixed in one paper.",
    },
    message: ({ paper, polite, plain }) => ({
      ja: `「です・ます」の文（${polite}文）と「である」の文（${plain}文）が混ざっています: ${paper}`,
      en: `Polite (${polite}) and plain (${plain}) sentences are mixed: ${paper}`,
    }),
    hint: () => oneWay,
  }),
  "check/letter-style": entry<{ found: string; usual: string; paper: string; other: string }>({
    severity: "info",
    meaning: {
      ja: "同じ種類の文書の結びの文体（求めます・求める）が資料の中で違います。",
      en: "Letters of one kind end in different styles.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `結びの文体が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The closing differs in style: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => oneWay,
  }),
  "check/comma-mixed": entry<{ paper: string; found: string }>({
    severity: "info",
    meaning: {
      ja: "一つの文書に「、」と「，」や半角の「,」が混ざっています。",
      en: "、 and ， or a half-width comma are mixed in one paper.",
    },
    message: ({ paper, found }) => ({
      ja: `読点の「、」と「${found}」が混ざっています: ${paper}`,
      en: `、 and ${found} are mixed: ${paper}`,
    }),
    hint: () => oneWay,
  }),
  "check/clause-separator": entry<{ first: string; second: string }>({
    severity: "info",
    meaning: {
      ja: "条項を並べる区切りが資料の中で違います。",
      en: "Clauses are separated in different ways in the packet.",
    },
    message: ({ first, second }) => ({
      ja: `条項の区切りが混ざっています: 「${first}」と「${second}」`,
      en: `Clauses are separated as in “${first}” and as in “${second}”`,
    }),
    hint: () => oneWay,
  }),
  "check/bracket-mixed": entry<{ paper: string; full: string; half: string }>({
    severity: "info",
    meaning: {
      ja: "一つの文書に全角と半角の括弧が混ざっています。",
      en: "Full-width and half-width brackets are mixed in one paper.",
    },
    message: ({ paper, full, half }) => ({
      ja: `全角の括弧（${full}か所）と半角の括弧（${half}か所）が混ざっています: ${paper}`,
      en: `Full-width (${full}) and half-width (${half}) brackets are mixed: ${paper}`,
    }),
    hint: () => oneWay,
  }),
  "check/bracket-by-paper": entry<{ full: string; half: string }>({
    severity: "info",
    meaning: {
      ja: "全角の括弧の文書と半角の括弧の文書が、一つの資料にあります。",
      en: "Some papers of the packet have full-width brackets, some half-width ones.",
    },
    message: ({ full, half }) => ({
      ja: `文書によって括弧の幅が違います: 全角（${full} ほか）と半角（${half} ほか）`,
      en: `Brackets are full-width in some papers (${full}), half-width in others (${half})`,
    }),
    hint: () => ({
      ja: "印刷する文書では全角に揃えます。様式の決まりで違うなら、このままで構いません。",
      en: "Full-width is usual in print. Leave it if the form is made so.",
    }),
  }),
  "check/bracket-nested": entry<{ paper: string; found: string }>({
    severity: "info",
    meaning: {
      ja: "半角の丸括弧の中に半角の丸括弧があります。",
      en: "Half-width round brackets stand inside half-width round brackets.",
    },
    message: ({ paper, found }) => ({
      ja: `括弧の中に括弧があります: 「${found}」（${paper}）`,
      en: `Brackets inside brackets: “${found}” (${paper})`,
    }),
    hint: () => ({
      ja: "外側を全角にするか、内側の括弧を外して書き直してください。中の半角の「,」は「、」か「・」にします。",
      en: "Use full-width brackets, or do without the inner ones; write 、 or ・ for a half-width comma.",
    }),
  }),
  "check/blank-in-number": entry<{ found: string; papers: string }>({
    severity: "info",
    meaning: {
      ja: "日付や条・項の数字の前後に空白がある書き方と、ない書き方が混ざっています。",
      en: "Numbers of dates and articles stand with blanks in some places, without in others.",
    },
    message: ({ found, papers }) => ({
      ja: `数字の前後の空白が揃っていません: 「${found}」など（${papers}）`,
      en: `Blanks around numbers are not the same everywhere: “${found}” (${papers})`,
    }),
    hint: () => ({
      ja: "「令和3年4月5日」「第11条」のように、空白を入れずに書いてください。",
      en: "Write 令和3年4月5日 and 第11条, without blanks.",
    }),
  }),
  "check/blank-in-bracket": entry<{ paper: string; found: string; usual: string }>({
    severity: "info",
    meaning: {
      ja: "見出しの括弧の内側に空白がある書き方と、ない書き方が一つの文書にあります。",
      en: "Some brackets of a paper have blanks inside, others have none.",
    },
    message: ({ paper, found, usual }) => ({
      ja: `括弧の内側の空白が揃っていません: 「${found}」と「${usual}」（${paper}）`,
      en: `Blanks inside brackets: “${found}” and “${usual}” (${paper})`,
    }),
    hint: () => ({ ja: "空白を入れずに書いてください。", en: "Write no blanks there." }),
  }),
  "check/article-mark": entry<{ with: string; without: string }>({
    severity: "info",
    meaning: {
      ja: "条を「第11条」と書く所と「11条」と書く所があります。",
      en: "Articles are written with and without 第.",
    },
    message: ({ with: marked, without }) => ({
      ja: `条の書き方が混ざっています: 「${marked}」と「${without}」`,
      en: `Articles are written both ways: “${marked}” and “${without}”`,
    }),
    hint: () => ({ ja: "「第11条」に揃えてください。", en: "Write 第11条 throughout." }),
  }),
  "check/form-mark": entry<{ marks: string }>({
    severity: "info",
    meaning: {
      ja: "様式の記号の書き方（括弧の幅、空白）が文書によって違います。",
      en: "Form marks are written in different ways: brackets, blanks.",
    },
    message: ({ marks }) => ({
      ja: `様式の記号の書き方が揃っていません: ${marks}`,
      en: `Form marks are written in different ways: ${marks}`,
    }),
    hint: () => ({
      ja: "「（様式4）」のように、全角の括弧で、空白を入れずに書いてください。",
      en: "Write （様式4）: full-width brackets, no blank.",
    }),
  }),
  "check/unit-blank": entry<{ found: string; usual: string; paper: string; other: string }>({
    severity: "info",
    meaning: {
      ja: "部署の名の中に空白がある書き方と、ない書き方があります。",
      en: "The name of an office is written with and without a blank.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `部署の名の空白が揃っていません: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `An office is written “${found}” (${paper}) and “${usual}” (${other})`,
    }),
    hint: () => oneWay,
  }),
  "check/spelling": entry<{ paper: string; words: string }>({
    severity: "info",
    meaning: {
      ja: "同じ語が違う書き方（送り仮名、漢字と仮名、長音）で混ざっています。",
      en: "One word is spelled in several ways.",
    },
    message: ({ paper, words }) => ({
      ja: `同じ語の書き方が揃っていません: ${words}（${paper}）`,
      en: `Words are spelled in more than one way: ${words} (${paper})`,
    }),
    hint: () => ({
      ja: "資料の中で一つの書き方に揃えてください。団体の決まりは、団体設定の「用字」に書けます。",
      en: "Use one spelling in the packet. An office's own rules can be listed in its profile (用字).",
    }),
  }),
  "check/era-short": entry<{ paper: string; found: string }>({
    severity: "info",
    meaning: {
      ja: "元号を英字で略しています（R2度、H30年度など）。",
      en: "An era is abbreviated by a letter (R2度, H30年度).",
    },
    message: ({ paper, found }) => ({
      ja: `元号の略した書き方があります: 「${found}」（${paper}）`,
      en: `An abbreviated era: “${found}” (${paper})`,
    }),
    hint: () => ({
      ja: "「令和2年度」のように書いてください。「R2度」は「年」も抜けています。",
      en: "Write 令和2年度. R2度 lacks 年, too.",
    }),
  }),
  "check/sentence-long": entry<{ length: string; limit: string; count: string }>({
    severity: "info",
    meaning: {
      ja: "とても長い文があります。",
      en: "There are very long sentences.",
    },
    message: ({ length, count, limit }) => ({
      ja: `${limit}字を超える文が${count}文あります（いちばん長いものは${length}字）`,
      en: `${count} sentence(s) of more than ${limit} characters, the longest of ${length}`,
    }),
    hint: () => ({
      ja: "一文に一つのことを書くように、分けられないか見てください。",
      en: "See whether they can be divided: one idea to a sentence.",
    }),
  }),
  "check/character-odd": entry<{ paper: string; found: string; right: string }>({
    severity: "info",
    meaning: {
      ja: "見た目は普通の字と同じで、別の符号の字があります（PDFから写した文字など）。",
      en: "Characters look like usual ones but have other codes, as in text copied from PDF.",
    },
    message: ({ paper, found, right }) => ({
      ja: `普通の字でない字があります: ${found}（${paper}）。普通の字は ${right} です`,
      en: `Unusual characters: ${found} (${paper}); the usual ones are ${right}`,
    }),
    hint: () => ({
      ja: "検索しても見付からない字です。打ち直してください。",
      en: "A search does not find them. Type them again.",
    }),
  }),
  "check/character-outside": entry<{ paper: string; found: string }>({
    severity: "info",
    meaning: {
      ja: "JIS X 0213にない字（人名の外字など）があります。ほかのパソコンやシステムで表示されないことがあります。",
      en: "There are characters outside JIS X 0213, which other machines may not have.",
    },
    message: ({ paper, found }) => ({
      ja: `JIS X 0213にない字があります: ${found}（${paper}）`,
      en: `Characters outside JIS X 0213: ${found} (${paper})`,
    }),
    hint: () => ({
      ja: "正しい字なら、そのままで構いません（記録の「点検済」に理由を書いてください）。この字のないシステムに渡すときは、代わりの字（縮退文字）を確かめてください。",
      en: "Leave it if it is right, and accept it with a reason in 点検済.",
    }),
  }),
  "check/blank-typed": entry<{ paper: string; count: string }>({
    severity: "info",
    meaning: {
      ja: "文の途中に、位置を揃えるための空白が並んでいます。",
      en: "Several blanks in a row are typed inside of lines to place text.",
    },
    message: ({ paper, count }) => ({
      ja: `位置を揃えるための空白が${count}か所にあります: ${paper}`,
      en: `Blanks typed for layout in ${count} place(s): ${paper}`,
    }),
    hint: () => ({
      ja: "空白の代わりに、タブや表で揃えてください。",
      en: "Use tabs or a table instead.",
    }),
  }),
  "check/digit-width": entry<{ paper: string; full: string; half: string }>({
    severity: "info",
    meaning: {
      ja: "一つの文書に全角と半角の数字が混ざっています。",
      en: "Full-width and half-width digits are mixed in one paper.",
    },
    message: ({ paper, full, half }) => ({
      ja: `全角の数字（「${full}」など）と半角の数字（「${half}」など）が混ざっています: ${paper}`,
      en: `Full-width digits (“${full}”) and half-width ones (“${half}”) are mixed: ${paper}`,
    }),
    hint: () => ({
      ja: "全角か半角に揃えてください。1桁だけ全角にする決まりなら、2桁以上は半角にします。",
      en: "Use one width; where single digits are full-width by rule, write longer numbers half-width.",
    }),
  }),
} as const;
