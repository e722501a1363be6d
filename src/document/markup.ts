import { SourceText } from "./source.ts";
import type { At, Site } from "./tree.ts";

/**
 * Expanded markup, and where each piece of it was written. A piece is a run of literal template text or one
 * value; the next piece begins where it ends.
 */
export interface Markup {
  /** Well-formed XML (pages side by side, no root element), free of marks. */
  readonly text: string;
  /** Offset in `text` where each piece begins: ascending, the first is 0. An empty value is a piece of no length. */
  readonly starts: readonly number[];
  isValue(piece: number): boolean;
  /** Where the character `offset` units after the piece's beginning was written. Resolved when its parts are read. */
  at(piece: number, offset: number): At;
  /**
   * Whether a piece was written where a piece of another markup was. Absent, or false where that is not known: then nothing
   * is known to be as it was.
   */
  isSame?(piece: number, other: Markup, otherPiece: number): boolean;
}

/** Markup written by hand: one literal piece, positions in its own text. */
export function plainMarkup(text: string, file: string): Markup {
  const source = new SourceText(file, text);
  return {
    text,
    starts: [0],
    isValue: () => false,
    at: (_piece, offset) => new LiteralAt(source, offset),
  };
}

/** A place in a template's literal text; its line is counted when asked for. */
export class LiteralAt implements At {
  readonly path = null;
  readonly #source: SourceText;
  readonly #offset: number;

  constructor(source: SourceText, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  get site(): Site {
    return this.#source.siteAt(this.#offset);
  }
}
