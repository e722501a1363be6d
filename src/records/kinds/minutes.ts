import type { z } from "zod";
import { block, choice, date, integer, line, list, prose, repeated, textFile } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { transcriptText } from "../transcript/field.ts";
import { attendanceField } from "./minutes-attendance.ts";
import { minutesChecks, minutesFileChecks } from "./minutes-check.ts";
import { headField, layoutField, timeField } from "./minutes-fields.ts";

const held = block({
  date: date().meta({
    ja: "日",
    help: { ja: "開いた日。曜日を付ければ確かめる。", en: "The day; a weekday is checked." },
    example: "令和7年6月23日（月）",
  }),
  start: timeField().meta({
    ja: "開始",
    help: { ja: "始まった時刻。", en: "When it began." },
    example: "午後6時",
  }),
  end: timeField()
    .optional()
    .meta({ ja: "終了", help: { ja: "終わった時刻。", en: "When it ended." }, example: "午後7時20分" }),
});

const agenda = repeated(
  {
    title: line({ max: 200 }).meta({
      ja: "題名",
      help: { ja: "議題の題名。番号は書かない。", en: "The item's title, without its number." },
      example: "全項目評価書の第三者点検について",
    }),
    parts: list(line({ max: 200 }), { max: 26 })
      .optional()
      .meta({
        ja: "細目",
        help: { ja: "議題の下のア、イ、…。符号は書かない。", en: "What stands below it as ア, イ …" },
        example: "福祉システム（後期高齢者医療事務）",
        inExample: false,
      }),
    summary: prose({ max: 5_000 })
      .optional()
      .meta({
        ja: "概要",
        help: {
          ja: "「議事の概要」に印字する、この議題の要点。",
          en: "What is printed of this item in 議事の概要.",
        },
        example: "実施機関から説明を受け、意見交換をした。",
      }),
  },
  { max: 50 },
);

/** 議事録: who met, what about, and what was said. */
export const minutesKind = recordModel(
  {
    kind: "minutes",
    ja: "議事録",
    help: {
      ja: "会議1回の議事録。会議経過は、ここに書くか、テキストファイルを指す。",
      en: "The minutes of one meeting. The transcript stands in it, or in a text file.",
    },
    version: 1,
    shape: {
      body: line({ max: 80 }).meta({
        ja: "会議体",
        help: {
          ja: "審議会などの名称。1行目に印字する。",
          en: "The body that met, first line of the paper.",
        },
        example: "見本市情報公開・個人情報保護審議会",
      }),
      title: line({ max: 100 }).meta({
        ja: "題名",
        help: { ja: "議事録の題名。", en: "The title of the minutes." },
        example: "第3回 特定個人情報保護評価部会議事録",
      }),
      held: held.meta({ ja: "日時", help: { ja: "会議の日時。", en: "When it was held." } }),
      place: line({ max: 100 }).meta({
        ja: "場所",
        help: { ja: "会議の場所。", en: "Where it was held." },
        example: "見本市役所1号館2階 市政情報室",
      }),
      attendance: attendanceField(),
      access: choice({
        open: { ja: "公開", en: "open to the public" },
        partly: { ja: "一部非公開", en: "closed in part" },
        closed: { ja: "非公開", en: "closed" },
      })
        .optional()
        .meta({
          ja: "公開の別",
          help: { ja: "会議を公開したか。書けば印字する。", en: "Whether the meeting was open; printed." },
          example: "公開",
          inExample: false,
        }),
      accessReason: line({ max: 300 })
        .optional()
        .meta({
          ja: "非公開の理由",
          help: { ja: "非公開とした理由。", en: "Why it was closed." },
          example: "審議に個人情報が含まれるため",
          inExample: false,
          shown: { of: "access", is: ["一部非公開", "非公開"] },
        }),
      audience: integer({ max: 9_999 })
        .optional()
        .meta({
          ja: "傍聴者",
          help: { ja: "傍聴した人の数。書けば印字する。", en: "How many listened; printed." },
          example: "2",
          inExample: false,
        }),
      handouts: list(line({ max: 200 }), { max: 100 })
        .optional()
        .meta({
          ja: "配付資料",
          help: { ja: "配った資料。書けば印字する。", en: "Papers handed out; printed." },
          example: "資料1 評価のスケジュールについて",
          inExample: false,
        }),
      agenda: agenda.meta({
        ja: "議事",
        help: { ja: "議題。書いた順に（1）から番号が付く。", en: "The items, numbered in their order." },
      }),
      transcript: transcriptText()
        .optional()
        .meta({
          ja: "会議経過",
          help: {
            ja: "発言の記録。「（姓＋職）本文」と書き、続きの段落は次の行に書く。【説明】【意見交換等】などの見出し、◆ 小見出し、「議事（1） 題名」、「（異議なし）」を、それだけの行に書ける。",
            en: "What was said: （speaker）speech, further paragraphs on the lines below; 【stage】, ◆ topic, 議事（1） title and （異議なし） on lines of their own.",
          },
          example:
            "（見本委員）ただいまから部会を開きます。\n\n議事（1）　全項目評価書の第三者点検について\n【意見交換等】\n（見本委員）御意見はありますか。\n（なし）\n（見本委員）以上で閉会とします。",
        }),
      transcriptFile: textFile("transcript", "minutes/第3回.txt")
        .optional()
        .meta({
          ja: "会議経過ファイル",
          help: {
            ja: "会議経過を書いたテキストファイル（UTF-8 か Shift_JIS）。「会議経過」の代わりに書く。",
            en: "A text file (UTF-8 or Shift_JIS) with the transcript, instead of 会議経過.",
          },
          example: "minutes/第3回.txt",
          isInstead: true,
          insteadOf: ["transcript"],
        }),
      layout: layoutField()
        .optional()
        .meta({
          ja: "議事録の形",
          help: {
            ja: "会議経過の形。書かなければ団体設定に従う。",
            en: "How the transcript is laid out. Absent: as the profile says.",
          },
          example: "括弧書き",
          inExample: false,
        }),
      head: headField()
        .optional()
        .meta({
          ja: "頭書の形",
          help: {
            ja: "日時から議事の概要までの形。書かなければ団体設定に従う。",
            en: "How what stands above the transcript is laid out. Absent: as the profile says.",
          },
          example: "番号",
          inExample: false,
        }),
    },
  },
  minutesChecks,
  minutesFileChecks,
);

export type Minutes = z.output<typeof minutesKind.model>;
