import { entry } from "./entry.ts";

export interface Differs extends Readonly<Record<string, string>> {
  readonly odd: string;
  readonly papers: string;
  readonly usual: string;
  readonly others: string;
}

/** Codes `check/…`: what papers count, point to and say alike. */
export const checkFactPapersWording = {
  "check/index-rows": entry<{ subject: string; paper: string }>({
    severity: "error",
    meaning: { ja: "報告一覧の行に、様式4も様式3もありません。", en: "A row of the index has no letters." },
    message: ({ subject, paper }) => ({
      ja: `${paper}の「${subject}」に当たる様式4がありません`,
      en: `No 様式4 belongs to 「${subject}」 of ${paper}`,
    }),
    hint: () => ({ ja: "文書を加えるか、行を消してください。", en: "Add the letter, or remove the row." }),
  }),
  "check/index-lacks": entry<{ subject: string; paper: string; index: string }>({
    severity: "error",
    meaning: { ja: "様式4の案件が、報告一覧にありません。", en: "A case is not in the index." },
    message: ({ subject, paper, index }) => ({
      ja: `「${subject}」（${paper}）が、${index}にありません`,
      en: `「${subject}」 (${paper}) is not in ${index}`,
    }),
    hint: () => ({ ja: "報告一覧に行を加えてください。", en: "Add a row to the index." }),
  }),
  "check/count-said": entry<{ said: string; items: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "「次の3点」などの数と、続く箇条の数が違います。",
      en: "A number said is not that of the items that follow.",
    },
    message: ({ said, items, paper }) => ({
      ja: `「${said}」とありますが、続く項目の数は${items}です（${paper}）`,
      en: `It says 「${said}」, but ${items} items follow (${paper})`,
    }),
    hint: () => ({ ja: "数か、項目の抜けを確かめてください。", en: "Check the number and the items." }),
  }),
  "check/figure-missing": entry<{ subject: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "「別図のとおり」とありますが、案件に図の資料がありません。",
      en: "別図のとおり without any attachment.",
    },
    message: ({ subject, paper }) => ({
      ja: `${paper}に「別図のとおり」とありますが、この案件の図や説明資料がありません。案件: ${subject}`,
      en: `${paper} says 「別図のとおり」, but nothing is attached. Matter: ${subject}`,
    }),
    hint: () => ({ ja: "図の資料を加えてください。", en: "Add the figure." }),
  }),
  "check/annex-missing": entry<{ said: string; name: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "「別表のとおり」などとありますが、その資料がありません。",
      en: "A pointer to an annex that is not there.",
    },
    message: ({ said, name, paper }) => ({
      ja: `「${said}」とありますが、「${name}」がありません（${paper}）`,
      en: `It says 「${said}」, but there is no 「${name}」 (${paper})`,
    }),
    hint: () => ({
      ja: "資料を加えるか、文を改めてください。",
      en: "Add the paper, or change the sentence.",
    }),
  }),
  "check/contact-label": entry<Differs>({
    severity: "warning",
    meaning: {
      ja: "様式4の項目7の見出しが、案件によって違います。",
      en: "The label of item 7 of 様式4 differs between cases.",
    },
    message: ({ odd, papers, usual, others }) => ({
      ja: `様式4の見出しが案件によって違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The label differs between cases: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "見出しをそろえてください。", en: "Use one label." }),
  }),
  "check/no-contact": entry<{ paper: string; other: string }>({
    severity: "warning",
    meaning: { ja: "様式4に連絡先がありません。", en: "A 様式4 gives no contact." },
    message: ({ paper, other }) => ({
      ja: `${paper}に担当者の連絡先がありません${other === "" ? "" : `（${other}にはあります）`}`,
      en: `${paper} gives no 連絡先${other === "" ? "" : ` (${other} does)`}`,
    }),
    hint: () => ({ ja: "担当者と連絡先を書いてください。", en: "Add whom to ask, and the number." }),
  }),
  "check/phone-unreadable": entry<{ phone: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "電話番号の桁が足りないか、多すぎます。",
      en: "A telephone number with too few or too many digits.",
    },
    message: ({ phone, paper }) => ({
      ja: `電話番号の桁が合いません: 「${phone}」（${paper}）`,
      en: `Not as many digits as a number has: 「${phone}」 (${paper})`,
    }),
    hint: () => ({ ja: "番号を確かめてください。", en: "Check the number." }),
  }),
  "check/sender-our-city": entry<{ word: string; sender: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "法人が発信する文書の本文に「本市」とあります。",
      en: "A corporation's letter says 本市.",
    },
    message: ({ word, sender, paper }) => ({
      ja: `発信者は「${sender}」ですが、本文に「${word}」とあります（${paper}）`,
      en: `The sender is 「${sender}」, but the body says 「${word}」 (${paper})`,
    }),
    hint: () => ({
      ja: "「当法人」などに改めるか、市の名を書いてください。",
      en: "Write 当法人, or the city's name.",
    }),
  }),
  "check/summary-differs": entry<{
    subject: string;
    papers: string;
    others: string;
    differsJa: string;
    differsEn: string;
  }>({
    severity: "warning",
    meaning: {
      ja: "一つの案件の概要が、文書によって違います。",
      en: "The summary of one matter differs between papers.",
    },
    message: ({ subject, papers, others, differsJa, differsEn }) => ({
      ja: `概要が違います。${papers}は、${others}に比べて${differsJa}。案件: ${subject}`,
      en: `The summary differs: ${papers}, against ${others}, ${differsEn}. Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "報告一覧・様式4・様式3の概要をそろえてください。",
      en: "Use one text in all papers.",
    }),
  }),
  "check/numbering-gap": entry<{ number: string; before: string; paper: string }>({
    severity: "error",
    meaning: { ja: "見出しや箇条の番号が飛んでいます。", en: "A number is left out." },
    message: ({ number, before, paper }) => ({
      ja: `番号が飛んでいます: 「${before}」の次が「${number}」です（${paper}）`,
      en: `A number is left out: 「${number}」 follows 「${before}」 (${paper})`,
    }),
    hint: () => ({
      ja: "抜けた項目がないか確かめ、番号を付け直してください。",
      en: "An item is missing, or the number is wrong.",
    }),
  }),
  "check/numbering-repeat": entry<{ number: string; paper: string }>({
    severity: "error",
    meaning: { ja: "見出しや箇条の番号が重なっています。", en: "A number is used twice." },
    message: ({ number, paper }) => ({
      ja: `番号「${number}」が続けて2度あります（${paper}）`,
      en: `The number 「${number}」 stands twice in a row (${paper})`,
    }),
    hint: () => ({ ja: "番号を付け直してください。", en: "Number the items anew." }),
  }),
  "check/numbering-continues": entry<{ number: string; before: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "箇条の番号が、前の節から続いています（ほかの節では1から始まります）。",
      en: "A list goes on with the numbers of the section before, while others start at 1.",
    },
    message: ({ number, before, paper }) => ({
      ja: `番号が「${number}」から始まり、前の節の「${before}」から続いています（${paper}）`,
      en: `The list begins at 「${number}」 and goes on from 「${before}」 of the section before (${paper})`,
    }),
    hint: () => ({
      ja: "節ごとに1から始めるか、通し番号にそろえてください。",
      en: "Start each list at 1, or number them all through.",
    }),
  }),
  "check/meeting-number": entry<Differs>({
    severity: "error",
    meaning: {
      ja: "会議の回数が、文書によって違います。",
      en: "The meeting's number differs between papers.",
    },
    message: ({ odd, papers, usual, others }) => ({
      ja: `会議の回数が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The meeting's number differs: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "回数を確かめてください。", en: "Check the number." }),
  }),
  "check/meeting-date": entry<Differs>({
    severity: "error",
    meaning: { ja: "会議の日付が、文書によって違います。", en: "The meeting's date differs between papers." },
    message: ({ odd, papers, usual, others }) => ({
      ja: `会議の日付が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The meeting's date differs: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "日付を確かめてください。", en: "Check the date." }),
  }),
  "check/cover-bureau": entry<{ bureau: string; letter: string; cover: string }>({
    severity: "warning",
    meaning: {
      ja: "諮問書を出す局が、表紙にありません。",
      en: "A letter comes from a bureau that the cover does not name.",
    },
    message: ({ bureau, letter, cover }) => ({
      ja: `表紙の局は「${cover}」ですが、${letter}は「${bureau}」です`,
      en: `The cover names 「${cover}」, but ${letter} comes from 「${bureau}」`,
    }),
    hint: () => ({ ja: "表紙に局を書き加えてください。", en: "Add the bureau to the cover." }),
  }),
  "check/meeting-day-number": entry<{ odd: string; paper: string; usual: string; other: string }>({
    severity: "error",
    meaning: {
      ja: "会議の回数と日付の組が、箇所によって違います。",
      en: "A meeting is given another number or another day elsewhere.",
    },
    message: ({ odd, paper, usual, other }) => ({
      ja: `会議の回数と日付が合いません: 「${odd}」（${paper}）、「${usual}」（${other}）`,
      en: `Number and day of a meeting do not agree: 「${odd}」 (${paper}), 「${usual}」 (${other})`,
    }),
    hint: () => ({ ja: "回数と日付を確かめてください。", en: "Check number and day." }),
  }),
  "check/meeting-opened": entry<{ odd: string; usual: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "議事録の開会・閉会の言葉の回数が、題名と違います。",
      en: "The number said at the opening or close is not that of the minutes' title.",
    },
    message: ({ odd, usual, paper }) => ({
      ja: `開会か閉会の言葉は「${odd}」ですが、題名は「${usual}」です（${paper}）`,
      en: `The meeting is opened or closed as 「${odd}」, the title says 「${usual}」 (${paper})`,
    }),
    hint: () => ({ ja: "回数を確かめてください。", en: "Check the number." }),
  }),
  "check/phone-differs": entry<Differs & { readonly unit: string }>({
    severity: "error",
    meaning: {
      ja: "同じ所属の電話番号が、箇所によって違います。",
      en: "One unit with two telephone numbers.",
    },
    message: ({ unit, odd, papers, usual, others }) => ({
      ja: `「${unit}」の電話番号が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `「${unit}」 has two telephone numbers: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "電話番号を確かめてください。", en: "Check the number." }),
  }),
  "check/retention-differs": entry<Differs>({
    severity: "error",
    meaning: {
      ja: "データを消すまでの期間が、一つの案件の資料の間で違います。",
      en: "The time within which data are erased differs within a matter.",
    },
    message: ({ odd, papers, usual, others }) => ({
      ja: `データを消すまでの期間が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The time until data are erased differs: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({
      ja: "期間を確かめてください。別のデータなら、このままで構いません。",
      en: "Check the time. Leave it if other data are meant.",
    }),
  }),
  "check/building-number": entry<Differs & { readonly subject: string }>({
    severity: "warning",
    meaning: {
      ja: "一つの案件の資料の中で、1か所だけ建物の番号が違います。",
      en: "In the papers of one matter a building has another number in one place.",
    },
    message: ({ odd, papers, usual, others, subject }) => ({
      ja: `建物の番号が1か所だけ違います: 「${odd}」（${papers}）、ほかは「${usual}」（${others}）。案件: ${subject}`,
      en: `A building's number differs in one place: 「${odd}」 (${papers}), elsewhere 「${usual}」 (${others}). Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "番号を確かめてください。別の建物なら、このままで構いません。",
      en: "Check the number.",
    }),
  }),
  "check/table-sum": entry<{ total: string; sum: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "表の計が、上の数の合計と違います。",
      en: "A table's total is not the sum of the numbers above.",
    },
    message: ({ total, sum, paper }) => ({
      ja: `表の計は「${total}」ですが、上の数の合計は${sum}です（${paper}）`,
      en: `The table's total is 「${total}」, the numbers above make ${sum} (${paper})`,
    }),
    hint: () => ({ ja: "計か、表の数を確かめてください。", en: "Check the total and the numbers." }),
  }),
  "check/statement-differs": entry<Differs & { readonly sentence: string }>({
    severity: "error",
    meaning: {
      ja: "同じ文の日付・番号・数が、箇所によって違います。",
      en: "One sentence stands in several places with another date, number or count.",
    },
    message: ({ odd, papers, usual, others, sentence }) => ({
      ja: `同じことを書いた箇所で違います: 「${odd}」（${papers}）、「${usual}」（${others}）。文: ${sentence}`,
      en: `The same is said with different figures: 「${odd}」 (${papers}), 「${usual}」 (${others}). Sentence: ${sentence}`,
    }),
    hint: () => ({ ja: "どちらが正しいかを確かめて、そろえてください。", en: "Find out which is right." }),
  }),
} as const;
