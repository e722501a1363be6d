import type { TableCell, TableRow } from "../tree.ts";
import { peel } from "./blank.ts";
import { readInlines } from "./inline.ts";
import { cut, type Piece } from "./piece.ts";
import type { Line } from "./split.ts";

const bar = /\\.|[|｜]/gs;

/** |項目|内容|: begins with a bar and has another one. */
export function readTableRow({ typed, content }: Line): TableRow | null {
  if (!/^[|｜]/.test(content.text)) return null;
  const bars = Array.from(content.text.matchAll(bar))
    .filter(([sign]) => sign.length === 1)
    .map(({ index }) => index);
  if (bars.length < 2) return null;
  const closed = bars.at(-1) === content.text.length - 1;
  const starts = closed ? bars.slice(0, -1) : bars;
  const cells = starts.map((start, index) =>
    cellOf(cut(content, start, starts[index + 1] ?? (closed ? content.text.length - 1 : undefined))),
  );
  const rule = cells.every((cell) => ruleOf(cell) !== null);
  return { typed, rule, cells, end: closed ? content.text.slice(-1) : "" };
}

/** @param piece a bar and what stands up to the next one */
function cellOf(piece: Piece): TableCell {
  const { before, core, after } = peel(piece.text.slice(1));
  const start = 1 + before.length;
  const text = readInlines(cut(piece, start, start + core.length));
  return { bar: piece.text.charAt(0), before, at: piece.at(start), text, after };
}

/** The :---: of a cell that says how its column is aligned. */
export function ruleOf({ text: [one, more] }: TableCell): string | null {
  return one?.type === "text" && more === undefined && /^(?:-{2,}|:-+:?|-+:)$/.test(one.value)
    ? one.value
    : null;
}
