import { choice, lawReference, line } from "../fields/index.ts";

/** 条文: the article named in brackets below a 件名, where it is not the profile's. */
export function articleField() {
  return lawReference()
    .optional()
    .meta({
      ja: "条文",
      help: {
        ja: "件名の下の括弧書きに示す条。書かなければ団体設定の条例の条。",
        en: "The article named in brackets below the matter. Absent: the profile's.",
      },
      example: "条例第11条",
      inExample: false,
    });
}

/** 条文の見出し: that article's heading. */
export function articleTitleField() {
  return line()
    .optional()
    .meta({
      ja: "条文の見出し",
      help: {
        ja: "その条の見出し。かぎ括弧は書かない。書かなければ団体設定の見出し。",
        en: "The article's heading, without 「」. Absent: the profile's.",
      },
      example: "電子計算機処理の制限",
      inExample: false,
    });
}

/** 条文の注記: how the note in brackets is worded, or that there is none. */
export function legalNoteField(usual: "about" | "none" = "about") {
  return choice({
    about: { ja: "について", en: "（条例第11条「…について」）" },
    concerning: { ja: "に関して", en: "（条例第11条「…」に関して）" },
    none: { ja: "なし", en: "no note" },
  })
    .default(usual)
    .meta({
      ja: "条文の注記",
      help: {
        ja: "件名の下に添える括弧書きの書き方。「について」は（条例第11条「…について」）、「に関して」は（条例第11条「…」に関して）。",
        en: "Wording of the bracketed note below each matter.",
      },
      example: "について",
    });
}
