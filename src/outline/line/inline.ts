import type { Escape, Inline, Text } from "../tree.ts";
import { cut, type Piece } from "./piece.ts";

/** Signs a \ takes the meaning from, anywhere. */
const escapable = "*|\\";
const stop = /\\|\*\*/g;

/**
 * Text with **bold** and \* of a piece of a line. ** that is never closed stays as text.
 * @param opens the piece opens its line: a \ there takes the meaning from any sign
 */
export function readInlines(piece: Piece, opens = false): readonly Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (let bold = boldFrom(piece.text, 0); bold !== null; bold = boldFrom(piece.text, from)) {
    found.push(...plain(cut(piece, from, bold.open), opens && from === 0));
    const children = plain(cut(piece, bold.open + 2, bold.close), false);
    found.push({ type: "bold", at: piece.at(bold.open), children });
    from = bold.close + 2;
  }
  found.push(...plain(cut(piece, from), opens && from === 0));
  return found;
}

/** The next ** that is closed, with at least one character between. */
function boldFrom(text: string, from: number): { open: number; close: number } | null {
  const open = starsFrom(text, from);
  if (open < 0) return null;
  const next = starsFrom(text, open + 2);
  const close = next === open + 2 ? starsFrom(text, open + 3) : next;
  return close < 0 ? null : { open, close };
}

/** The next ** that no \ stands before. */
function starsFrom(text: string, from: number): number {
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (match[0] === "**") return match.index;
    stop.lastIndex = match.index + 2;
  }
  return -1;
}

/** Text and escapes of a piece without bold. */
function plain(piece: Piece, opens: boolean): (Text | Escape)[] {
  const { text } = piece;
  const found: (Text | Escape)[] = [];
  let from = 0;
  for (let slash = text.indexOf("\\"); slash >= 0; slash = text.indexOf("\\", slash + 1)) {
    const value = String.fromCodePoint(text.codePointAt(slash + 1) ?? 0x20);
    if (slash < from || slash + 1 === text.length) continue;
    if (!(opens && slash === 0) && !escapable.includes(value)) continue;
    if (slash > from) found.push({ type: "text", at: piece.at(from), value: text.slice(from, slash) });
    found.push({ type: "escape", at: piece.at(slash), value });
    from = slash + 1 + value.length;
  }
  if (from < text.length) found.push({ type: "text", at: piece.at(from), value: text.slice(from) });
  return found;
}

/** Whether all offsets (ascending) lie outside of what is bold, so that a text may be parted there. */
export function partsOutsideBold(text: string, offsets: readonly number[]): boolean {
  let next = 0;
  let from = 0;
  for (let bold = boldFrom(text, 0); bold !== null; bold = boldFrom(text, from)) {
    from = bold.close + 2;
    while ((offsets[next] ?? from) <= bold.open) next++;
    if ((offsets[next] ?? from) < from) return false;
  }
  return true;
}
