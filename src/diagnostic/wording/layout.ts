import { entry } from "./entry.ts";

/** Codes `layout/…`: lines, tables and figures that no rule could fit. */
export const layoutWording = {
  "layout/forced-break": entry<{ text: string }>({
    severity: "warning",
    meaning: {
      ja: "禁則などを守ったままでは行に収まらず、決められた順序でやむを得ず分割した行があります。",
      en: "No permitted break fitted the line, so it was broken by the emergency order.",
    },
    message: ({ text }) => ({
      ja: `この行は規則どおりには分けられないため、やむを得ず分割しました:「${text}」`,
      en: `This line had no permitted break and was broken all the same: "${text}"`,
    }),
    hint: () => ({
      ja: "長い英数字や日付が続いています。言い換えるか、欄の幅を広げてください。",
      en: "A long word or date stands in a narrow column. Reword it or widen the column.",
    }),
  }),
  "layout/overfull-line": entry<{ text: string }>({
    severity: "warning",
    meaning: {
      ja: "一文字が行の幅より広く、はみ出しています。",
      en: "A single character is wider than the line and stands out of it.",
    },
    message: ({ text }) => ({
      ja: `行の幅からはみ出しています:「${text}」`,
      en: `The line is overfull: "${text}"`,
    }),
    hint: () => ({
      ja: "欄の幅を広げるか、文字サイズを小さくしてください。",
      en: "Widen the column or use a smaller size.",
    }),
  }),
  "layout/figure-scaled": entry<{ src: string; percent: string }>({
    severity: "warning",
    meaning: {
      ja: "図が1ページの高さ、または指定の幅が行の幅に収まらないため、縮めて置きました。",
      en: "A figure was too tall for a page, or asked for more than the measure, and was scaled down.",
    },
    message: ({ src, percent }) => ({
      ja: `図が紙面に収まらないため${percent}%に縮めました: ${src}`,
      en: `The figure did not fit and was scaled to ${percent}%: ${src}`,
    }),
    hint: () => ({
      ja: "図の幅の指定を小さくするか、図を二つに分けてください。",
      en: "Ask for less width, or make two figures of it.",
    }),
  }),
  "layout/table-too-wide": entry<{ over: string }>({
    severity: "warning",
    meaning: {
      ja: "表の列幅の合計が用紙の幅を超えています。",
      en: "The columns of a table are wider together than the sheet.",
    },
    message: ({ over }) => ({
      ja: `表が用紙の幅より約${over}mm広くなっています。`,
      en: `The table is about ${over} mm wider than the sheet.`,
    }),
    hint: () => ({
      ja: "団体設定の列幅（字数）を減らしてください。",
      en: "Reduce the column widths (in characters) in yoshiki.yaml.",
    }),
  }),
} as const;
