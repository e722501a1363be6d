import { date, documentNumber } from "../fields/index.ts";

/** 文書番号 of one letter. Absent: 第　　　号 is printed for a draft. */
export function numberField(example: string) {
  return documentNumber()
    .optional()
    .meta({
      ja: "文書番号",
      help: {
        ja: "この文書の番号。番号を取る前は書かない（「第　　　号」と空欄で印字する）。",
        en: "The document number. Leave it out before one is taken: a blank 第　　　号 is printed.",
      },
      example,
    });
}

/** 日付 of one letter. Absent: 令和　年　月　日 is printed for a draft. */
export function dateField(example: string) {
  return date()
    .optional()
    .meta({
      ja: "日付",
      help: {
        ja: "文書の日付（施行日）。決まる前は書かない（「令和　年　月　日」と空欄で印字する）。",
        en: "The letter's date (day of issue). Leave it out while open: a blank date is printed.",
      },
      example,
    });
}
