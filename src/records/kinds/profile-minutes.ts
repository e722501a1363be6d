import { choice } from "../fields/index.ts";
import { headField, layoutField } from "./minutes-fields.ts";
import { section } from "./section.ts";

/** 議事録: how minutes look where their record does not say. */
export function minutesSection() {
  return section({
    layout: layoutField()
      .default("hanging")
      .meta({
        ja: "議事録の形",
        help: {
          ja: "会議経過の形。「括弧書き」は（姓＋職）に続けて発言、「別行」は発言者を1行に立てて下に発言、「表」は発言者と内容の2列の表。",
          en: "How the transcript is laid out: 括弧書き （speaker） before the speech, 別行 above it, 表 in a table of two columns.",
        },
        example: "括弧書き",
      }),
    head: headField()
      .default("numbered")
      .meta({
        ja: "頭書の形",
        help: {
          ja: "日時から議事の概要までの形。「番号」は「1　日　時：」、「表」は項目と内容の2列の表。",
          en: "What stands above the transcript: numbered heads, or a table of labels and values.",
        },
        example: "番号",
      }),
    pageNumber: choice({
      none: { ja: "なし", en: "none" },
      n: { ja: "1", en: "page" },
      "n/m": { ja: "1/8", en: "page/pages" },
    })
      .default("n/m")
      .meta({
        ja: "ページ番号",
        help: { ja: "用紙の下のページ番号。「なし」「1」「1/8」。", en: "Page numbers at the foot." },
        example: "1/8",
      }),
  });
}
