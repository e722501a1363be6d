import type { z } from "zod";
import { choice, date, flag, line, prose, repeated } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { changeTableChecks } from "./change-table-check.ts";
import { firstYearChoices } from "./profile-notation.ts";

/** The rows of the table; an assessment carries them as well. */
export const changeRows = repeated({
  date: date().meta({
    ja: "変更日",
    help: { ja: "変更した日。", en: "The day of the change." },
    example: "令和元年12月3日",
  }),
  item: prose()
    .optional()
    .meta({
      ja: "項目",
      help: {
        ja: "評価書のどの項目か。節・番号・丸数字の順に書き、改行してもよい。空欄も認められる。",
        en: "Which item of the assessment: section, number, circled item; line feeds are kept. May be absent.",
      },
      example: "Ⅱ 特定個人情報ファイルの概要 3. 特定個人情報の入手・使用 ⑥使用目的",
    }),
  before: prose().meta({
    ja: "変更前",
    help: {
      ja: "変更前の記載。追加の場合は「記載なし」と書く。改行ごとに段落になる。",
      en: "The text before; write 記載なし for an addition. Each line is a paragraph.",
    },
    example: "記載なし",
  }),
  after: prose().meta({
    ja: "変更後",
    help: {
      ja: "変更後の記載。消した場合は「削除」と書く。改行ごとに段落になる。",
      en: "The text after; write 削除 for a removal. Each line is a paragraph.",
    },
    example: "各種検診の結果に関する情報",
  }),
  timing: choice({
    before: { ja: "事前", en: "submitted before the change" },
    after: { ja: "事後", en: "submitted after the change" },
  }).meta({
    ja: "提出時期",
    help: {
      ja: "見直した評価書を変更の前に出したか後に出したか。",
      en: "Whether the revised assessment was submitted before or after the change.",
    },
    example: "事前",
  }),
  reason: prose()
    .optional()
    .meta({
      ja: "説明",
      help: {
        ja: "提出時期に係る説明。「事後」では、重要な変更に当たらない理由を必ず書く。",
        en: "Explanation of the timing. For 事後 say why the change is not an important one.",
      },
      example: "適正文言への修正であり、重要な変更ではない。",
    }),
});

/** 変更箇所: the table 別添3 of a 特定個人情報保護評価書. */
export const changeTableKind = recordModel(
  {
    kind: "change-table",
    ja: "変更箇所",
    help: {
      ja: "特定個人情報保護評価書の（別添3）変更箇所。1行が表の1行になる。",
      en: "別添3 of an assessment: the table of changes.",
    },
    version: 1,
    shape: {
      caption: line()
        .optional()
        .meta({
          ja: "表題",
          help: { ja: "書かなければ「（別添3）変更箇所」。", en: "Absent: （別添3）変更箇所." },
          example: "（別添3）変更箇所",
          inExample: false,
        }),
      firstYear: choice(firstYearChoices)
        .optional()
        .meta({
          ja: "元年の書き方",
          help: {
            ja: "この表だけ団体設定と違う書き方にする場合に書く。「1年」は令和1年12月3日と印字する。",
            en: "Only where the table differs from the profile: 1年 prints 令和1年12月3日.",
          },
          example: "1年",
          inExample: false,
        }),
      underline: flag()
        .optional()
        .meta({
          ja: "変更部分の下線",
          help: {
            ja: "この表だけ団体設定と違うようにする場合に書く。「はい」は、違う語に下線を引く。",
            en: "Only where the table differs from the profile: はい underlines words that differ.",
          },
          example: "はい",
          inExample: false,
        }),
      rows: changeRows.meta({
        ja: "変更",
        help: { ja: "変更した箇所。変更日の順に並べる。", en: "The changes, in the order of their dates." },
      }),
    },
  },
  changeTableChecks,
);

export type ChangeTable = z.output<typeof changeTableKind.model>;
