import type { HeadingKind } from "../tree.ts";
import { blanksAtStart, peel } from "./blank.ts";
import type { Dress, HeadingMark } from "./draft.ts";
import { readInlines } from "./inline.ts";
import { readNumberLabel } from "./number-label.ts";
import { cut, type Piece } from "./piece.ts";

interface Bracket {
  readonly kind: HeadingKind;
  readonly open: string;
  readonly close: string;
}
const brackets: readonly Bracket[] = [
  { kind: "【】", open: "【", close: "】" },
  { kind: "《》", open: "《", close: "》" },
  { kind: "≪≫", open: "≪", close: "≫" },
  { kind: "〈〉", open: "〈", close: "〉" },
  { kind: "<>", open: "<＜", close: ">＞" },
];
/** ■ 見出し ■ is a heading with each of these, ■ 見出し only with ■ and ◆. */
const framing: ReadonlySet<string> = new Set(["■", "◆", "●", "★", "▼"]);
const leading: ReadonlySet<string> = new Set(["■", "◆"]);

/** Where the parts of a heading lie in its piece. */
interface Parts {
  readonly kind: HeadingKind;
  /** Lengths of the signs before and after the words, and where those after begin. */
  readonly open: number;
  readonly close: number;
  readonly closeAt: number;
}

/** A heading in brackets or between signs; null if the line is none. */
export function readHeading(piece: Piece, dress: Dress): HeadingMark | null {
  const parts = bracketed(piece.text) ?? framed(piece.text);
  return parts === null ? null : headingOf(piece, dress, parts);
}

/** # 見出し: the signs and the blank stand before the piece's words. */
export function hashHeading(piece: Piece, dress: Dress, signs: number): HeadingMark {
  const kind = "#".repeat(signs) as HeadingKind;
  return headingOf(piece, dress, { kind, open: signs, close: 0, closeAt: piece.text.length });
}

/** A line that only blank lines mark. */
export function plainHeading(piece: Piece, dress: Dress): HeadingMark {
  return headingOf(piece, dress, { kind: "plain", open: 0, close: 0, closeAt: piece.text.length });
}

function headingOf(piece: Piece, dress: Dress, { kind, open, close, closeAt }: Parts): HeadingMark {
  const { text } = piece;
  const { before, core, after } = peel(text.slice(open, closeAt));
  const words = cut(piece, open + before.length, open + before.length + core.length);
  const end = closeAt + close;
  const blanks = blanksAtStart(text, end);
  const label = readNumberLabel(core);
  return {
    type: "heading",
    kind,
    ...dress,
    bold: dress.bold === "none" ? "none" : "all",
    open: text.slice(0, open),
    before,
    text: readInlines(words),
    after,
    close: text.slice(closeAt, end),
    numbered: label === null ? null : { kind: label.kind, label: label.text, number: label.number },
    gap: text.slice(end, end + blanks),
    rest: readInlines(cut(piece, end + blanks)),
  };
}

/** 【見出し】 or 《参考》記録の例. A sentence after the bracket makes a paragraph of the line. */
function bracketed(text: string): Parts | null {
  const first = text.charAt(0);
  const bracket = brackets.find(({ open }) => first !== "" && open.includes(first));
  if (bracket === undefined) return null;
  const closeAt = closeOf(text, bracket);
  if (closeAt < 0 || goesOn(text.slice(closeAt + 1))) return null;
  return { kind: bracket.kind, open: 1, close: 1, closeAt };
}

/** The bracket that closes the first one. */
function closeOf(text: string, { open, close }: Bracket): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (open.includes(text.charAt(at))) depth++;
    if (close.includes(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

/** 【別紙】のとおり, 【注意】…です。 */
function goesOn(rest: string): boolean {
  return /^[のをにはがとでもや、，・及又]/.test(rest) || rest.includes("。");
}

function framed(text: string): Parts | null {
  const sign = text.charAt(0);
  if (!framing.has(sign) || text.charAt(1) === sign) return null;
  const inner = peel(text.slice(1)).core;
  if (inner.length > 1 && inner.endsWith(sign))
    return { kind: sign as HeadingKind, open: 1, close: 1, closeAt: text.length - 1 };
  if (!leading.has(sign) || inner === "" || inner.endsWith("。")) return null;
  return { kind: sign as HeadingKind, open: 1, close: 0, closeAt: text.length };
}
