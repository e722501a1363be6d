import * as z from "zod";
import { block, list, prose } from "../fields/index.ts";
import { decimal } from "./decimal.ts";
import { MOST_COLUMNS } from "./matrix-cell.ts";

/** One column as it is used. */
export interface MatrixColumn {
  /** Lines of its title. */
  readonly title: readonly string[];
  /** Width of its text in em; absent = found from the texts. */
  readonly width?: number | undefined;
}

/** A column as it was written: its title, or a block with 幅. */
export type WrittenColumn = readonly string[] | MatrixColumn;

export function matrixColumn(written: WrittenColumn): MatrixColumn {
  return "title" in written ? written : { title: written };
}

/** Narrowest and widest column there may be, in em. */
const LIMITS = { min: 1, max: 80, unit: "字" } as const;

/** Width of a column in em, where it is not to be found from the texts. */
export function widthField(ja: string, what: { readonly ja: string; readonly en: string }) {
  return decimal(LIMITS)
    .optional()
    .meta({
      ja,
      help: {
        ja: `${what.ja}の幅（表の文字の全角の字数）。書かなければ文章の量から決める。`,
        en: `Width of ${what.en} in em of the table's text. Absent: found from the texts.`,
      },
      example: "12",
      inExample: false,
    });
}

const columnBlock = block({
  title: prose().meta({
    ja: "題名",
    help: { ja: "列の題名。改行した所で行を改める。", en: "The column's title; line feeds are kept." },
    example: "分類④\n（情報系システム）",
  }),
  width: widthField("幅", { ja: "列", en: "the column" }),
});

/** 列: mostly plain titles; a block where a width is given. */
export function columnsField() {
  const column = z.union([prose(), columnBlock]);
  return list(column, { max: MOST_COLUMNS }).meta({
    ja: "列",
    help: {
      ja: "列の題名を左から順に。幅を決める列は「- 題名: 」「幅: 」で書く。",
      en: "Titles of the columns from the left. With a width of its own: 題名 and 幅.",
    },
    example: "分類①\n分類②",
  });
}
