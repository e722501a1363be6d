import type { Markup } from "./markup.ts";
import { lastAtMost } from "./source.ts";
import type { At } from "./tree.ts";

/** Text from one place: part of a template's literal, or one value. */
export interface Leaf {
  readonly type: "leaf";
  /** Decoded, line ends as LF. */
  readonly text: string;
  readonly isValue: boolean;
  /** Offset in the markup; with `piece` it makes the position. */
  readonly offset: number;
  readonly piece: number;
}

/** Cuts ranges of a markup's text at its pieces. Ranges are asked for in ascending order, mostly. */
export class Pieces {
  readonly #markup: Markup;
  #last = 0;

  constructor(markup: Markup) {
    this.#markup = markup;
  }

  /** Where the character at an offset of the markup was written. */
  at(offset: number): At {
    const piece = lastAtMost(this.#markup.starts, offset);
    return this.#markup.at(piece, offset - (this.#markup.starts[piece] ?? 0));
  }

  atLeaf(leaf: Leaf, skip = 0): At {
    return this.#markup.at(leaf.piece, leaf.offset + skip - (this.#markup.starts[leaf.piece] ?? 0));
  }

  /** The leaves of a range, entities decoded; pieces without text are left out. */
  cut(from: number, to: number): Leaf[] {
    const { starts, text } = this.#markup;
    const leaves: Leaf[] = [];
    for (let piece = this.#pieceAt(from), offset = from; offset < to; piece++) {
      const end = Math.min(to, starts[piece + 1] ?? to);
      if (end > offset) {
        const isValue = this.#markup.isValue(piece);
        leaves.push({ type: "leaf", text: decode(text.slice(offset, end)), isValue, offset, piece });
        this.#last = piece;
      }
      offset = Math.max(offset, end);
    }
    return leaves;
  }

  #pieceAt(offset: number): number {
    const { starts } = this.#markup;
    if ((starts[this.#last] ?? 0) > offset) this.#last = lastAtMost(starts, offset);
    while ((starts[this.#last + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.#last++;
    return this.#last;
  }
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML's five named entities and numeric references, and its line-end rule; anything else stays as it stands. */
export function decode(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|([a-z]+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
