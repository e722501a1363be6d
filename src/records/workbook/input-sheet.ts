import type { RecordKind } from "../record-kind.ts";
import { heightOf, inputModeOf, widthOf, writtenInCells } from "./cell-words.ts";
import { headingRows } from "./headings.ts";
import type { Placed } from "./layout.ts";
import { address, type DrawnCell, type DrawnSheet, letters } from "./sheet.ts";
import { inputStyle } from "./style.ts";
import { noteOf, type Validation } from "./validation.ts";

/** Rows with drop-downs and notes, as many as a list has items at most. Below them one may write as well. */
const ROWS = 5_000;

/** Widest block of columns that stays in sight, in half-width characters: half a small screen. */
const MOST_FROZEN = 60;

/** The sheet that is filled: headings, and cells that take text as it is typed. */
export function inputSheet(kind: RecordKind, placed: readonly Placed[]): DrawnSheet {
  const headings = headingRows(placed);
  const first = headings.length + 1;
  return {
    ...frame(kind.ja, placed, headings.length),
    rows: [...headings, placed.map((): DrawnCell => inputStyle)],
    validations: placed.map((one, at) => validationOf(one, at, first)),
  };
}

/** The same headings over filled rows. */
export function exampleSheet(placed: readonly Placed[]): DrawnSheet {
  const headings = headingRows(placed);
  const drawn = frame("記入例", placed, headings.length);
  const rows = exampleRows(placed).map((row) => {
    const height = heightOf(row, drawn.widths);
    return row.map((value): DrawnCell => ({ ...inputStyle, value, height }));
  });
  return { ...drawn, rows: [...headings, ...rows], validations: [] };
}

/** The usual record, and one in which every field is written; a cell without value is "". */
function exampleRows(placed: readonly Placed[]): readonly (readonly string[])[] {
  const usual = placed.map(({ example }) => (example.isUsual ? example.text : ""));
  const full = placed.map(({ example }) => example.full);
  return usual.join("\t") === full.join("\t") ? [usual] : [usual, full];
}

function frame(name: string, placed: readonly Placed[], rows: number) {
  const widths = placed.map(widthOf);
  const frozen = { rows, columns: frozenColumns(placed, widths) };
  return { name, widths, frozen, paper: "A3", endless: true } as const;
}

/** The columns up to the first that every row has, if they are few and stand alone: they say which case a row is. */
function frozenColumns(placed: readonly Placed[], widths: readonly number[]): number {
  const count = placed.findIndex(({ need }) => need === "required") + 1;
  const areAlone = placed.slice(0, count).every(({ column }) => column.headings.length === 1);
  const width = widths.slice(0, count).reduce((sum, one) => sum + one, 0);
  return areAlone && width <= MOST_FROZEN ? count : 0;
}

function validationOf({ column, example }: Placed, at: number, first: number): Validation {
  const titles = column.headings.map((_, from) => column.headings.slice(from).join("/"));
  const help = column.field.help?.ja ?? "";
  const shown = example.text === "" ? "" : `例: ${example.text}`;
  const pieces = [help, `書き方: ${writtenInCells(column)}`, shown].filter((piece) => piece !== "");
  return {
    cells: `${address(at, first)}:${letters(at)}${first + ROWS - 1}`,
    ...noteOf(titles, pieces),
    words: column.list ? null : (column.choices?.map((choice) => choice.ja) ?? null),
    input: inputModeOf(column),
  };
}
