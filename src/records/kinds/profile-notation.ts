import { choice, flag } from "../fields/index.ts";
import { section } from "./section.ts";

export const firstYearChoices = {
  元: { ja: "元年", en: "令和元年" },
  "1": { ja: "1年", en: "令和1年" },
} as const;

export const voiceChoices = {
  polite: { ja: "ます", en: "求めます" },
  plain: { ja: "である", en: "求める" },
} as const;

/** 表記: how dates, numbers, names and clauses are printed. */
export function notationSection() {
  return section({
    firstYear: choice(firstYearChoices)
      .default("元")
      .meta({
        ja: "元年",
        help: {
          ja: "改元の年を「元年」とするか「1年」とするか。",
          en: "The first year of an era: 元年 or 1年.",
        },
        example: "元年",
      }),
    digits: choice({
      half: { ja: "半角", en: "half-width 12" },
      full: { ja: "全角", en: "full-width １２" },
    })
      .default("half")
      .meta({
        ja: "数字",
        help: {
          ja: "日付・文書番号・条項・電話番号の数字の幅。",
          en: "Width of digits in dates, numbers and clauses.",
        },
        example: "半角",
      }),
    brackets: choice({
      written: { ja: "そのまま", en: "as written" },
      full: { ja: "全角", en: "full-width （ ）" },
      half: { ja: "半角", en: "half-width ( )" },
    })
      .default("written")
      .meta({
        ja: "括弧",
        help: {
          ja: "記録に書いた丸括弧を印字するときの幅。定型文の括弧は templates/partials/wording/ で変える。",
          en: "Width of ( ) written in records. Brackets of fixed sentences are changed in templates/partials/wording/.",
        },
        example: "そのまま",
      }),
    nameSpacing: choice({
      none: { ja: "なし", en: "見本太郎" },
      one: { ja: "一字", en: "a blank between family and given name" },
      each: { ja: "一字ずつ", en: "space between all characters" },
    })
      .default("one")
      .meta({
        ja: "氏名の字間",
        help: {
          ja: "発信者の氏名の空け方。「なし」見本太郎、「一字」見本　太郎、「一字ずつ」見 本 太 郎。データは変わらない。",
          en: "Spacing of the sender's name. Typesetting only: the text stays as it is.",
        },
        example: "一字",
      }),
    honorific: choice({
      様: { ja: "様", en: "様" },
      殿: { ja: "殿", en: "殿" },
    })
      .default("様")
      .meta({
        ja: "敬称",
        help: { ja: "宛先の氏名に付ける敬称。", en: "The honorific after the addressee's name." },
        example: "様",
      }),
    separator: choice({
      "、": { ja: "、", en: "、" },
      "，": { ja: "，", en: "，" },
    })
      .default("、")
      .meta({
        ja: "条項の区切り",
        help: { ja: "項目6で条項を並べるときの区切り。", en: "The separator between clauses in item 6." },
        example: "、",
      }),
    articleMark: flag()
      .default(false)
      .meta({
        ja: "類型事項の第",
        help: {
          ja: "項目6の条に「第」を付けるか。「いいえ」は「条例11条第1項」、「はい」は「条例第11条第1項」。",
          en: "Whether item 6 prints 第 before the article: 条例第11条 (はい) or 条例11条 (いいえ).",
        },
        example: "いいえ",
      }),
  });
}
