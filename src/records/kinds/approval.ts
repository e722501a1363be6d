import type { z } from "zod";
import { block, choice, date, line, list, personName } from "../fields/index.ts";

const offered = (...words: readonly string[]) => words.map((ja) => ({ value: ja, ja, en: ja }));

const drafter = block({
  unit: line().meta({
    ja: "所属",
    help: { ja: "起案者の所属。", en: "The drafter's unit." },
    example: "企画調整局つながる窓口課",
  }),
  post: line()
    .optional()
    .meta({
      ja: "職",
      help: { ja: "起案者の職名。", en: "The drafter's post." },
      example: "係長",
    }),
  name: personName().meta({
    ja: "氏名",
    help: { ja: "起案者の氏名。姓と名の間を1つ空ける。", en: "The drafter's name." },
    example: "灘 一郎",
  }),
  extension: line({ max: 30 })
    .optional()
    .meta({
      ja: "内線",
      help: { ja: "内線の番号。「内線」とは書かない。", en: "The extension, digits only." },
      example: "2318",
    }),
});

/**
 * 決裁: how the letter came to be approved. Printed on the draft sheet (起案用紙) only. Everything may be missing while the
 * record is 案; what a 決裁済 needs is told by approval-check.ts.
 * @param drafted an example of 起案日
 * @param approved an example of 決裁日: not after the example of the letter's date
 */
export function approvalField(drafted: string, approved: string) {
  return block({
    drafted: date()
      .optional()
      .meta({
        ja: "起案日",
        help: { ja: "起案した日。", en: "The day it was drafted." },
        example: drafted,
      }),
    drafter: drafter.optional().meta({
      ja: "起案者",
      help: { ja: "起案した者。", en: "Who drafted it." },
    }),
    approved: date()
      .optional()
      .meta({
        ja: "決裁日",
        help: {
          ja: "決裁者が決裁した日。決裁を受けるまで書かない。",
          en: "The day it was approved; left out until then.",
        },
        example: approved,
      }),
    level: line({ max: 30 })
      .optional()
      .meta({
        ja: "決裁区分",
        help: {
          ja: "だれの決裁（専決）によるか。決裁規程の区分。",
          en: "Whose approval it needs, as the office's rules of approval name it.",
        },
        example: "局長",
        offered: offered("市長", "副市長", "局長", "部長", "課長"),
      }),
    deciders: list(line({ max: 60 }), { max: 10 })
      .optional()
      .meta({
        ja: "決裁者",
        help: {
          ja: "決裁欄の職。上位の職から1人につき1行。起案用紙に左から並ぶ。電子決裁では職の次を1つ空けて氏名も書く（例: 局長 垂水 次郎）。印や署名を受けるなら職だけを書く（枠が空く）。",
          en: "The posts of the boxes of approval, the highest first, one a line; after a blank the name of who has approved electronically. The post alone leaves the box free for a seal.",
        },
        example: "局長\n部長\n課長",
      }),
    consulted: list(line({ max: 40 }), { max: 12 })
      .optional()
      .meta({
        ja: "合議",
        help: { ja: "合議する職や所属。1件につき1行。", en: "Whom it is concerted with, one a line." },
        example: "総務局庶務課長",
        inExample: false,
      }),
    retention: line({ max: 40 })
      .optional()
      .meta({
        ja: "保存年限",
        help: { ja: "文書の保存年限。", en: "How long the paper is kept." },
        example: "5年",
        offered: offered("1年", "3年", "5年", "10年", "30年", "常用"),
      }),
    classification: line({ max: 30 })
      .optional()
      .meta({
        ja: "分類記号",
        help: { ja: "文書分類表の記号。", en: "The symbol of the office's filing plan." },
        example: "A-3-2",
        inExample: false,
      }),
    disclosure: choice({
      open: { ja: "公開", en: "open" },
      partial: { ja: "部分公開", en: "open in part" },
      closed: { ja: "非公開", en: "closed" },
    })
      .optional()
      .meta({
        ja: "公開区分",
        help: {
          ja: "情報公開の区分。文書の中の伏せる項目は「非公開」に書く。",
          en: "Whether the paper is open to the public. What the public edition withholds stands in 非公開.",
        },
        example: "部分公開",
      }),
    reason: line({ max: 60 })
      .optional()
      .meta({
        ja: "公開しない理由",
        help: {
          ja: "「公開区分」が部分公開か非公開のときの理由。根拠の条文など。括弧は書かない。",
          en: "Why it is not, or not wholly, open: the clause of the ordinance. Without brackets.",
        },
        example: "情報公開条例第7条第1号",
        inExample: false,
        shown: { of: "disclosure", is: ["部分公開", "非公開"] },
      }),
  })
    .optional()
    .meta({
      ja: "決裁",
      help: {
        ja: "起案と決裁。起案用紙に印字する。「状態: 決裁済」では起案日、決裁日、決裁者を必ず書く。",
        en: "Drafting and approval, for the draft sheet. 状態: 決裁済 needs 起案日, 決裁日 and 決裁者.",
      },
      inExample: false,
      shown: { of: "state", is: ["決裁済", "施行"] },
    });
}

/** 決裁 of a record. */
export type Approval = NonNullable<z.output<ReturnType<typeof approvalField>>>;
