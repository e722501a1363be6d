import type { z } from "zod";
import { line, prose, repeated } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { assessmentChecks } from "./assessment/checks/index.ts";
import { coverShape } from "./assessment/cover.ts";
import type { Section } from "./assessment/field.ts";
import { section1 } from "./assessment/fields/section1.ts";
import { section2 } from "./assessment/fields/section2.ts";
import { section3 } from "./assessment/fields/section3.ts";
import { section4 } from "./assessment/fields/section4.ts";
import { section5 } from "./assessment/fields/section5.ts";
import { section6 } from "./assessment/fields/section6.ts";
import { answersSchema } from "./assessment/shape.ts";
import { changeRows } from "./change-table.ts";
import { sheetsField } from "./figure-entry.ts";

/** The group of a section: its fields are those of the field table. */
function sectionField({ key, number, label, en, parts }: Section) {
  return answersSchema(parts)
    .optional()
    .meta({ ja: key, help: { ja: `${number} ${label}`, en } });
}

const file = {
  name: line({ max: 120 }).meta({
    ja: "名称",
    help: {
      ja: "特定個人情報ファイルの名称。Ⅰ3、Ⅱ1、Ⅲ1に印字する。",
      en: "Name of the file; printed in Ⅰ3, Ⅱ1 and Ⅲ1.",
    },
    example: "母子保健ファイル",
  }),
  outline: sectionField(section2),
  items: prose({ max: 40_000 })
    .optional()
    .meta({
      ja: "記録項目",
      help: {
        ja: "（別添2）特定個人情報ファイル記録項目。「【基本情報】」の行が見出し、「(受診者問診情報)」の行が小見出しになり、項目は「、」で続ける。",
        en: "(別添2) the items recorded: lines in 【】 are heads, lines in ( ) are sub-heads, items are joined by 、.",
      },
      example: "【基本情報】\n宛名番号、氏名、生年月日、住所",
    }),
  risks: sectionField(section3),
};

/** 評価書: a 特定個人情報保護評価書（全項目評価書）, all that is written in it. */
export const assessmentKind = recordModel(
  {
    kind: "assessment",
    ja: "評価書",
    help: {
      ja: "特定個人情報保護評価書（全項目評価書）。表紙からⅥ、別添1から別添3まで。空欄も認められる。",
      en: "A privacy assessment of all items: cover, Ⅰ to Ⅵ and 別添1 to 3. Blank fields are legal.",
    },
    version: 1,
    shape: {
      revision: line({ max: 20 })
        .default("平成30年5月")
        .meta({
          ja: "様式の版",
          help: {
            ja: "様式4がいつの改正のものか。表紙に［平成30年5月　様式4］のように印字する。",
            en: "The revision of the form, printed on the cover: ［平成30年5月　様式4］.",
          },
          example: "平成30年5月",
        }),
      ...coverShape,
      basics: sectionField(section1),
      workflow: sheetsField()
        .optional()
        .meta({
          ja: "事務の内容",
          help: {
            ja: "（別添1）事務の内容の図。1つの図に1枚の紙面を使う。",
            en: "(別添1) figures of the work, each on a sheet.",
          },
        }),
      workflowLegend: line()
        .optional()
        .meta({
          ja: "事務の内容の凡例",
          help: { ja: "（別添1）の図の線などの意味。", en: "(別添1) what the lines of the figures mean." },
          example: "→ 情報の流れ（オンライン）",
        }),
      workflowNotes: prose()
        .optional()
        .meta({
          ja: "事務の内容の備考",
          help: {
            ja: "（別添1）の備考。図の番号ごとに1行ずつ書く。",
            en: "(別添1) notes, one line for each number of the figure.",
          },
          example: "(1) 対象者が妊娠の届出を行う。",
        }),
      files: repeated(file, { max: 50 }).meta({
        ja: "ファイル",
        help: {
          ja: "特定個人情報ファイル。ファイルごとにⅡ、別添2、Ⅲを書く。",
          en: "The files; Ⅱ, 別添2 and Ⅲ are written for each.",
        },
      }),
      otherRisks: sectionField(section4),
      requests: sectionField(section5),
      procedure: sectionField(section6),
      changes: changeRows.optional().meta({
        ja: "変更",
        help: {
          ja: "（別添3）変更箇所。変更日の順に並べる。",
          en: "(別添3) the changes, in the order of their dates.",
        },
      }),
    },
  },
  assessmentChecks,
);

export type Assessment = z.output<typeof assessmentKind.model>;
