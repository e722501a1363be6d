import * as z from "zod";
import { block, integer, list, prose } from "../fields/index.ts";

/** More columns than this leave no sheet room for two characters each. */
export const MOST_COLUMNS = 30;

/** One cell as it is used, however it was written. */
export interface MatrixCell {
  /** Paragraphs; none = an empty cell. */
  readonly text: readonly string[];
  /** Columns it takes, 1 or more. */
  readonly width: number;
}

/** A cell as it was written: a text, or a block with 幅. */
export type WrittenCell = readonly string[] | MatrixCell;

/** Typed alone in a cell, joins it with the one at its left or with the one above. */
export const JOIN = { left: "←", up: "↑" } as const;

/** Whether a cell is nothing but the sign that joins it with its neighbour. */
export function joins({ text }: MatrixCell, side: keyof typeof JOIN): boolean {
  return text.length === 1 && text[0]?.trim() === JOIN[side];
}

const cellBlock = block({
  text: prose().meta({
    ja: "内容",
    help: { ja: "セルの文章。改行ごとに段落になる。", en: "The cell's text. Each line is a paragraph." },
    example: "△（個別諮問）",
  }),
  width: integer({ min: 2, max: MOST_COLUMNS }).meta({
    ja: "幅",
    help: { ja: "このセルがまたがる列の数。", en: "How many columns the cell takes." },
    example: "6",
  }),
});

/** Typed alone for a cell in which nothing is printed: a value that is not there is told of. */
const BLANK = "空欄";

export function matrixCell(written: WrittenCell): MatrixCell {
  const { text, width } = "width" in written ? written : { text: written, width: 1 };
  return { text: text.length === 1 && text[0]?.trim() === BLANK ? [] : text, width };
}

/** セル: mostly plain texts; a block where a cell takes several columns. */
export function cellsField() {
  const cell = z.union([prose(), cellBlock]);
  return list(cell, { max: MOST_COLUMNS }).meta({
    ja: "セル",
    help: {
      ja: "左の列から順に、1列につき1つ。行頭の「・」「①」などはぶら下げて印字する。「←」だけを書いたセルは左のセルと、「↑」だけを書いたセルは上のセルとつながる。何列もまたがるセルは「- 内容: 」「幅: 」とも書ける。該当なしは「－」、何も印字しないセルは「空欄」と書く。",
      en: "From the left, one for each column. Lines that begin with ・ or ① hang. A cell that is only ← is joined with the one at its left, ↑ with the one above. Over several columns also 内容 and 幅. Write － for none and 空欄 for an empty cell.",
    },
    example: "○（類型諮問）\n△（個別諮問）",
  });
}
