import { choice, flag, integer, line, list } from "../fields/index.ts";
import { decimal } from "./decimal.ts";
import { sealChoices } from "./letter.ts";
import { section } from "./section.ts";

/** 組版: named composition and what an office may turn in it. Names are those of the layout's composition styles. */
export function compositionSection() {
  return section({
    name: choice({
      jlreq: { ja: "日本語組版", en: "JLREQ: spacing, reduction, hanging" },
      word: { ja: "ワード互換", en: "as Word sets it" },
    })
      .default("jlreq")
      .meta({
        ja: "方式",
        help: {
          ja: "「日本語組版」は和欧間や約物を詰めて整える。「ワード互換」は Word の行分けに合わせる。",
          en: "日本語組版 composes by JLREQ; ワード互換 follows Word's line breaks.",
        },
        example: "日本語組版",
      }),
    kinsoku: choice({
      high: { ja: "高レベル", en: "small kana, ー and 々 never open a line" },
      standard: { ja: "標準", en: "Word's standard list" },
      loose: { ja: "弱", en: "JLREQ loose" },
    })
      .default("high")
      .meta({
        ja: "禁則",
        help: {
          ja: "行頭・行末禁則の強さ。「高レベル」は小書きの仮名・ー・々も行頭に置かない。",
          en: "Level of kinsoku. 高レベル keeps small kana, ー and 々 off the line head too.",
        },
        example: "高レベル",
      }),
    extraLineStart: line({ max: 200 })
      .default("")
      .meta({
        ja: "行頭禁則の追加",
        help: {
          ja: "行頭に置かない文字を追加する（続けて書く）。",
          en: "Further characters that may not open a line.",
        },
        example: "々",
        inExample: false,
      }),
    extraLineEnd: line({ max: 200 })
      .default("")
      .meta({
        ja: "行末禁則の追加",
        help: {
          ja: "行末に置かない文字を追加する（続けて書く）。",
          en: "Further characters that may not end a line.",
        },
        example: "№",
        inExample: false,
      }),
    hang: flag()
      .default(true)
      .meta({
        ja: "ぶら下げ",
        help: {
          ja: "行末からはみ出る句読点を版面の外に置くか。",
          en: "Whether 、。 hang beyond the line end.",
        },
        example: "はい",
      }),
  });
}

/** Shipped values of a sheet, shown as examples: whoever uncomments them changes nothing yet. */
interface PageExamples {
  readonly charactersPerLine: string;
  readonly linesPerPage: string;
  readonly fontSize: string;
  readonly lineFeed: string;
  readonly marginTop: string;
  readonly marginBottom: string;
}

const letterExamples: PageExamples = {
  charactersPerLine: "40",
  linesPerPage: "36",
  fontSize: "10.5",
  lineFeed: "18",
  marginTop: "35",
  marginBottom: "30",
};
const tableExamples: PageExamples = {
  charactersPerLine: "86",
  linesPerPage: "40",
  fontSize: "9",
  lineFeed: "12.6",
  marginTop: "15",
  marginBottom: "15",
};

/** What an office may change of one kind of sheet; absent = the shipped style. */
function pageShape(examples: PageExamples) {
  return {
    charactersPerLine: integer({ min: 10, max: 120 })
      .optional()
      .meta({
        ja: "字詰め",
        help: {
          ja: "1行の字数。左右の余白はここから決まる。",
          en: "Characters in a line; the side margins follow.",
        },
        example: examples.charactersPerLine,
        inExample: false,
      }),
    linesPerPage: integer({ min: 10, max: 80 })
      .optional()
      .meta({
        ja: "行数",
        help: {
          ja: "1ページの行数。行送りを書かなければ行送りが、書けば下の余白がここから決まる。",
          en: "Lines on a page. They decide the line feed, or the bottom margin where a line feed is given.",
        },
        example: examples.linesPerPage,
        inExample: false,
      }),
    fontSize: decimal({ min: 6, max: 24, unit: "pt" })
      .optional()
      .meta({
        ja: "文字サイズ",
        help: {
          ja: "本文の文字の大きさ（ポイント、0.5刻み）。",
          en: "Text size in points, in steps of 0.5.",
        },
        example: examples.fontSize,
        inExample: false,
      }),
    lineFeed: decimal({ min: 8, max: 60, unit: "pt" })
      .optional()
      .meta({
        ja: "行送り",
        help: { ja: "行から次の行までの送り（ポイント）。", en: "From one line to the next, in points." },
        example: examples.lineFeed,
        inExample: false,
      }),
    marginTop: decimal({ min: 5, max: 80, unit: "mm" })
      .optional()
      .meta({
        ja: "余白上",
        help: { ja: "上の余白（ミリ）。", en: "Top margin in mm." },
        example: examples.marginTop,
        inExample: false,
      }),
    marginBottom: decimal({ min: 5, max: 80, unit: "mm" })
      .optional()
      .meta({
        ja: "余白下",
        help: { ja: "下の余白（ミリ）。", en: "Bottom margin in mm." },
        example: examples.marginBottom,
        inExample: false,
      }),
  };
}

