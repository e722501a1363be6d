import type { z } from "zod";
import { date, line, list, prose, stateField } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { approvalField } from "./approval.ts";
import { dateField, numberField } from "./letter.ts";
import { letterChecks, letterSealChecks } from "./letter-check.ts";
import { addresseeField, answeredField, contactField, historyField, itemsField } from "./letter-parts.ts";
import { sealFields } from "./seal.ts";
import { senderField } from "./sender.ts";

/** What only a 答申 has; a 型 that an office has added may have it too. */
const ofCouncil = { of: "type", not: ["通知", "依頼", "回答"] } as const;

/** 往復文書: a letter of any 型. Its looks and fixed sentences are those of templates/letters/<型>.hbs. */
export const letterKind = recordModel(
  {
    kind: "letter",
    ja: "往復文書",
    help: {
      ja: "通知、依頼、回答、答申など、相手に送る文書1通。",
      en: "One letter: a notice, a request, an answer, the council's reply.",
    },
    version: 1,
    shape: {
      type: line({ max: 20 }).meta({
        ja: "型",
        help: {
          ja: "文書の型。通知、依頼、回答、答申のいずれか、または団体の templates/letters フォルダーにあるひな形の名前。",
          en: "通知, 依頼, 回答, 答申, or the name of a template in the office's templates/letters/.",
        },
        example: "通知",
        offered: ["通知", "依頼", "回答", "答申"].map((ja) => ({ value: ja, ja, en: ja })),
      }),
      state: stateField(),
      number: numberField("見企情第310号"),
      date: dateField("令和7年5月12日"),
      addressee: addresseeField(),
      sender: senderField(),
      subject: line().meta({
        ja: "件名",
        help: {
          ja: "文書の件名。「について（通知）」は自動で付くので書かない（書いてあっても二重にはならない）。",
          en: "The subject. について（通知） is added, and not twice where it is written.",
        },
        example: "個人情報保護研修の実施",
      }),
      answers: answeredField().meta({ shown: { of: "type", not: ["通知", "依頼"] } }),
      body: prose()
        .optional()
        .meta({
          ja: "本文",
          help: {
            ja: "定型の本文に替えて印字する文章。「記」があれば「下記のとおり」を入れる。",
            en: "Printed instead of the fixed sentence. With 記 it must say 下記のとおり.",
          },
          example: "標記の研修を下記のとおり実施しますので、職員を出席させてください。",
          inExample: false,
        }),
      items: itemsField(),
      deadline: date()
        .optional()
        .meta({
          ja: "回答期限",
          help: {
            ja: "回答の期限。「記」の最後に曜日を付けて印字する。書いた曜日が違えば誤りとして示す。",
            en: "Printed after the items with its weekday; a wrong weekday written is an error.",
          },
          example: "令和7年5月30日（金）",
          inExample: false,
          shown: { of: "type", not: ["回答", "答申"] },
        }),
      replyTo: prose()
        .optional()
        .meta({
          ja: "回答先",
          help: { ja: "回答の送り先。回答期限の次に印字する。", en: "Where to send the answer." },
          example: "企画調整局情報化戦略部（電子メール）",
          inExample: false,
          shown: { of: "type", not: ["回答", "答申"] },
        }),
      conclusion: prose()
        .optional()
        .meta({
          ja: "結論",
          help: { ja: "答申の「審議会の結論」。", en: "The council's conclusion, of a 答申." },
          example: "本件の電子計算機処理については、適当であると認める。",
          inExample: false,
          shown: ofCouncil,
        }),
      reasons: prose()
        .optional()
        .meta({
          ja: "理由",
          help: { ja: "答申の「結論の理由」。改行ごとに段落になる。", en: "The reasons, of a 答申." },
          example: "利用者を認証により特定し、必要な機能に限って利用させることとされているため。",
          inExample: false,
          shown: ofCouncil,
        }),
      opinions: list(line({ max: 1000 }), { max: 50 })
        .optional()
        .meta({
          ja: "付帯意見",
          help: {
            ja: "答申に付ける意見。1件につき1行。番号は自動で付く。",
            en: "Opinions added to a 答申, one a line; their numbers are added.",
          },
          example: "運用の状況を、1年後に本審議会へ報告すること。",
          inExample: false,
          shown: ofCouncil,
        }),
      history: historyField().meta({ shown: ofCouncil }),
      attachments: list(line(), { max: 50 })
        .optional()
        .meta({
          ja: "別添",
          help: {
            ja: "別添の名称。1件につき1行。「別添1」は自動で付くので書かない。",
            en: "Names of what is attached, one a line; 別添1 is added.",
          },
          example: "研修実施要領",
          inExample: false,
        }),
      contact: contactField(),
      ...sealFields(),
      approval: approvalField("令和7年4月28日", "令和7年5月8日"),
    },
  },
  letterChecks,
  letterSealChecks,
);

export type LetterRecord = z.output<typeof letterKind.model>;
