import { block, line, list, personName } from "../fields/index.ts";

/** 発信者 of a letter that does not come from the mayor: a corporation, a board of education. */
export function senderField() {
  return block({
    lines: list(line()).meta({
      ja: "名称",
      help: {
        ja: "団体の名称。紙面で改行する位置で分けて書く。",
        en: "The body's name, one entry for each printed line.",
      },
      example: "地方独立行政法人見本市民病院機構",
    }),
    post: line().meta({
      ja: "職",
      help: { ja: "発信者の職名。氏名の前に印字する。", en: "The sender's post, printed before the name." },
      example: "理事長",
    }),
    name: personName().meta({
      ja: "氏名",
      help: {
        ja: "発信者の氏名。姓と名の間を1つ空ける。",
        en: "The sender's name, one blank between family and given name.",
      },
      example: "見本 次郎",
    }),
  })
    .optional()
    .meta({
      ja: "発信者",
      help: {
        ja: "市長以外（法人など）が発信する場合だけ書く。書かなければ団体設定の首長が発信者になる。",
        en: "Only if the sender is not the mayor (a corporation, say). Absent: the mayor of the profile.",
      },
      inExample: false,
    });
}