/** Widths of the six columns of 変更箇所 in em: with their padding, 74 em at 9 pt are the measure of A4 landscape. */
const shippedColumns: readonly number[] = [9, 13, 19, 19, 4, 10];

/** 用紙: the letter and the table of changes. */
export function pagesSection() {
  return section({
    letter: section(pageShape(letterExamples)).meta({
      ja: "手紙",
      help: { ja: "様式4・様式3・諮問の用紙（A4縦）。", en: "The sheet of letters, A4 portrait." },
      inExample: false,
    }),
    changeTable: section({
      ...pageShape(tableExamples),
      columns: list(decimal({ min: 2, max: 60, unit: "字" }), { min: 1, max: 12 })
        .default(() => [...shippedColumns])
        .meta({
          ja: "列の幅",
          help: {
            ja: "6列の幅（全角の字数）。変更日の列は9字以上。",
            en: "Widths of the six columns in em; the first at least 9.",
          },
          example: "9",
          inExample: false,
        }),
      continued: flag()
        .default(false)
        .meta({
          ja: "続きの表示",
          help: {
            ja: "行がページをまたぐとき、次のページに変更日と項目を（続き）として繰り返すか。",
            en: "Whether a row that crosses a page repeats its date and item with （続き）.",
          },
          example: "いいえ",
        }),
      pageNumber: choice({
        none: { ja: "なし", en: "none" },
        n: { ja: "1", en: "page" },
        "n/m": { ja: "1/8", en: "page/pages" },
      })
        .default("n/m")
        .meta({
          ja: "ページ番号",
          help: { ja: "用紙の下のページ番号。「なし」「1」「1/8」。", en: "Page number at the foot." },
          example: "1/8",
        }),
    }).meta({
      ja: "変更箇所",
      help: {
        ja: "（別添3）変更箇所の用紙（A4横）。",
        en: "The sheet of the table of changes, A4 landscape.",
      },
    }),
  });
}

/** 公印: for each letter whether it is stamped, and where and how large the seal is. */
export function sealSection() {
  const seal = (ja: string, fallback: "stamped" | "omitted") =>
    choice(sealChoices)
      .default(fallback)
      .meta({
        ja,
        help: {
          ja: `${ja}に公印を押すか。「公印省略」は発信者の下に（公印省略）と印字する。`,
          en: "stamped, or omitted: （公印省略） is printed below the sender.",
        },
        example: sealChoices[fallback].ja,
      });
  return section({
    form4: seal("様式4", "stamped"),
    form3: seal("様式3", "stamped"),
    consultation: seal("諮問", "stamped"),
    size: integer({ min: 10, max: 40 })
      .default(21)
      .meta({
        ja: "大きさ",
        help: {
          ja: "公印の一辺（ミリ）。公印規則の寸法。",
          en: "Side of the seal in mm, as the office's seal rules say.",
        },
        example: "21",
      }),
    anchor: choice({
      "last-character": { ja: "氏名に掛ける", en: "over the half of the last character" },
      right: { ja: "氏名の右", en: "just right of the name" },
    })
      .default("last-character")
      .meta({
        ja: "位置",
        help: {
          ja: "氏名の最後の字の半ばに掛けるか、氏名の右に離すか。",
          en: "Over the last character or right of it.",
        },
        example: "氏名に掛ける",
      }),
  });
}

/** 追加フォント: files below the office's fonts/. */
export function fontsField() {
  return list(line(), { min: 0, max: 20 })
    .default(() => [])
    .meta({
      ja: "追加フォント",
      help: {
        ja: "fonts フォルダーに置いた字体ファイルの名前。氏名の字など、標準の字体にない字に使う。",
        en: "Font files in the office's fonts/ folder, used for characters the shipped fonts lack.",
      },
      example: "ipamjm.ttf",
      inExample: false,
    });
}
