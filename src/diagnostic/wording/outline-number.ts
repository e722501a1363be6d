import { entry } from "./entry.ts";

/** Codes `outline/…` about labels: their numbers, their widths and their levels. */
export const outlineNumberWording = {
  "outline/number-gap": entry<{ label: string; before: string; missing: string }>({
    severity: "warning",
    meaning: { ja: "番号が抜けています。", en: "A number is left out." },
    message: ({ label, before, missing }) => ({
      ja: `「${before}」の次が「${label}」です（「${missing}」がありません）`,
      en: `${label} follows ${before}; ${missing} is missing`,
    }),
    hint: () => ({
      ja: "番号を付け直すか、抜けている項目を書いてください。",
      en: "Number the items anew, or write the one that is missing.",
    }),
  }),
  "outline/number-repeat": entry<{ label: string; expected: string }>({
    severity: "warning",
    meaning: { ja: "同じ番号が続いています。", en: "The same number stands twice." },
    message: ({ label }) => ({ ja: `「${label}」が2回続いています`, en: `${label} stands twice` }),
    hint: ({ expected }) => ({
      ja: `「${expected}」としてください。あとの番号も確かめてください。`,
      en: `Write ${expected}, and look at the numbers after it.`,
    }),
  }),
  "outline/number-back": entry<{ label: string; before: string; expected: string }>({
    severity: "warning",
    meaning: { ja: "番号が前に戻っています。", en: "A number is less than the one before it." },
    message: ({ label, before }) => ({
      ja: `「${before}」のあとで番号が「${label}」に戻っています`,
      en: `${label} follows ${before}: the numbers go back`,
    }),
    hint: ({ expected }) => ({
      ja: `続きなら「${expected}」としてください。別の並びを始めるなら、間に見出しを置くか、字下げを変えてください。`,
      en: `If the list goes on, write ${expected}. If another begins, put a heading between or indent it differently.`,
    }),
  }),
  "outline/number-start": entry<{ label: string; expected: string }>({
    severity: "warning",
    meaning: {
      ja: "並びの最初の番号が1ではありません。",
      en: "A list does not begin with its first number.",
    },
    message: ({ label }) => ({
      ja: `番号が「${label}」から始まっています`,
      en: `The numbers begin with ${label}`,
    }),
    hint: ({ expected }) => ({
      ja: `「${expected}」から始めてください。`,
      en: `Begin with ${expected}.`,
    }),
  }),
  "outline/number-continued": entry<{ label: string; before: string }>({
    severity: "info",
    meaning: {
      ja: "別の項目の番号の続きから始まっています。",
      en: "A list goes on with the numbers of a list in another item.",
    },
    message: ({ label, before }) => ({
      ja: `前の項目の「${before}」に続けて「${label}」から始まっています`,
      en: `The list begins with ${label}, going on from ${before} of an item before`,
    }),
    hint: () => ({
      ja: "通し番号にするつもりであればこのままで構いません。項目ごとに数えるなら1から始めてください。",
      en: "This is well if one numbering is meant; if each item counts its own, begin with 1.",
    }),
  }),
  "outline/label-width": entry<{ label: string; first: string }>({
    severity: "warning",
    meaning: {
      ja: "同じ並びの番号に、全角と半角など違う書き方が混じっています。",
      en: "The labels of one list are written in different ways (half-width and full-width).",
    },
    message: ({ label, first }) => ({
      ja: `「${label}」の書き方が、同じ並びの最初の「${first}」と違います`,
      en: `${label} is not written as ${first}, the first of its list`,
    }),
    hint: () => ({
      ja: "全角・半角と括弧や点の種類をそろえてください。",
      en: "Write all of them in one width, with the same brackets and points.",
    }),
  }),
  "outline/label-mixed": entry<{ label: string }>({
    severity: "warning",
    meaning: {
      ja: "一つの番号や括弧の中に全角と半角が混じっています。",
      en: "One label or pair of brackets is half-width in part and full-width in part.",
    },
    message: ({ label }) => ({
      ja: `「${label}」に全角と半角が混じっています`,
      en: `${label} is half-width in part and full-width in part`,
    }),
    hint: () => ({
      ja: "開く括弧と閉じる括弧、数字どうしの幅をそろえてください。",
      en: "Use one width for both brackets, and one for all digits.",
    }),
  }),
  "outline/level-skipped": entry<{ label: string; outer: string; expected: string }>({
    severity: "warning",
    meaning: {
      ja: "公用文の番号の順（第1 1 (1) ア (ア) a (a)）で、段が一つ飛んでいます。",
      en: "A level of the official order 第1 1 (1) ア (ア) a (a) is left out.",
    },
    message: ({ label, outer, expected }) => ({
      ja: `「${outer}」のすぐ下が「${label}」です（間の「${expected}」の段がありません）`,
      en: `${label} stands right below ${outer}; the level ${expected} between is left out`,
    }),
    hint: ({ expected }) => ({
      ja: `すぐ下の段は「${expected}」から始めてください。`,
      en: `Begin the level below with ${expected}.`,
    }),
  }),
} as const;
