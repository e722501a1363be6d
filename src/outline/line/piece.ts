import type { Position } from "../tree.ts";

/** A part of a line that knows where it stands. */
export interface Piece {
  readonly text: string;
  /** The place of a UTF-16 offset of `text`. */
  at(offset: number): Position;
}

export function cut(piece: Piece, start: number, end = piece.text.length): Piece {
  return { text: piece.text.slice(start, end), at: (offset) => piece.at(start + offset) };
}
