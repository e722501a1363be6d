import { entry } from "./entry.ts";

export interface Differs extends Readonly<Record<string, string>> {
  readonly odd: string;
  readonly papers: string;
  readonly usual: string;
  readonly others: string;
}

/** Codes `check/…`: legal bases that contradict each other. */
export const checkFactLawsWording = {
  "check/laws-differ": entry<Differs & { readonly subject: string }>({
    severity: "error",
    meaning: {
      ja: "一つの案件の様式4と様式3で、適用させる類型事項の条項が違います。",
      en: "様式4 and 様式3 of one matter apply different clauses.",
    },
    message: ({ subject, odd, papers, usual, others }) => ({
      ja: `適用させる類型事項が違います: 「${odd}」（${papers}）、「${usual}」（${others}）。案件: ${subject}`,
      en: `The clauses applied differ: 「${odd}」 (${papers}), 「${usual}」 (${others}). Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "適用する条項と類型を確かめて、そろえてください。",
      en: "Find out which clauses apply.",
    }),
  }),
  "check/index-basis-more": entry<{ clause: string; index: string; papers: string; applied: string }>({
    severity: "warning",
    meaning: {
      ja: "報告一覧の根拠の条項を、適用していない案件があります。",
      en: "The index claims a clause that not every case applies.",
    },
    message: ({ clause, index, papers, applied }) => ({
      ja: `${index}は根拠に「${clause}」を挙げていますが、適用していない案件があります: ${papers}（${applied}だけ）`,
      en: `${index} claims 「${clause}」, which is not applied by ${papers} (only ${applied})`,
    }),
    hint: () => ({
      ja: "すべての案件に当たる条項でなければ、根拠の書き方を改めるか、案件ごとに示してください。",
      en: "Claim only what applies to all cases, or tell it for each case.",
    }),
  }),
  "check/index-basis-less": entry<{ clauses: string; paper: string; index: string }>({
    severity: "warning",
    meaning: {
      ja: "案件が適用する条項が、報告一覧の根拠にありません。",
      en: "A case applies a clause that the index does not claim.",
    },
    message: ({ clauses, paper, index }) => ({
      ja: `${paper}が適用する「${clauses}」が、${index}の根拠にありません`,
      en: `「${clauses}」, applied by ${paper}, is not in the basis of ${index}`,
    }),
    hint: () => ({
      ja: "報告一覧の根拠か、案件の条項を確かめてください。",
      en: "Check the index's basis and the case.",
    }),
  }),
  "check/marks-without-basis": entry<{
    item: string;
    list: string;
    paragraph: string;
    letter: string;
    basis: string;
  }>({
    severity: "error",
    meaning: {
      ja: "個人情報項目に◎があるのに、諮問書の根拠にその項がありません。",
      en: "Items are marked ◎, but the letter's basis lacks the paragraph.",
    },
    message: ({ item, list, paragraph, letter, basis }) => ({
      ja: `${list}に「${item}」がありますが、${letter}の根拠は「${basis}」で、第${paragraph}項がありません`,
      en: `${list} has 「${item}」, but the basis of ${letter} is 「${basis}」, without 第${paragraph}項`,
    }),
    hint: () => ({
      ja: "根拠に項を加えるか、◎を確かめてください。",
      en: "Add the paragraph to the basis, or check the marks.",
    }),
  }),
  "check/legend-without-mark": entry<{ legend: string; paper: string }>({
    severity: "warning",
    meaning: { ja: "◎の凡例がありますが、◎の項目がありません。", en: "A legend for ◎ without any ◎." },
    message: ({ legend, paper }) => ({
      ja: `凡例「${legend}」がありますが、◎の付いた項目がありません（${paper}）`,
      en: `There is a legend 「${legend}」 but no item marked ◎ (${paper})`,
    }),
    hint: () => ({
      ja: "付け忘れた◎がないか確かめ、要らない凡例なら消してください。",
      en: "A mark is missing, or the legend is not needed.",
    }),
  }),
  "check/mark-without-legend": entry<{ item: string; paper: string }>({
    severity: "warning",
    meaning: { ja: "◎の項目がありますが、凡例がありません。", en: "Items marked ◎ without a legend." },
    message: ({ item, paper }) => ({
      ja: `「${item}」がありますが、◎の凡例がありません（${paper}）`,
      en: `There is 「${item}」 but no legend for ◎ (${paper})`,
    }),
    hint: () => ({ ja: "◎の意味を示す凡例を加えてください。", en: "Add what ◎ means." }),
  }),
  "check/legend-clause": entry<{ legend: string; list: string; basis: string; letter: string }>({
    severity: "warning",
    meaning: {
      ja: "◎の凡例の条項と、諮問書の根拠の条項が違います。",
      en: "The legend of ◎ cites another clause than the letter.",
    },
    message: ({ legend, list, basis, letter }) => ({
      ja: `◎の凡例は「${legend}」（${list}）ですが、諮問書の根拠は「${basis}」（${letter}）です`,
      en: `The legend of ◎ says 「${legend}」 (${list}), the letter's basis 「${basis}」 (${letter})`,
    }),
    hint: () => ({ ja: "条・項・号をそろえてください。", en: "Cite the same article, paragraph and item." }),
  }),
  "check/legend-no-item": entry<{ legend: string; papers: string }>({
    severity: "info",
    meaning: { ja: "◎の凡例が、号まで示していません。", en: "The legend of ◎ names no 号." },
    message: ({ legend, papers }) => ({
      ja: `◎の凡例「${legend}」に号がありません（${papers}）`,
      en: `The legend of ◎ 「${legend}」 names no 号 (${papers})`,
    }),
    hint: () => ({
      ja: "第2項第2号のように、号まで書くと明らかになります。",
      en: "Name the 号: 第2項第2号.",
    }),
  }),
  "check/article-differs": entry<Differs & { readonly caption: string }>({
    severity: "error",
    meaning: {
      ja: "同じ見出しの条が、違う番号で書かれています。",
      en: "An article named by its caption has two numbers.",
    },
    message: ({ caption, odd, papers, usual, others }) => ({
      ja: `「${caption}」の条の番号が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The article 「${caption}」 has two numbers: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "条の番号を確かめてください。", en: "Check the article's number." }),
  }),
  "check/title-article": entry<{ title: string; applied: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "件名の条と、適用する条が違います。",
      en: "The title names another article than is applied.",
    },
    message: ({ title, applied, paper }) => ({
      ja: `件名は「${title}」ですが、適用させる類型事項は「${applied}」です（${paper}）`,
      en: `The title says 「${title}」, but 「${applied}」 is applied (${paper})`,
    }),
    hint: () => ({ ja: "条の番号を確かめてください。", en: "Check the article's number." }),
  }),
  "check/annex-clause": entry<{ odd: string; paper: string; basis: string; letter: string }>({
    severity: "error",
    meaning: {
      ja: "添付資料の見出しの条項が、諮問書の根拠にありません。",
      en: "An annex's heading cites a clause that is not in the letter's basis.",
    },
    message: ({ odd, paper, basis, letter }) => ({
      ja: `${paper}の見出しは「${odd}」ですが、諮問書（${letter}）の根拠は「${basis}」です`,
      en: `The heading of ${paper} says 「${odd}」, the basis of the letter (${letter}) is 「${basis}」`,
    }),
    hint: () => ({ ja: "条・項を確かめてください。", en: "Check article and paragraph." }),
  }),
  "check/clause-run": entry<{ run: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "条項の並びがおかしい（同じ項の重なり、順の逆、項の抜け）箇所です。",
      en: "A run of clauses that names one twice, falls, or leaves a paragraph out.",
    },
    message: ({ run, paper }) => ({
      ja: `条項の並びがおかしいところがあります: 「${run}」（${paper}）`,
      en: `A strange run of clauses: 「${run}」 (${paper})`,
    }),
    hint: () => ({
      ja: "第11条第1項及び第2項のように、項や号の小さいものから順に書きます。",
      en: "Name them in rising order: 第11条第1項及び第2項.",
    }),
  }),
  "check/clause-broken": entry<{ said: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "条項の「条」「項」が抜けているか、別の字になっています。",
      en: "条 or 項 of a clause is left out or another letter.",
    },
    message: ({ said, paper }) => ({
      ja: `条項の書き方に誤りがあります: 「${said}」（${paper}）`,
      en: `A clause is miswritten: 「${said}」 (${paper})`,
    }),
    hint: () => ({
      ja: "第11条第2項第2号のように、条・項・号をそれぞれ書いてください。",
      en: "Write 条, 項 and 号: 第11条第2項第2号.",
    }),
  }),
  "check/clause-alone": entry<Differs>({
    severity: "warning",
    meaning: {
      ja: "同じ条項が繰り返し挙げられる中で、1か所だけ号が違います。",
      en: "A clause named again and again has another 号 in one place.",
    },
    message: ({ odd, papers, usual, others }) => ({
      ja: `「${odd}」（${papers}）は、ほかの箇所の「${usual}」（${others}）の誤りではありませんか`,
      en: `「${odd}」 (${papers}) may be meant for 「${usual}」, as elsewhere (${others})`,
    }),
    hint: () => ({
      ja: "号を確かめてください。別の号を挙げたのなら、このままで構いません。",
      en: "Check the 号.",
    }),
  }),
  "check/article-near": entry<{ law: string; odd: string; usual: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "一つの資料で、同じ法律の隣り合う二つの条が、括弧書きの根拠に挙げられています。",
      en: "In one paper two neighbouring articles of a law are cited as a basis.",
    },
    message: ({ law, odd, usual, paper }) => ({
      ja: `「${law}${odd}」は、「${usual}」の誤りではありませんか（${paper}）`,
      en: `「${law}${odd}」 may be meant for 「${usual}」 (${paper})`,
    }),
    hint: () => ({
      ja: "条の番号を確かめてください。別の条を挙げたのなら、このままで構いません。",
      en: "Check the article's number; it may be right.",
    }),
  }),
  "check/provision-basis": entry<{ item: string; others: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "評価書のⅠ6②（情報提供）の根拠の項と、Ⅱ5の提供先の根拠の項が合いません。",
      en: "Items of Ⅰ6② and of the 提供先 of Ⅱ5 of a 評価書 do not agree.",
    },
    message: ({ item, others, paper }) => ({
      ja: `「${item}」が、Ⅰ6②（情報提供の根拠）とⅡ5（提供先の根拠）の片方にしかありません。もう片方は${others}です（${paper}）`,
      en: `「${item}」 stands only in one of Ⅰ6② and the 提供先 of Ⅱ5; the other says ${others} (${paper})`,
    }),
    hint: () => ({ ja: "項の番号を確かめてください。", en: "Check the item's number." }),
  }),
  "check/law-number-differs": entry<Differs & { readonly law: string }>({
    severity: "error",
    meaning: { ja: "同じ法令に、違う法令番号が付いています。", en: "One law with two numbers." },
    message: ({ law, odd, papers, usual, others }) => ({
      ja: `「${law}」の法令番号が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `「${law}」 is given two numbers: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "法令番号を確かめてください。", en: "Check the law's number." }),
  }),
} as const;
