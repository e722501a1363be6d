import * as z from "zod";
import { block, choice, lawReference, line, list, repeated } from "../fields/index.ts";
import { blockId } from "../fields/structure.ts";
import { recordModel } from "../record-kind.ts";
import { type ItemLine, itemLine } from "./item-line.ts";
import { itemListChecks } from "./item-list-check.ts";
import { articleField, articleTitleField, legalNoteField } from "./legal-note.ts";

/** One 項目 as it is used, however it was written: a line, or a block with note and children. */
export interface Item extends ItemLine {
  /** Printed in brackets below. */
  readonly note?: string | undefined;
  /** 内訳. */
  readonly children: readonly ItemLine[];
}

const itemBlock = block({
  id: blockId(),
  text: itemLine().meta({
    ja: "名称",
    help: { ja: "項目の名称。頭の「◎」は要配慮。", en: "The item, ◎ in front where it is sensitive." },
    example: "◎福祉乗車証の情報",
  }),
  note: line()
    .optional()
    .meta({
      ja: "注記",
      help: {
        ja: "項目の下に括弧書きする説明。括弧は書かない。",
        en: "A note in brackets below the item. Write it without them.",
      },
      example: "障害者手帳または障害者控除対象者認定書",
    }),
  children: list(itemLine())
    .optional()
    .meta({
      ja: "内訳",
      help: { ja: "項目の下に1字下げて並べる内訳。", en: "Items below it, set in by one." },
      example: "氏名",
    }),
});

/** 項目: mostly plain lines; a block where an item has a note or 内訳. */
function itemsField(example: string) {
  const item = z.union([itemLine(), itemBlock]).transform((written): Item => {
    if ("mark" in written) return { ...written, children: [] };
    return { ...written.text, note: written.note, children: written.children ?? [] };
  });
  return list(item)
    .optional()
    .meta({
      ja: "項目",
      help: {
        ja: "個人情報の項目。1件につき1行。要配慮の項目には頭に「◎」を付ける。注記や内訳のある項目は「- 名称: 」「注記: 」「内訳:」で書く。",
        en: "The items, one a line; ◎ in front of sensitive ones. With a note or children: 名称, 注記, 内訳.",
      },
      example,
    });
}

const groups = repeated({
  label: line().meta({
    ja: "見出し",
    help: {
      ja: "＜　＞で囲んで印字する見出し。＜　＞は書かない。",
      en: "Heading, printed in ＜ ＞. Write it without them.",
    },
    example: "社会保険関連手続き",
  }),
  condition: line()
    .optional()
    .meta({
      ja: "条件",
      help: {
        ja: "見出しの下に印字する、収集する場合の条件。",
        en: "When these items are collected, printed below the heading.",
      },
      example: "福祉乗車証を利用している旨の届出があった場合のみ",
      inExample: false,
    }),
  items: itemsField("職員の個人番号\n職員氏名（漢字）"),
});

const sections = repeated({
  label: line().meta({
    ja: "見出し",
    help: {
      ja: "【　】で囲んで印字する見出し。【　】は書かない。",
      en: "Heading, printed in 【 】. Write it without them.",
    },
    example: "個人情報収集項目",
  }),
  items: itemsField("氏名\n◎障害種別"),
  groups: groups.optional().meta({
    ja: "小区分",
    help: {
      ja: "項目を見出しで分ける場合に書く。分けなければ「項目」だけでよい。",
      en: "Groups of items with a heading each. Without them 項目 is enough.",
    },
    inExample: false,
  }),
});

/** 個人情報項目一覧: which personal information the matter of a consultation deals with. */
export const itemListKind = recordModel(
  {
    kind: "item-list",
    ja: "個人情報項目一覧",
    help: {
      ja: "諮問に付ける個人情報の項目の一覧。",
      en: "The list of personal information that goes with a consultation.",
    },
    version: 1,
    shape: {
      subject: line({ max: 500 }).meta({
        ja: "件名",
        help: {
          ja: "諮問の件名。一覧の題名になる。",
          en: "The matter of the consultation: the list's title.",
        },
        example: "グループウェアにおける個人情報の電子計算機処理について",
      }),
      bases: list(lawReference()).meta({
        ja: "根拠",
        help: {
          ja: "諮問書に書いた根拠の条項。1件につき1行。印字はせず、「◎」の項目との食い違いを調べる。",
          en: "The clauses the consultation rests on. Not printed: ◎ items are checked against them.",
        },
        example: "条例第11条第1項\n条例第11条第2項",
      }),
      note: legalNoteField(),
      article: articleField().meta({ shown: { of: "note", not: ["なし"] } }),
      articleTitle: articleTitleField().meta({ shown: { of: "note", not: ["なし"] } }),
      legend: lawReference()
        .optional()
        .meta({
          ja: "凡例",
          help: {
            ja: "「◎」の項目が当たる条項。「◎は…に該当するもの」と印字する。「◎」の項目がなければ書かない。",
            en: "The clause ◎ items fall under, printed as the legend. Absent where there are none.",
          },
          example: "条例第11条第2項第2号",
        }),
      legendWording: choice({
        those: { ja: "もの", en: "◎は…に該当するもの" },
        information: { ja: "情報", en: "◎：…に該当する情報" },
      })
        .default("those")
        .meta({
          ja: "凡例の書き方",
          help: {
            ja: "「もの」は「◎は…に該当するもの」、「情報」は「◎：…に該当する情報」。",
            en: "Wording of the legend.",
          },
          shown: { of: "legend" },
          example: "もの",
          inExample: false,
        }),
      columns: choice({
        one: { ja: "1", en: "one column" },
        two: { ja: "2", en: "two columns" },
      })
        .default("one")
        .meta({
          ja: "段組",
          help: {
            ja: "項目を並べる段の数。「2」は左、右の順に半分ずつ並べる。",
            en: "How many columns the items of a group stand in.",
          },
          example: "1",
          inExample: false,
        }),
      sections: sections.meta({
        ja: "区分",
        help: { ja: "項目の大きな区分。", en: "The sections of the list." },
      }),
    },
  },
  itemListChecks,
);

export type ItemList = z.output<typeof itemListKind.model>;
