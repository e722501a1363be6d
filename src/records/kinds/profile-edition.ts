import { choice, list } from "../fields/index.ts";
import { section } from "./section.ts";

const rules = {
  phone: { ja: "電話", en: "phone numbers" },
  mail: { ja: "電子メール", en: "e-mail addresses" },
  contact: { ja: "担当者", en: "the person in charge; a unit's name stays" },
  person: { ja: "個人の氏名", en: "names of persons without a post" },
} as const;

/** 公開版: what the public edition withholds in every record, beside each record's own 非公開. */
export function publicEditionSection() {
  return section({
    withheld: list(choice(rules), { min: 0 })
      .default(() => Object.keys(rules) as (keyof typeof rules)[])
      .meta({
        ja: "伏せるもの",
        help: {
          ja: "公開版でいつも伏せるもの。記録の「非公開」に書いた項目は、これと関わりなく伏せる。書かなければ四つとも伏せる。",
          en: "What the public edition withholds in every record, beside each record's own 非公開. Absent: all four.",
        },
        example: "電話\n電子メール",
        inExample: false,
      }),
    mark: choice({
      boxes: { ja: "■■■■", en: "■■■■" },
      words: { ja: "〔非公開〕", en: "〔非公開〕" },
    })
      .default("boxes")
      .meta({
        ja: "伏せ字",
        help: {
          ja: "伏せた所に印字するもの。元の文字数に関わらず、いつも同じ長さ。",
          en: "What is printed instead: always the same, whatever the value's length.",
        },
        example: "■■■■",
        inExample: false,
      }),
  });
}
