import type { Built } from "./element.ts";
import type { Markup } from "./markup.ts";
import { sameFromEnd, sameFromStart } from "./same-text.ts";
import type { TagName } from "./vocabulary.ts";

/** A node with the markup it was made of: a page, a block of a page, a head, row or cell of a table, a block in a cell. */
export interface Kept {
  readonly node: Built;
  readonly tag: TagName;
  /** Units of its markup, from the < of its tag to the > of its end. */
  readonly length: number;
  readonly inside: readonly Placed[];
}

/** @see Kept; `from` counts from the beginning of what it stands in */
export interface Placed {
  readonly from: number;
  readonly kept: Kept;
}

/** A node that need not be read again: where its markup begins now, and the tags around it, outermost first. */
export interface Unchanged {
  readonly from: number;
  readonly kept: Kept;
  readonly around: readonly TagName[];
}

/**
 * The tree of one paper between two readings of it: a node whose markup is as it was, written where it was, is the very
 * node it was, and its markup is not read again. What has changed is taken to be one stretch: from the first difference
 * to the last. Only for who reads one paper again and again (the preview). The tree is the same with it and without.
 */
export class ParseMemo {
  #markup: Markup | null = null;
  #nodes: readonly Placed[] = [];

  /** Keeps a reading. What was told of is told each time: then there are no nodes. */
  keep(markup: Markup, nodes: readonly Placed[]): void {
    this.#markup = markup;
    this.#nodes = nodes;
  }

  /** What of the reading before stands in a markup as it stood there, in order; whole pages before their blocks. */
  unchangedIn(markup: Markup): readonly Unchanged[] {
    const before = this.#markup;
    if (before === null || this.#nodes.length === 0) return [];
    const head = headOf(before, markup);
    const tail = tailOf(before, markup, head);
    const found: Unchanged[] = [];
    const shift = markup.text.length - before.text.length;
    const look = (placed: readonly Placed[], base: number, around: readonly TagName[]): void => {
      for (const { from, kept } of placed) {
        const start = base + from;
        if (start + kept.length <= head) found.push({ from: start, kept, around });
        else if (start >= before.text.length - tail) found.push({ from: start + shift, kept, around });
        else look(kept.inside, start, [...around, kept.tag]);
      }
    };
    look(this.#nodes, 0, []);
    return found;
  }
}

/** How much both begin with: text and the places it was written in. */
function headOf(before: Markup, now: Markup): number {
  const same = sameFromStart(before.text, now.text);
  for (let i = 0; ; i++) {
    const [was, is] = [before.starts[i] ?? same, now.starts[i] ?? same];
    if (was >= same || is >= same) return same;
    if (was !== is || now.isSame?.(i, before, i) !== true) return Math.min(was, is);
  }
}

/** How much both end with, in whole pieces, beyond what they begin with. */
function tailOf(before: Markup, now: Markup, head: number): number {
  const most = Math.min(before.text.length, now.text.length) - head;
  const same = sameFromEnd(before.text, now.text, most);
  let tail = 0;
  for (let i = 1; ; i++) {
    const [old, piece] = [before.starts.length - i, now.starts.length - i];
    const was = before.text.length - (before.starts[old] ?? 0);
    const is = now.text.length - (now.starts[piece] ?? 0);
    const isSame = old >= 0 && piece >= 0 && was === is && is <= same;
    if (!isSame || now.isSame?.(piece, before, old) !== true) return tail;
    tail = is;
  }
}
