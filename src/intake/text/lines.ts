import type { PaperLine } from "../../check/index.ts";
import type { TypedFile } from "../typed-file.ts";

/** One line of the file before tables are seen. */
interface Written {
  readonly text: string;
  readonly line: number;
  readonly begins: boolean;
}

/** Lines of a plain text. Rows typed with tabs, or between |, are cells of a table; # before a line is a heading. */
export function textLines(text: string, file: string): TypedFile {
  const written = writtenIn(text);
  const lines: PaperLine[] = [];
  const breaks = new Set<number>();
  let table = -1;
  let row = 0;
  let last = -2;
  for (const one of written) {
    if (one.begins) breaks.add(lines.length);
    const cells = cellsOf(one.text, one.line === last + 1);
    if (cells === null) {
      lines.push(lineOf(one, file));
      continue;
    }
    const goesOn = one.line === last + 1;
    table += goesOn ? 0 : 1;
    row = goesOn ? row + 1 : 0;
    last = one.line;
    lines.push(...cellLines(cells, one, file, table, row));
  }
  return { file, lines, breaks, margins: [] };
}

function writtenIn(text: string): readonly Written[] {
  const written: Written[] = [];
  let begins = false;
  text.split("\n").forEach((line, at) => {
    if (line.includes("\f")) begins = true;
    const plain = line.replaceAll("\f", " ");
    if (plain.trim() === "") return;
    written.push({ text: plain, line: at + 1, begins });
    begins = false;
  });
  return written;
}

function lineOf({ text, line }: Written, file: string): PaperLine {
  return {
    text,
    place: { file, line, column: 1, excerpt: text },
    cell: null,
    heading: /^\s*#{1,6}\s/u.test(text),
  };
}

/**
 * Offset and text of each cell; null where the line is no row. A number and a tab before an item make no table.
 * @param goesOn whether the line above is a row
 */
function cellsOf(
  text: string,
  goesOn: boolean,
): readonly { readonly from: number; readonly text: string }[] | null {
  const bars = /^\s*\|(.*)\|\s*$/u.exec(text);
  const mark = bars === null ? "\t" : "|";
  if (bars === null && !text.trim().includes("\t")) return null;
  const cells: { from: number; text: string }[] = [];
  let from = 0;
  for (const part of text.split(mark)) {
    cells.push({ from, text: part });
    from += part.length + 1;
  }
  const own = bars === null ? cells : cells.slice(1, -1);
  const filled = own.filter((cell) => cell.text.trim() !== "");
  const [first] = filled;
  const isItem =
    !goesOn &&
    own.length === 2 &&
    first !== undefined &&
    /^[\s#]*[(（]?[0-9０-９ア-ン①-⑳・]{1,2}[)）.．、]?\s*$/u.test(first.text);
  return isItem || filled.length === 0 || (bars === null && filled.length < 2 && own.length < 3) ? null : own;
}

function cellLines(
  cells: readonly { readonly from: number; readonly text: string }[],
  { text, line }: Written,
  file: string,
  table: number,
  row: number,
): readonly PaperLine[] {
  return cells.flatMap((cell, column) => {
    if (cell.text.trim() === "") return [];
    const place = { file, line, column: [...text.slice(0, cell.from)].length + 1, excerpt: cell.text };
    return [{ text: cell.text, place, cell: { table, row, column }, heading: false }];
  });
}
