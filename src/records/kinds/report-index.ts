import type { z } from "zod";
import { lawReference, line, list, references } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { reportIndexChecks } from "./report-index-check.ts";

/** What stands above the table; a 会議 says it of the 報告一覧 of its packet. */
export const indexShape = {
  title: line({ max: 100 })
    .optional()
    .meta({
      ja: "題名",
      help: {
        ja: "一覧の題名。書かなければ定型の「新たに個人情報等を電子計算機処理することについて」を印字する。",
        en: "Title of the index. Absent: the office's fixed sentence.",
      },
      example: "新たに個人情報等を電子計算機処理することについて",
      inExample: false,
    }),
  suffix: line({ max: 20 })
    .default("報告")
    .meta({
      ja: "種別",
      help: {
        ja: "題名の後に括弧書きする種別。括弧は書かない。書かなければ「報告」。",
        en: "The kind in brackets after the title. Write it without them. Absent: 報告.",
      },
      example: "報告",
      inExample: false,
    }),
  bases: list(lawReference()).meta({
    ja: "根拠",
    help: {
      ja: "報告の根拠となる条項。1件につき1行。「条例」と書けば団体設定の条例の正式な名称で印字する。",
      en: "The clauses the reports rest on, one a line. 条例 prints the ordinance's full name.",
    },
    example: "条例第11条第1項",
  }),
  basisNote: line({ max: 200 })
    .optional()
    .meta({
      ja: "根拠の補足",
      help: {
        ja: "条項の後に続ける言葉。「に基づく報告事項」は自動で付くので書かない。",
        en: "What follows the clauses. に基づく報告事項 is added.",
      },
      example: "類型事項（答申第910号）別紙1（条例第11条第1項）及び別紙2",
      inExample: false,
    }),
};

/** 報告一覧: the list of reported cases that opens a packet of reports. Its rows are the cases' own records. */
export const reportIndexKind = recordModel(
  {
    kind: "report-index",
    ja: "報告一覧",
    help: {
      ja: "審議会に報告する案件の一覧表。表の中身は報告案件の記録から作るので、ここには書かない。",
      en: "The table of the cases reported to the council. Its rows are made from the cases' records.",
    },
    version: 1,
    shape: {
      ...indexShape,
      cases: references("report-case").meta({
        ja: "案件",
        help: {
          ja: "報告する案件の記録。書いた順に1件が表の1行になる。フォルダーや「*」は、当てはまる案件を名前の順に並べる。",
          en: "The records of the cases, one row each, as written. Folders and patterns stand for theirs by name.",
        },
        example: "cases/*.yaml",
      }),
    },
  },
  [],
  reportIndexChecks,
);

export type ReportIndex = z.output<typeof reportIndexKind.model>;
