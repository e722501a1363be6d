import { choice, flag, integer, line, list } from "../fields/index.ts";
import { decimal } from "./decimal.ts";
import { noBreakWord } from "./no-break-word.ts";
import { type SealWord, sealChoices, sealImageField, sealLimits } from "./seal.ts";
import { section } from "./section.ts";
import { type Sheet, shippedSheets } from "./sheets.ts";

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
    lineHeadBracket: choice({
      tentsuki: { ja: "天付き", en: "flush at the line head" },
      half: { ja: "二分", en: "half an em kept before them" },
      novel: { ja: "段落は二分下げ", en: "flush; a paragraph's first one half an em in" },
    })
      .optional()
      .meta({
        ja: "行頭括弧",
        help: {
          ja: "行頭に来た始め括弧の前の空き。「天付き」は空けない、「二分」は半字空ける、「段落は二分下げ」は段落の初めだけ一字下げを半字にし、折返しは空けない。書かなければ「天付き」。「ワード互換」には効かない。",
          en: "Space before an opening bracket at a line's head (JLREQ 3.1.5). Absent: 天付き. Of no effect in ワード互換.",
        },
        example: "天付き",
        inExample: false,
        shown: { of: "name", not: ["ワード互換"] },
      }),
    groupWords: list(noBreakWord(), { min: 0, max: 200 })
      .default(() => [])
      .meta({
        ja: "分割しない語",
        help: {
          ja: "行末で2行に分けない語（200語まで）。数の入る所は「{数}」と書く。日付・金額・文書番号・氏名は書かなくても分けない。「ワード互換」と Word の文書には効かない。",
          en: "Words that no line end parts (up to 200); {数} stands for a number. Dates, amounts, document numbers and names are kept whole without it. Of no effect in ワード互換 and in Word files.",
        },
        example: "第{数}分団",
        inExample: false,
        shown: { of: "name", not: ["ワード互換"] },
      }),
  });
}

/** A length in mm as a clerk would write it. */
function mm(twips: number): string {
  return String(Math.round((twips * 25.4) / 1440));
}

/**
 * What an office may change of one kind of sheet; absent = the shipped style. The shipped values are the examples:
 * whoever uncomments them changes nothing yet.
 */
function pageShape(shipped: Sheet) {
  return {
    charactersPerLine: integer({ min: 10, max: 120 })
      .optional()
      .meta({
        ja: "字詰め",
        help: {
          ja: "1行の字数。残りを左右の余白が半分ずつ分ける。用紙に入らない字数は、入る字数とともに誤りとして示す。",
          en: "Characters in a line; the side margins share the rest equally. More than fit the sheet are refused.",
        },
        example: String(shipped.charactersPerLine),
        inExample: false,
      }),
    linesPerPage: integer({ min: 10, max: 80 })
      .optional()
      .meta({
        ja: "行数",
        help: {
          ja: "1ページの行数。行送りを書かなければ、余白はそのままで行送りが決まる。行送りも書けば余白が決まる（片方だけ書いてあれば、もう片方。どちらも書かなければ、残りを上下に分ける）。行数を書かなければ、余白の間に入るだけの行数になる。",
          en: "Lines on a page. Without 行送り the margins stay and the line feed follows. With 行送り the margins follow: the one not written, or both. Absent: as many lines as fit between the margins.",
        },
        example: String(shipped.linesPerPage),
        inExample: false,
      }),
    fontSize: decimal({ min: 6, max: 24, unit: "pt" })
      .optional()
      .meta({
        ja: "文字サイズ",
        help: {
          ja: "本文の文字の大きさ（ポイント、0.5刻み）。字詰めは変わらず、左右の余白が変わる。",
          en: "Text size in points, in steps of 0.5. The characters in a line stay; the side margins change.",
        },
        example: String(shipped.fontSize / 2),
        inExample: false,
      }),
    lineFeed: decimal({ min: 8, max: 60, unit: "pt" })
      .optional()
      .meta({
        ja: "行送り",
        help: {
          ja: "行から次の行までの送り（ポイント）。文字サイズ以上。",
          en: "From one line to the next, in points; not less than the text size.",
        },
        example: String(shipped.lineFeed / 20),
        inExample: false,
      }),
    marginTop: decimal({ min: 5, max: 80, unit: "mm" })
      .optional()
      .meta({
        ja: "余白上",
        help: {
          ja: "上の余白（ミリ）。行数を書かないときは、行送りはそのままで行数が変わる。",
          en: "Top margin in mm. Without 行数 the line feed stays and the number of lines follows.",
        },
        example: mm(shipped.marginTop),
        inExample: false,
      }),
    marginBottom: decimal({ min: 5, max: 80, unit: "mm" })
      .optional()
      .meta({
        ja: "余白下",
        help: {
          ja: "下の余白（ミリ）。行数を書かないときは、行送りはそのままで行数が変わる。1行に満たない余りは下に残る。",
          en: "Bottom margin in mm. Without 行数 the line feed stays and the number of lines follows; a rest of less than a line stays below.",
        },
        example: mm(shipped.marginBottom),
        inExample: false,
      }),
  };
}

