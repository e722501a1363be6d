import type { z } from "zod";
import { date, integer, line, list } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { coverChecks } from "./cover-check.ts";

/** What a cover says; a 会議 says it of the cover of its packet. */
export const coverShape = {
  date: date().meta({
    ja: "日付",
    help: { ja: "審議会を開く日。", en: "The day of the meeting." },
    example: "令和3年5月10日",
  }),
  meeting: integer({ min: 1, max: 9999 }).meta({
    ja: "回",
    help: {
      ja: "第何回の審議会か。数字だけを書く。審議会の名称は団体設定から印字する。",
      en: "The number of the meeting, digits only. The council's name is the profile's.",
    },
    example: "106",
  }),
  title: list(line({ max: 30 }), { max: 4 }).meta({
    ja: "題名",
    help: {
      ja: "資料の題名。紙面で改行する位置で分けて、1行ずつ書く（4行まで）。",
      en: "The title, one entry for each printed line (up to four). Lines are never broken again.",
    },
    example: "新たに個人情報等を電子計算機\n処理することについて",
  }),
  suffix: line({ max: 20 })
    .optional()
    .meta({
      ja: "種別",
      help: {
        ja: "題名の下に括弧書きする資料の種別（報告など）。括弧は書かない。諮問の資料では書かずに「所管」を書く。",
        en: "What kind of papers these are, in brackets below the title. For consultations use 所管 instead.",
      },
      example: "報告",
    }),
  bureaus: list(line({ max: 30 }), { max: 4 })
    .optional()
    .meta({
      ja: "所管",
      help: {
        ja: "題名の下に1行ずつ括弧書きする所管の局（4つまで）。括弧は書かない。諮問の資料で書く。",
        en: "The responsible bureaus, each on a line in brackets below the title. For consultations.",
      },
      example: "企画調整局",
      inExample: false,
    }),
};

/** 表紙: the first page of the papers of one meeting. */
export const coverKind = recordModel(
  {
    kind: "cover",
    ja: "表紙",
    help: {
      ja: "審議会に出す資料の表紙1枚。",
      en: "The cover page of the papers put before the council.",
    },
    version: 1,
    shape: coverShape,
  },
  coverChecks,
);

export type Cover = z.output<typeof coverKind.model>;
