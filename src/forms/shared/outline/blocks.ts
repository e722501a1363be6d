import type { Outline } from "../../../outline/index.ts";
import { type Atom, type AtomOptions, atomsOf } from "./atoms.ts";
import { blockOf, type OutlineBlock, type OutlineLine } from "./model.ts";
import type { Places } from "./words.ts";

type List = NonNullable<OutlineBlock["list"]>;

/**
 * An outline as the blocks a template prints, in order and flat. Blank lines become room where they were typed, one
 * line however many there are; none at the ends and none below a heading, which belongs to what follows it.
 */
export function blocksOf(outline: Outline, options: AtomOptions): readonly OutlineBlock[] {
  const blocks = new Blocks(options.places);
  for (const atom of atomsOf(outline, options)) blocks.add(atom);
  return blocks.all();
}

/** Longest words, in characters, that stay with the figure they announce. */
const longestAnnouncement = 80;

/** …を次に示す。 and ▼月別の件数 stay on one page with the figure or table after them. */
function keepShort(block: OutlineBlock | undefined): void {
  const line = lastLine(block);
  const words = line?.cells.flatMap((cell) => cell.words) ?? [];
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  if (line !== undefined && length <= longestAnnouncement) line.keep = true;
}

/** 以上 never stands alone on a page. */
function keepWhole(block: OutlineBlock | undefined): void {
  const kept = lastLine(block) ?? block?.figure;
  if (kept != null) kept.keep = true;
}

function lastLine(block: OutlineBlock | undefined): OutlineLine | undefined {
  return block?.line ?? block?.list?.items.at(-1)?.lines.at(-1);
}

class Blocks {
  readonly #blocks: OutlineBlock[] = [];
  readonly #places: Places;
  /** The list that is being filled; null when something else was added since. */
  #list: { readonly list: List; readonly kind: string } | null = null;
  #blank = false;

  constructor(places: Places) {
    this.#places = places;
  }

  all(): readonly OutlineBlock[] {
    return this.#blocks;
  }

  add(atom: Atom): void {
    if (atom.type === "space") this.#blank = true;
    else if (atom.type === "item") this.#item(atom);
    else if (atom.type === "line") this.#line(atom);
    else this.#push(atom.block);
  }

  #push(block: OutlineBlock): void {
    const before = this.#blocks.at(-1);
    if (block.figure !== null || block.table !== null) keepShort(before);
    if (block.closing !== null) keepWhole(before);
    if (this.#blank && before !== undefined && before.heading === null)
      this.#blocks.push(blockOf("space", { lines: 1 }));
    this.#blank = false;
    this.#list = null;
    this.#blocks.push(block);
  }

  /** Goes on with the list before it, over a blank line too. */
  #item({ kind, start, hang, label, line, at }: Extract<Atom, { type: "item" }>): void {
    const item = this.#places.at({ label, lines: [line], spaced: false }, at);
    if (this.#list?.kind === kind && this.#list.list.start === start) {
      const { items } = this.#list.list;
      const last = items.at(-1);
      if (last !== undefined) last.spaced = this.#blank;
      this.#blank = false;
      items.push(item);
      return;
    }
    const list = { start, hang, items: [item] };
    this.#push(blockOf("list", list));
    this.#list = { list, kind };
  }

  /** A paragraph of an item's own stands in the item. */
  #line({ depth, line }: Extract<Atom, { type: "line" }>): void {
    const { list, kind } = this.#list ?? {};
    const edge = (list?.start ?? 0) + (list?.hang ?? 0);
    const isOwn = kind !== "note" && edge === depth && !this.#blank && line.tabs === "";
    if (list !== undefined && isOwn && line.align === "justify")
      list.items.at(-1)?.lines.push({ ...line, start: line.start - edge });
    else this.#push(blockOf("line", line));
  }
}