/** Widths of the six columns of 変更箇所 in em: with their padding, 74 em at 9 pt are the measure of A4 landscape. */
const shippedColumns: readonly number[] = [9, 13, 19, 19, 4, 10];

/** One of the two sheets of 別表; which one a table stands on its record says. */
function matrixSection(name: "A4" | "A3", shipped: Sheet) {
  return section(pageShape(shipped)).meta({
    ja: `別表${name}`,
    help: { ja: `別表の用紙（${name}横）。`, en: `The sheet of a matrix (別表), ${name} landscape.` },
    inExample: false,
  });
}

/** 用紙: the letter, the table of changes, the assessment and the sheets of 別表. */
export function pagesSection() {
  return section({
    letter: section(pageShape(shippedSheets.letter)).meta({
      ja: "手紙",
      help: { ja: "様式4・様式3・諮問の用紙（A4縦）。", en: "The sheet of letters, A4 portrait." },
      inExample: false,
    }),
    changeTable: section({
      ...pageShape(shippedSheets.changeTable),
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
      underline: flag()
        .default(false)
        .meta({
          ja: "変更部分の下線",
          help: {
            ja: "変更前と変更後の記載のうち、違う語に下線を引くか。追加（記載なし）と削除の行には引かない。様式にはないものなので、書かなければ「いいえ」。",
            en: "Whether words that differ are underlined in before and after. Rows of additions and removals are not. The form has none: absent, no.",
          },
          example: "はい",
          inExample: false,
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
    assessment: section(pageShape(shippedSheets.assessment)).meta({
      ja: "評価書",
      help: { ja: "全項目評価書の用紙（A4縦）。", en: "The sheet of a privacy assessment, A4 portrait." },
      inExample: false,
    }),
    matrixA4: matrixSection("A4", shippedSheets.matrixA4),
    matrixA3: matrixSection("A3", shippedSheets.matrixA3),
  });
}

/** 公印: for each letter whether it is stamped, and where and how large the seal is. */
export function sealSection() {
  const seal = (ja: string, fallback: SealWord) =>
    choice(sealChoices)
      .default(fallback)
      .meta({
        ja,
        help: {
          ja: `${ja}の公印。「公印省略」と「電子署名」は発信者の下に括弧書きで印字し、「印影印刷」は施行した文書に印影を印字する。`,
          en: "stamped; omitted or electronic: said in brackets below the sender; printed: the seal's picture.",
        },
        example: sealChoices[fallback].ja,
      });
  return section({
    form4: seal("様式4", "stamped"),
    form3: seal("様式3", "stamped"),
    consultation: seal("諮問", "stamped"),
    letter: choice(sealChoices)
      .optional()
      .meta({
        ja: "往復文書",
        help: {
          ja: "市長などが出す通知、依頼、回答の公印。書かなければ公印省略。審議会の答申には関わらない。",
          en: "Whether notices, requests and answers are stamped. Absent: omitted. Not for the council's 答申.",
        },
        example: sealChoices.omitted.ja,
        inExample: false,
      }),
    image: sealImageField("印影", {
      ja: "首長の公印の印影（背景の透けたPNGかSVG）。「印影印刷」の文書に使う。公印規則により管理し、この仕組みの外に出さない。",
      en: "The picture of the mayor's seal (PNG with transparency, or SVG), for 印影印刷.",
    }),
    officerImage: sealImageField("責任者の印影", {
      ja: "情報セキュリティ責任者の公印の印影。様式3を「印影印刷」にする場合に書く。",
      en: "The picture of the officer's seal, for 様式3.",
    }),
    councilImage: sealImageField("審議会の印影", {
      ja: "審議会の公印の印影。答申を「印影印刷」にする場合に書く。",
      en: "The picture of the council's seal, for a 答申.",
    }),
    size: decimal(sealLimits)
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
