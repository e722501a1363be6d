import type { z } from "zod";
import { block, choice, integer, line, list, personName } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { agreementSection } from "./profile-agreement.ts";
import { profileChecks } from "./profile-check.ts";
import { publicEditionSection } from "./profile-edition.ts";
import { minutesSection } from "./profile-minutes.ts";
import { notationSection, voiceChoices } from "./profile-notation.ts";
import { compositionSection, fontsField, pagesSection, sealSection } from "./profile-paper.ts";
import { section } from "./section.ts";

const mayor = block({
  post: line().meta({
    ja: "職",
    help: { ja: "首長の職名。発信者欄に印字する。", en: "The mayor's post, printed as the sender." },
    example: "見本市長",
  }),
  name: personName().meta({
    ja: "氏名",
    help: { ja: "首長の氏名。姓と名の間を1つ空ける。", en: "The mayor's name." },
    example: "見本 太郎",
  }),
});

const council = block({
  name: line().meta({
    ja: "名称",
    help: { ja: "審議会の名称。宛先の1行目。", en: "The council, first line of the addressee." },
    example: "見本市個人情報保護審議会",
  }),
  chairPost: line()
    .default("会長")
    .meta({
      ja: "会長の職",
      help: { ja: "長の職名。宛先の2行目。", en: "The chair's post, second line of the addressee." },
      example: "会長",
    }),
  chairName: personName().meta({
    ja: "会長の氏名",
    help: { ja: "長の氏名。敬称は書かない。", en: "The chair's name, without honorific." },
    example: "三宮 花子",
  }),
});

const securityOfficer = block({
  lines: list(line(), { max: 4 }).meta({
    ja: "職",
    help: {
      ja: "様式3の発信者欄。紙面で改行する位置で分けて書く。",
      en: "The sender of 様式3, one entry a printed line.",
    },
    example: "見本市企画調整局情報化戦略部長",
  }),
  name: personName()
    .optional()
    .meta({
      ja: "氏名",
      help: {
        ja: "責任者の氏名。案件で「責任者の氏名: はい」としたときに印字する。",
        en: "The officer's name, printed where a case asks for it.",
      },
      example: "港 一郎",
    }),
});

const ordinance = block({
  name: line().meta({
    ja: "名称",
    help: { ja: "個人情報保護条例の正式な名称。", en: "Full name of the ordinance." },
    example: "見本市個人情報保護条例",
  }),
  short: line()
    .default("条例")
    .meta({
      ja: "略称",
      help: {
        ja: "項目6や注記での呼び方。記録の条項もこの略称で書く。",
        en: "Its short name, used in item 6 and in records.",
      },
      example: "条例",
    }),
  article: integer({ min: 1, max: 999 })
    .default(11)
    .meta({
      ja: "条",
      help: {
        ja: "電子計算機処理を定める条の番号。表題に印字する。",
        en: "The article on computer processing.",
      },
      example: "11",
    }),
  articleName: line()
    .default("電子計算機処理")
    .meta({
      ja: "条の呼び名",
      help: { ja: "表題で条の後に括弧書きする語。", en: "The word in brackets after the article in titles." },
      example: "電子計算機処理",
    }),
  articleTitle: line()
    .default("電子計算機処理の制限")
    .meta({
      ja: "条の見出し",
      help: {
        ja: "条例でのその条の見出し。諮問の注記に印字する。",
        en: "The article's heading in the ordinance.",
      },
      example: "電子計算機処理の制限",
    }),
});

function symbolField(ja: string, example: string) {
  return line({ max: 30 })
    .optional()
    .meta({
      ja,
      help: {
        ja: `${ja}の文書記号。番号を取る前の案に「${example}第　　　号」と印字する。`,
        en: "The symbol of its document numbers, printed on drafts before a number is taken.",
      },
      example,
      inExample: false,
    });
}

/** 団体設定 (yoshiki.yaml): names, titles of law, marks and preferences of one office. */
export const profileKind = recordModel(
  {
    kind: "profile",
    ja: "団体設定",
    help: {
      ja: "団体ごとの設定（yoshiki.yaml）。名称、条例、表記、組版、用紙を決める。",
      en: "Settings of one office (yoshiki.yaml).",
    },
    version: 1,
    shape: {
      municipality: line().meta({
        ja: "自治体名",
        help: {
          ja: "自治体の名称。定型文の「…情報セキュリティ責任者」などに使う。",
          en: "Name of the municipality.",
        },
        example: "見本市",
      }),
      mayor: mayor.meta({ ja: "首長", help: { ja: "市町村長。", en: "The mayor." } }),
      council: council.meta({
        ja: "審議会",
        help: { ja: "宛先となる審議会。", en: "The council addressed." },
      }),
      securityOfficer: securityOfficer.meta({
        ja: "情報セキュリティ責任者",
        help: { ja: "様式3の発信者。", en: "The information-security officer, sender of 様式3." },
      }),
      ordinance: ordinance.meta({ ja: "条例", help: { ja: "個人情報保護条例。", en: "The ordinance." } }),
      symbols: section({
        form4: symbolField("様式4", "見企"),
        form3: symbolField("様式3", "見企情"),
        consultation: symbolField("諮問", "見企情"),
        letter: symbolField("往復文書", "見企情"),
      }).meta({
        ja: "文書記号",
        help: { ja: "番号を取る前の案に印字する文書記号。", en: "Symbols printed on drafts." },
        inExample: false,
      }),
      notation: notationSection().meta({
        ja: "表記",
        help: { ja: "日付・数字・氏名などの書き方。", en: "How dates, digits and names are printed." },
      }),
      voice: choice(voiceChoices)
        .default("polite")
        .meta({
          ja: "文体",
          help: { ja: "諮問の文体。「ます」は求めます、「である」は求める。", en: "Voice of consultations." },
          example: "ます",
        }),
      composition: compositionSection().meta({
        ja: "組版",
        help: { ja: "行の組み方。", en: "How lines are composed." },
      }),
      pages: pagesSection().meta({
        ja: "用紙",
        help: { ja: "用紙の寸法と表の列。", en: "Sheets and columns." },
      }),
      seal: sealSection().meta({ ja: "公印", help: { ja: "公印の扱い。", en: "How seals are treated." } }),
      minutes: minutesSection().meta({
        ja: "議事録",
        help: { ja: "議事録の体裁。", en: "How minutes look." },
        inExample: false,
      }),
      publicEdition: publicEditionSection().meta({
        ja: "公開版",
        help: {
          ja: "公開版（墨消しした文書）で伏せるものと、伏せ字。",
          en: "What the public edition withholds, and its mark.",
        },
        inExample: false,
      }),
      check: agreementSection().meta({
        ja: "点検",
        help: {
          ja: "資料どうしの食い違いを調べるときに使う、団体の名称と書き方。",
          en: "Names and spellings for the check of a packet's papers.",
        },
        inExample: false,
      }),
      fonts: fontsField(),
    },
  },
  profileChecks,
);

export type Profile = z.output<typeof profileKind.model>;
