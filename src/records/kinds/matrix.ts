import type { z } from "zod";
import { choice, flag, line, list, prose } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { decimal } from "./decimal.ts";
import { matrixChecks, matrixWidthChecks } from "./matrix-check.ts";
import { columnsField, widthField } from "./matrix-column.ts";
import { directions, groups } from "./matrix-group.ts";

/** 別表: a matrix of classes and items, with groups of rows and cells over several columns. */
export const matrixKind = recordModel(
  {
    kind: "matrix",
    ja: "別表",
    help: {
      ja: "分類ごとの扱いなどを、区分・項目と列の組合せで示す表。A4かA3の横向きで印字する。",
      en: "A matrix: groups of rows against columns, on A4 or A3 landscape.",
    },
    version: 1,
    shape: {
      label: line({ max: 20 })
        .default("別表")
        .meta({
          ja: "右肩",
          help: {
            ja: "右上に印字する呼び名。何枚もあれば「別表1」のように番号を付ける。",
            en: "What the paper is called, at the top right: 別表, 別表1.",
          },
          example: "別表1",
          inExample: false,
        }),
      title: prose({ max: 500 }).meta({
        ja: "題名",
        help: {
          ja: "表の題名。改行した所で行を改める。",
          en: "The title; line feeds are kept.",
        },
        example: "今回の類型諮問の位置付けについて",
      }),
      paper: choice({
        a4: { ja: "A4横", en: "A4 landscape" },
        a3: { ja: "A3横", en: "A3 landscape" },
      })
        .default("a4")
        .meta({
          ja: "用紙",
          help: { ja: "印字する用紙。「A4横」か「A3横」。", en: "The sheet." },
          example: "A4横",
        }),
      size: decimal({ min: 6, max: 14, unit: "pt" })
        .optional()
        .meta({
          ja: "文字サイズ",
          help: {
            ja: "表の文字の大きさ（ポイント）。書かなければ用紙の標準（A4は9、A3は10.5）。",
            en: "Text size in the table, in points. Absent: the sheet's (A4 9, A3 10.5).",
          },
          example: "8",
          inExample: false,
        }),
      merge: choice({
        none: { ja: "いいえ", en: "cells stay as written" },
        across: { ja: "はい", en: "equal neighbours in a row become one cell" },
        both: { ja: "縦横", en: "in a row, then down the column within a group" },
      })
        .default("none")
        .meta({
          ja: "同じ値を結合",
          help: {
            ja: "「はい」は、横に並んだ同じ値のセルを1つにする。「縦横」は、続けて、区分の中で縦に並んだ同じ値も1つにする。「－」と「同上」「同左」は結合しない。",
            en: "はい: equal neighbours in a row become one cell; 縦横: then those in a column, too. － and 同上, 同左 stay.",
          },
          example: "はい",
        }),
      direction: choice(directions)
        .default("across")
        .meta({
          ja: "見出しの向き",
          help: {
            ja: "左端の区分の見出しの向き。「縦」は幅の狭い縦書きにする。区分ごとにも書ける。",
            en: "How the groups' headings run; 縦 is narrow and vertical.",
          },
          example: "横",
        }),
      continued: flag()
        .default(true)
        .meta({
          ja: "続きの表示",
          help: {
            ja: "区分がページをまたぐとき、次のページに見出しを（続き）として繰り返すか。",
            en: "Whether a group that crosses a page repeats its heading with （続き）.",
          },
          example: "はい",
          inExample: false,
        }),
      pageNumber: choice({
        none: { ja: "なし", en: "none" },
        n: { ja: "1", en: "page" },
        "n/m": { ja: "1/8", en: "page/pages" },
      })
        .default("none")
        .meta({
          ja: "ページ番号",
          help: { ja: "用紙の下のページ番号。「なし」「1」「1/8」。", en: "Page number at the foot." },
          example: "1/8",
          inExample: false,
        }),
      corner: line({ max: 30 })
        .optional()
        .meta({
          ja: "左上",
          help: {
            ja: "表の左上のます（見出しの列の上）に印字する語。書かなければ空欄。",
            en: "What stands in the corner above the stub. Absent: nothing.",
          },
          example: "区分",
          inExample: false,
        }),
      labelWidth: widthField("区分の幅", { ja: "区分の見出しの列", en: "the groups' column" }),
      itemWidth: widthField("項目の幅", { ja: "項目の列", en: "the items' column" }),
      columns: columnsField(),
      groups: groups.meta({
        ja: "区分",
        help: { ja: "行のまとまり。上から順に書く。", en: "The groups of rows, from the top." },
      }),
      legend: line({ max: 300 })
        .optional()
        .meta({
          ja: "凡例",
          help: {
            ja: "表の下に「凡例：」に続けて印字する、記号の説明。",
            en: "What the signs mean, printed below the table after 凡例：.",
          },
          example: "○（類型諮問）　△（個別諮問）　×（取扱不可）",
          inExample: false,
        }),
      notes: list(prose(), { max: 20 })
        .optional()
        .meta({
          ja: "注記",
          help: {
            ja: "表の下に「※」を付けて印字する注。2件以上あれば「※1」「※2」と番号が付く。",
            en: "Notes below the table, after ※; numbered where there are several.",
          },
          example: "分類①から③までは、答申第910号の類型による。",
          inExample: false,
        }),
    },
  },
  matrixChecks,
  matrixWidthChecks,
);

export type Matrix = z.output<typeof matrixKind.model>;
