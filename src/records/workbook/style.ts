import type { CellObject } from "write-excel-file/node";

/** The font of every cell: on every Windows since 2018, each kanji as wide as two digits. */
export const font = { fontFamily: "BIZ UDゴシック", fontSize: 11 } as const;

/** Height of a line in points, Excel's own for Japanese fonts of 11 pt. */
export const LINE_HEIGHT = 18.75;
/** What each further line of a cell adds to it. */
export const BROKEN_LINE = 15;

const ink = { textColor: "#000000" } as const;
const rules = { borderStyle: "thin", borderColor: "#A6A6A6" } as const;

/** How needful a column is: its heading's colour, and the words beside it in 書き方. */
export type Need = "required" | "within" | "optional" | "rare";

interface NeedStyle {
  readonly fill: string;
  /** Said in the heading, in brackets: readers of the sheet pass over it. */
  readonly mark: string;
  /** Said in 書き方. */
  readonly word: string;
}

export const needs: Readonly<Record<Need, NeedStyle>> = {
  required: { fill: "#F8CBAD", mark: "（必須）", word: "必須" },
  within: { fill: "#FFE699", mark: "（書くなら必須）", word: "書くなら必須" },
  optional: { fill: "#DDEBF7", mark: "", word: "任意" },
  rare: { fill: "#EDEDED", mark: "", word: "ふだんは空欄" },
};

/** The colour of a heading over several columns. */
const GROUP_FILL = "#BDD7EE";

/** A heading: of one column by its need, of a group without one. */
export function headStyle(need: Need | null): CellObject {
  return {
    ...ink,
    ...rules,
    type: String,
    fontWeight: "bold",
    backgroundColor: need === null ? GROUP_FILL : needs[need].fill,
    align: "center",
    alignVertical: "center",
    wrap: true,
  };
}

/** A cell to be written in: text as typed, so that neither 令和3年4月5日 nor 078 becomes a number. */
export const inputStyle: CellObject = {
  ...ink,
  ...rules,
  type: String,
  format: "@",
  alignVertical: "top",
  wrap: true,
};

/** The row of a group in 書き方. */
export const groupFill: CellObject = { backgroundColor: GROUP_FILL };

export const titleStyle: CellObject = { ...ink, type: String, fontWeight: "bold", fontSize: 14 };

/** A line of text that runs on over the cells beside it: row heights do not follow merged cells. */
export const noteStyle: CellObject = { ...ink, type: String };
