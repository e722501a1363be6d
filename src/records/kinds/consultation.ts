import type { z } from "zod";
import { block, choice, lawReference, line, list, phone, repeated, stateField } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { approvalField } from "./approval.ts";
import { consultationChecks, consultationSealChecks } from "./consultation-check.ts";
import { articleField, articleTitleField, legalNoteField } from "./legal-note.ts";
import { dateField, numberField } from "./letter.ts";
import { voiceChoices } from "./profile-notation.ts";
import { sealFields } from "./seal.ts";
import { senderField } from "./sender.ts";

/** The article is named in 条文の注記 only. */
const withNote = { of: "note", not: ["なし"] } as const;

const matters = repeated({
  subject: line({ max: 500 }).meta({
    ja: "件名",
    help: { ja: "意見を求める事項。行頭の「・」は書かない。", en: "The matter, without the bullet ・." },
    example: "グループウェアにおける個人情報の電子計算機処理について",
  }),
  article: articleField().meta({ shown: withNote }),
  articleTitle: articleTitleField().meta({ shown: withNote }),
});

/** 諮問案件: a letter by which the city asks the council for its opinion. */
export const consultationKind = recordModel(
  {
    kind: "consultation",
    ja: "諮問案件",
    help: { ja: "審議会に意見を求める諮問書1通。", en: "One letter asking the council for its opinion." },
    version: 1,
    shape: {
      state: stateField(),
      number: numberField("見企情第2910号"),
      date: dateField("令和元年8月28日"),
      sender: senderField(),
      bases: list(lawReference()).meta({
        ja: "根拠",
        help: {
          ja: "諮問の根拠となる条項。1件につき1行。「条例」と書けば団体設定の条例の正式な名称で印字する。",
          en: "The clauses the consultation rests on, one a line. 条例 prints the ordinance's full name.",
        },
        example: "条例第11条第1項",
      }),
      matters: matters.meta({
        ja: "事項",
        help: {
          ja: "意見を求める事項。2件以上も書ける。",
          en: "The matters put to the council, one or several.",
        },
      }),
      mark: choice({
        bullet: { ja: "中点", en: "a bullet ・ before each" },
        number: { ja: "番号", en: "numbered 1, 2, …" },
        none: { ja: "なし", en: "no mark" },
      })
        .default("bullet")
        .meta({
          ja: "事項の記号",
          help: { ja: "事項の頭に付ける記号。", en: "The mark before each matter." },
          example: "中点",
        }),
      note: legalNoteField(),
      voice: choice(voiceChoices)
        .optional()
        .meta({
          ja: "文体",
          help: {
            ja: "この諮問だけ団体設定と違う文体にする場合に書く。「ます」は求めます、「である」は求める。",
            en: "Only where it differs from the profile: ます or である.",
          },
          example: "ます",
          inExample: false,
        }),
      contact: block({
        person: line().meta({
          ja: "担当者",
          help: { ja: "担当の所属。", en: "The unit in charge." },
          example: "企画調整局情報化戦略部",
        }),
        phone: phone()
          .optional()
          .meta({
            ja: "連絡先",
            help: { ja: "電話番号。書かなければ印字しない。", en: "Phone number; may be left out." },
            example: "000-000-0102",
            inExample: false,
          }),
      })
        .optional()
        .meta({
          ja: "担当",
          help: { ja: "用紙の右下に印字する担当。", en: "The contact at the bottom right." },
        }),
      ...sealFields(),
      approval: approvalField("令和元年8月19日", "令和元年8月26日"),
    },
  },
  consultationChecks,
  consultationSealChecks,
);

export type Consultation = z.output<typeof consultationKind.model>;
