import type { z } from "zod";
import {
  block,
  dateSpan,
  flag,
  lawReference,
  line,
  list,
  phone,
  prose,
  stateField,
} from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { approvalField } from "./approval.ts";
import { dateField, numberField } from "./letter.ts";
import { reportCaseChecks, reportCaseSealChecks } from "./report-case-check.ts";
import { sealFields } from "./seal.ts";
import { senderField } from "./sender.ts";

const appliedTypes = block({
  heading: line()
    .optional()
    .meta({
      ja: "見出し",
      help: {
        ja: "類型事項の題名。書かなければ定型の「新たに個人情報を電子計算機処理することについて」を印字する。",
        en: "Heading of the applied types. Absent: the office's fixed sentence.",
      },
      example: "新たに個人情報を電子計算機処理することについて",
      inExample: false,
    }),
  clauses: list(lawReference()).meta({
    ja: "適用",
    help: {
      ja: "適用する条項と類型番号。1件につき1行。",
      en: "The clauses that apply, each with its 類型 number, one a line.",
    },
    example: "条例第11条第1項 類型10",
  }),
  note: line()
    .optional()
    .meta({
      ja: "注記",
      help: {
        ja: "条項の下に括弧書きで添える類型の名称。括弧は書かない。",
        en: "Name of the type, printed in brackets below the clauses. Write it without brackets.",
      },
      example: "情報セキュリティポリシーに適合した情報システムの構築",
    }),
});

const contact = block({
  person: line()
    .optional()
    .meta({
      ja: "担当者",
      help: {
        ja: "担当の所属。書かなければ実施機関と同じ。",
        en: "The unit in charge. Absent: the implementing body.",
      },
      example: "企画調整局つながる窓口課",
    }),
  phone: phone().meta({
    ja: "連絡先",
    help: { ja: "電話番号。内線は括弧書き。", en: "Phone number, extensions in brackets." },
    example: "000-000-0101（内線 2318、2338）",
  }),
});

const form4 = block({
  number: numberField("見企つ第86号"),
  date: dateField("令和3年4月5日"),
  sender: senderField(),
  contact: contact.optional().meta({
    ja: "担当",
    help: {
      ja: "項目7を「担当者及び連絡先」にする場合に書く。書かなければ項目7は「実施機関（所属の名称）」になる。",
      en: "Makes item 7 担当者及び連絡先. Absent: item 7 is 実施機関（所属の名称）.",
    },
  }),
  ...sealFields(),
});

const form3 = block({
  number: numberField("見企情第4751号の2"),
  date: dateField("令和3年3月19日"),
  printName: flag()
    .default(false)
    .meta({
      ja: "責任者の氏名",
      help: {
        ja: "発信者欄に情報セキュリティ責任者の氏名も印字するか。「いいえ」なら職名だけ。",
        en: "Whether the officer's name is printed below the post. いいえ: the post only.",
      },
      example: "いいえ",
    }),
  ...sealFields(),
});

/**
 * 報告案件: one system reported to the council. 様式4 and 様式3 are both made from it, so that what they share
 * (件名, 概要, 稼働時期, 類型事項, 実施機関) is written once and cannot differ.
 */
export const reportCaseKind = recordModel(
  {
    kind: "report-case",
    ja: "報告案件",
    help: {
      ja: "審議会に報告する1件。様式4（報告）と様式3（副申）の両方がこの記録から作られる。",
      en: "One system reported to the council. Both 様式4 and 様式3 are made from it.",
    },
    version: 1,
    shape: {
      state: stateField(),
      subject: line().meta({
        ja: "件名",
        help: { ja: "システムの名称。項目1に印字する。", en: "Name of the system, item 1 of both forms." },
        example: "公民連携窓口サイトの構築及び提案内容を管理するシステムの導入",
      }),
      summary: prose()
        .optional()
        .meta({
          ja: "概要",
          help: {
            ja: "システムの概要（項目2）を文章で書く。箇条書きだけの場合は「概要の項目」に書く。",
            en: "Item 2 as prose. For an enumeration use 概要の項目 instead, or as well.",
          },
          example: "庁舎の電話端末の入替えに合わせて通話録音サーバを設置し、応対の記録を管理するシステム",
        }),
      summaryItems: list(line({ max: 1000 }))
        .optional()
        .meta({
          ja: "概要の項目",
          help: {
            ja: "概要を箇条書きにする場合に1件1行で書く。①②…は自動で付くので書かない。",
            en: "Item 2 as an enumeration, one a line. ①②… are added: do not write them.",
          },
          example: "民間の事業者からの提案を受け付ける",
        }),
      structure: line()
        .optional()
        .meta({
          ja: "構成図",
          help: {
            ja: "項目3。書かなければ「別図のとおり」。",
            en: "Item 3. Absent: 別図のとおり (see the attached figure).",
          },
          example: "別図のとおり",
          inExample: false,
        }),
      dataFlow: line()
        .optional()
        .meta({
          ja: "データの流れ",
          help: {
            ja: "項目4。書かなければ「別図のとおり」。",
            en: "Item 4. Absent: 別図のとおり (see the attached figure).",
          },
          example: "別図のとおり",
          inExample: false,
        }),
      start: dateSpan().meta({
        ja: "稼働時期",
        help: {
          ja: "システムが稼働（業務を開始）する日。「から」は書いても書かなくてもよい。未定なら「（未定）」を付ける。",
          en: "When the system goes live. から may be left out; add （未定） while the day is open.",
        },
        example: "令和3年3月22日から",
      }),
      appliedTypes: appliedTypes.meta({
        ja: "類型事項",
        help: {
          ja: "適用させる類型事項（項目6）。",
          en: "The types of the council's standing answer that apply (item 6).",
        },
      }),
      implementer: line().meta({
        ja: "実施機関",
        help: {
          ja: "実施機関の所属の名称。様式3の項目7、担当を書かない様式4の項目7に印字する。",
          en: "The implementing unit: item 7 of 様式3, and of 様式4 without 担当.",
        },
        example: "企画調整局つながる窓口課",
      }),
      form4: form4.optional().meta({
        ja: "様式4",
        help: { ja: "様式4（報告）だけに関わる事項。", en: "What concerns 様式4 (the report) only." },
      }),
      form3: form3.optional().meta({
        ja: "様式3",
        help: {
          ja: "様式3（副申）だけに関わる事項。様式3を作らない案件では項目ごと消す。",
          en: "What concerns 様式3 (the officer's opinion) only. Without this block no 様式3 is made.",
        },
      }),
      approval: approvalField("令和3年3月29日", "令和3年4月1日"),
    },
  },
  reportCaseChecks,
  reportCaseSealChecks,
);

export type ReportCase = z.output<typeof reportCaseKind.model>;
