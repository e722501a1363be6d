import type { Column } from "../sheet/columns.ts";
import type { Placed } from "./layout.ts";
import { BROKEN_LINE, LINE_HEIGHT } from "./style.ts";
import type { InputMode } from "./validation.ts";

/** Formats of digits and Latin letters, for which Japanese input is switched off. */
const plainFormats: ReadonlySet<string> = new Set(["phone", "integer", "decimal", "reference"]);

/** How paragraphs are written in YAML is nothing for a cell: the formats whose words are other ones here. */
const inCells: Readonly<Record<string, string>> = {
  prose: "文章（改行ごとに新しい段落）",
  outline: "文章。1、(1)、ア、①、・、【見出し】、※などの行頭の印から構成を読み取る",
};

const newLine = "セルの中の改行は Alt＋Enter";

/** How the cells of a column are written. */
export function writtenInCells({ field, format, list }: Column): string {
  const own = inCells[format?.name ?? ""];
  const one = own ?? field.written?.ja ?? "文字列";
  if (list) return `1行に1件（${newLine}）。${one}`;
  return own === undefined ? one : `${one}。${newLine}`;
}

/** How the keyboard is switched in the cells of a column; null = as it is. */
export function inputModeOf({ format, choices }: Column): InputMode | null {
  if (choices !== null) return null;
  return plainFormats.has(format?.name ?? "") ? "off" : "hiragana";
}

/** Width of a column in half-width characters, by what stands in it. */
export function widthOf({ column, example }: Placed): number {
  const heading = Math.max(halfWidths(column.headings.at(-1) ?? ""), column.field.required ? 16 : 0);
  const written = Math.max(...example.text.split("\n").map(halfWidths));
  const most = column.format?.name === "prose" || column.format?.name === "outline" ? 48 : 36;
  return Math.min(most, Math.max(heading, written, 8)) + 2;
}

/** Height in points of a row whose texts are broken at the widths of their columns; a little is kept for kinsoku. */
export function heightOf(values: readonly string[], widths: readonly number[]): number {
  const lines = values.map((value, at) => linesIn(value, (widths[at] ?? 0) - 3));
  return (Math.max(...lines) - 1) * BROKEN_LINE + LINE_HEIGHT;
}

function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / width)), 0);
}

/** ASCII counts one, all else two. */
export function halfWidths(text: string): number {
  return [...text].reduce((width, sign) => width + (sign < "\u0080" ? 1 : 2), 0);
}
