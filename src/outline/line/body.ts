import type { Body, RowBody, TermBody } from "../tree.ts";
import { peel } from "./blank.ts";
import { readDateCell } from "./date.ts";
import { partsOutsideBold, readInlines } from "./inline.ts";
import { cut, type Piece } from "./piece.ts";

/** The words of a line after its label. `opens`: there is no label, the piece opens the line. */
export function readBody(piece: Piece, opens = false): Body {
  return readRow(piece, opens) ?? readTerm(piece, opens) ?? { form: "text", text: readInlines(piece, opens) };
}

const gaps = /[ \u3000\t\u00a0]{2,}|\t/g;

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Words in columns: parted by a tab or two blanks and more; after a date one blank will do. */
function readRow(piece: Piece, opens: boolean): RowBody | null {
  const { text } = piece;
  const date = readDateCell(text);
  const from = date?.next ?? 0;
  const found: Gap[] = date === null ? [] : [{ start: date.end, end: date.next }];
  for (const gap of text.slice(from).matchAll(gaps))
    found.push({ start: from + gap.index, end: from + gap.index + gap[0].length });
  const offsets = found.flatMap(({ start, end }) => [start, end]);
  if (found.length === 0 || !partsOutsideBold(text, offsets)) return null;
  const parts = [...found, { start: text.length, end: text.length }].map(({ start }, index) => {
    const last = found[index - 1] ?? { start: 0, end: 0 };
    return { gap: text.slice(last.start, last.end), from: last.end, to: start };
  });
  if (date === null && !areColumns(parts.map((part) => text.slice(part.from, part.to)))) return null;
  const cells = parts.map(({ gap, from, to }) => ({
    gap,
    text: readInlines(cut(piece, from, to), opens && from === 0),
  }));
  return { form: "row", date: date !== null, cells };
}

/** Not a letter-spaced word (諮　　問), and not two sentences with room between. */
function areColumns(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length > 1) && !(cells[0] ?? "").includes("。");
}

const leader = /[ \u3000\t\u00a0]*(?:…+|‥+)[ \u3000\t\u00a0]*/g;
/** A term is a few words. */
const longestTerm = 40;

/** 端末…職員が使う端末: one run of dots between a short term and what it means. */
function readTerm(piece: Piece, opens: boolean): TermBody | null {
  const { text } = piece;
  const dots = text.search(/[…‥]/);
  if (dots < 1 || dots > longestTerm + 4) return null;
  leader.lastIndex = dots - peel(text.slice(0, dots)).after.length;
  const match = leader.exec(text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const term = text.slice(0, match.index);
  if (term === "" || end === text.length || term.length > longestTerm) return null;
  if (/[。、，「『]/.test(term) || /^[。、，」』…‥]/.test(text.slice(end)) || /[…‥]/.test(text.slice(end)))
    return null;
  if (!partsOutsideBold(text, [match.index, end])) return null;
  return {
    form: "term",
    term: readInlines(cut(piece, 0, match.index), opens),
    leader: match[0],
    text: readInlines(cut(piece, end)),
  };
}
