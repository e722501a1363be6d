import { entry } from "./entry.ts";

const maybe = (nearest: string) => ({
  ja: nearest === "" ? "" : `もしかして: ${nearest}`,
  en: nearest === "" ? "" : `Did you mean ${nearest}?`,
});
const inTag = (parent: string) => ({
  ja: parent === "" ? "いちばん外側" : `<${parent}>の中`,
  en: parent === "" ? "at the outermost level" : `inside <${parent}>`,
});

/** Codes `markup/…`: what a template made is no document. */
export const markupWording = {
  "markup/malformed": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "展開した文書のタグが正しく組まれていません（閉じ忘れ、コメントなど）。",
      en: "The expanded markup is not well formed.",
    },
    message: () => ({ ja: "ここでタグの組み方が壊れています", en: "The markup breaks here" }),
    hint: () => ({
      ja: "開いたタグを順に閉じ、属性の値を引用符で囲んでください。文字の < と & は &lt; と &amp; と書き、<!-- --> は使わないでください。",
      en: "Close every tag in order and quote attribute values; write < and & as &lt; and &amp;; do not use <!-- -->.",
    }),
  }),
  "markup/no-page": entry<Record<never, string>>({
    severity: "error",
    meaning: { ja: "文書に<page>が一つもありません。", en: "The document has no <page>." },
    message: () => ({ ja: "<page>がありません", en: "There is no <page>" }),
    hint: () => ({
      ja: '全体を<page style="letter">…</page>で囲んでください。',
      en: 'Put everything into <page style="letter">…</page>.',
    }),
  }),
  "markup/tab-without-stop": entry<{ parent: string }>({
    severity: "error",
    meaning: {
      ja: "<tab/>のある段落に、タブ位置の指定（tabs属性）がありません。",
      en: "A paragraph with <tab/> names no tab stops (attribute tabs).",
    },
    message: ({ parent }) => ({
      ja: `<${parent}>にタブ位置の指定がないため、<tab/>の行き先が決まりません`,
      en: `<${parent}> names no tab stops, so <tab/> leads nowhere`,
    }),
    hint: ({ parent }) => ({
      ja: `<${parent} tabs="8em 38em:end:dots">のように、行頭からの位置を書いてください。`,
      en: `Write the places from the line's start, such as <${parent} tabs="8em 38em:end:dots">.`,
    }),
  }),
  "markup/unknown-tag": entry<{ tag: string; nearest: string }>({
    severity: "error",
    meaning: { ja: "知らないタグです。", en: "The tag is not in the vocabulary." },
    message: ({ tag }) => ({ ja: `<${tag}>というタグはありません`, en: `There is no tag <${tag}>` }),
    hint: ({ nearest }) => (nearest === "" ? null : maybe(`<${nearest}>`)),
  }),
  "markup/unknown-attribute": entry<{ tag: string; attribute: string; nearest: string; allowed: string }>({
    severity: "error",
    meaning: { ja: "そのタグにない属性です。", en: "The tag has no such attribute." },
    message: ({ tag, attribute }) => ({
      ja: `<${tag}>に${attribute}という属性はありません`,
      en: `<${tag}> has no attribute ${attribute}`,
    }),
    hint: ({ nearest, tag, allowed }) => {
      if (nearest !== "") return maybe(nearest);
      if (allowed === "")
        return { ja: `<${tag}>に属性はありません。消してください。`, en: `<${tag}> has none.` };
      return { ja: `使える属性: ${allowed}`, en: `Its attributes: ${allowed}` };
    },
  }),
  "markup/unknown-page-style": entry<{ style: string; nearest: string; allowed: string }>({
    severity: "error",
    meaning: { ja: "知らない用紙書式です。", en: "There is no such page style." },
    message: ({ style }) => ({
      ja: `<page>に書いた用紙書式「${style}」はありません`,
      en: `<page> names the page style "${style}", which there is not`,
    }),
    hint: ({ nearest, allowed }) =>
      nearest === "" ? { ja: `使える用紙書式: ${allowed}`, en: `Page styles: ${allowed}` } : maybe(nearest),
  }),
  "markup/missing-attribute": entry<{
    tag: string;
    attribute: string;
    expectedJa: string;
    expectedEn: string;
  }>({
    severity: "error",
    meaning: { ja: "なくてはならない属性がありません。", en: "A required attribute is missing." },
    message: ({ tag, attribute }) => ({
      ja: `<${tag}>に${attribute}がありません`,
      en: `<${tag}> lacks ${attribute}`,
    }),
    hint: ({ attribute, expectedJa, expectedEn }) => ({
      ja: `${attribute}="…"に${expectedJa}を書いてください。`,
      en: `Write ${attribute}="…" with ${expectedEn}.`,
    }),
  }),
  "markup/bad-attribute": entry<{
    tag: string;
    attribute: string;
    value: string;
    expectedJa: string;
    expectedEn: string;
  }>({
    severity: "error",
    meaning: { ja: "属性の値が決まりに合いません。", en: "An attribute's value is not allowed." },
    message: ({ tag, attribute, value }) => ({
      ja: `<${tag}>の${attribute}に「${value}」は書けません`,
      en: `<${tag}> ${attribute} cannot be "${value}"`,
    }),
    hint: ({ expectedJa, expectedEn }) => ({
      ja: `${expectedJa}を書いてください。`,
      en: `Write ${expectedEn}.`,
    }),
  }),
  "markup/one-attribute-of": entry<{ tag: string; attributes: string }>({
    severity: "error",
    meaning: {
      ja: "どれか一つだけを書くべき属性が、一つもないか、二つ以上あります。",
      en: "Exactly one of several attributes must be given.",
    },
    message: ({ tag, attributes }) => ({
      ja: `<${tag}>には${attributes}のどれか一つが要ります`,
      en: `<${tag}> needs exactly one of ${attributes}`,
    }),
    hint: ({ attributes }) => ({
      ja: `${attributes}のうち一つだけを書いてください。`,
      en: `Keep one of ${attributes}.`,
    }),
  }),
  "markup/misplaced-tag": entry<{ tag: string; parent: string; allowed: string }>({
    severity: "error",
    meaning: { ja: "その場所に置けないタグです。", en: "The tag may not stand there." },
    message: ({ tag, parent }) => ({
      ja: `<${tag}>は${inTag(parent).ja}に置けません`,
      en: `<${tag}> may not stand ${inTag(parent).en}`,
    }),
    hint: ({ parent, allowed }) => ({
      ja:
        allowed === ""
          ? `${inTag(parent).ja}にタグは置けません。`
          : `${inTag(parent).ja}に置けるもの: ${allowed}`,
      en:
        allowed === "" ? `No tag may stand ${inTag(parent).en}.` : `Allowed ${inTag(parent).en}: ${allowed}`,
    }),
  }),
  "markup/not-in-cell": entry<{ tag: string }>({
    severity: "error",
    meaning: {
      ja: "表のセルの中の箇条書きに、表や図があります。",
      en: "A table or a figure stands in a list inside a cell.",
    },
    message: ({ tag }) => ({
      ja: `表のセルの中に<${tag}>は置けません`,
      en: `<${tag}> may not stand inside a cell, at any depth`,
    }),
    hint: () => ({
      ja: "セルの中は段落と箇条書きだけにし、表や図は表の外に置いてください。",
      en: "Keep to paragraphs and lists inside a cell; put tables and figures outside the table.",
    }),
  }),
  "markup/stray-text": entry<{ text: string; parent: string }>({
    severity: "error",
    meaning: { ja: "文字を置けない場所に文字があります。", en: "Text stands where none may stand." },
    message: ({ text, parent }) => ({
      ja: `${inTag(parent).ja}に文字は置けません: 「${text}」`,
      en: `Text may not stand ${inTag(parent).en}: "${text}"`,
    }),
    hint: () => ({ ja: "文字を<p>…</p>で囲んでください。", en: "Put the text into <p>…</p>." }),
  }),
  "markup/line-feed-in-value": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "一つの段落に差し込んだ値の中に改行があります。",
      en: "A value inside one paragraph holds a line feed.",
    },
    message: () => ({ ja: "差し込んだ値に改行が含まれています", en: "The inserted value holds a line feed" }),
    hint: () => ({
      ja: "段落の一覧として受け取り、{{#each}}で段落ごとに<p>に入れてください。",
      en: "Take it as a list of paragraphs and give each its own <p> with {{#each}}.",
    }),
  }),
  "markup/row-not-full": entry<{ columns: string; filled: string }>({
    severity: "error",
    meaning: {
      ja: "表の行のセルが、表の列数とちょうど合いません。",
      en: "The cells of a row do not fill the table's columns exactly.",
    },
    message: ({ columns, filled }) => ({
      ja: `この行のセルは${filled}列分です（表は${columns}列）`,
      en: `The cells of this row take ${filled} columns; the table has ${columns}`,
    }),
    hint: () => ({
      ja: "<cell>の数とcolspan、上の行から続くrowspanを確かめてください。",
      en: "Check the number of cells, their colspan, and the rowspan of cells above.",
    }),
  }),
  "markup/rowspan-too-long": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "rowspanが、見出し行または本体の最後の行を越えています。",
      en: "A rowspan reaches beyond the last row of the head or the body.",
    },
    message: () => ({
      ja: "この行のrowspanが表の終わりを越えます",
      en: "A rowspan in this row leaves the table",
    }),
    hint: () => ({
      ja: "rowspanを残りの行数以下にしてください。",
      en: "Lower the rowspan to the rows that are left.",
    }),
  }),
  "markup/head-not-first": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "<head>が二つ以上あるか、<row>より後にあります。",
      en: "A table has two heads, or a row before its head.",
    },
    message: () => ({
      ja: "<head>は表の最初に一つだけ置けます",
      en: "A table has at most one <head>, before all rows",
    }),
    hint: () => ({
      ja: "見出し行を一つの<head>にまとめ、最初に置いてください。",
      en: "Join the heads and put them first.",
    }),
  }),
  "markup/no-such-column": entry<{ column: string; columns: string }>({
    severity: "error",
    meaning: {
      ja: "continuedの列番号が表の列数を越えています。",
      en: "The attribute continued names a column the table lacks.",
    },
    message: ({ column, columns }) => ({
      ja: `continuedの${column}に当たる列がありません（表は${columns}列、番号は0から）`,
      en: `continued names column ${column}; the table has ${columns}, counted from 0`,
    }),
    hint: () => ({ ja: "列の番号を0から数えて書いてください。", en: "Count the columns from 0." }),
  }),
} as const;
