import { line, list } from "../fields/index.ts";
import { articleField, articleTitleField, legalNoteField } from "./legal-note.ts";

/** What stands above the text of an explanation or figure paper, but for the label at the top right. */
export const headShape = {
  title: list(line({ max: 60 }), { max: 4 }).meta({
    ja: "題名",
    help: {
      ja: "紙面の題名。改行する位置で分けて、1行ずつ書く（4行まで）。",
      en: "The paper's title, one entry for each printed line (up to four).",
    },
    example: "通話録音システムの導入について",
  }),
  legalNote: legalNoteField("none").meta({
    ja: "条文の注記",
    help: {
      ja: "題名の下に添える条文の書き方。「について」は【条例第11条「…」について】、「に関して」は【条例第11条「…」に関して】。書かなければ何も添えない。",
      en: "Wording of the article named in 【 】 below the title. Absent: none.",
    },
    example: "について",
    inExample: false,
  }),
  article: articleField().meta({ shown: { of: "legalNote", is: ["について", "に関して"] } }),
  articleTitle: articleTitleField().meta({ shown: { of: "legalNote", is: ["について", "に関して"] } }),
  note: line()
    .optional()
    .meta({
      ja: "注記",
      help: {
        ja: "題名の下に【　】で囲んで印字する言葉。【　】は書かない。",
        en: "Words printed in 【 】 below the title. Write them without the brackets.",
      },
      example: "庁内検討会資料",
      inExample: false,
    }),
};

/** 右肩: what the paper is among others, at the top right. */
export function labelField(example: string) {
  return line({ max: 20 }).meta({
    ja: "右肩",
    help: {
      ja: "右上に印字する資料の呼び名（別図、別紙、参考図、資料1 など）。",
      en: "What the paper is called among others, at the top right (別図, 別紙, 参考図, 資料1).",
    },
    example,
    inExample: false,
  });
}
