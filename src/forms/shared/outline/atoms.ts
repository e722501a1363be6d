import {
  type Block,
  type Caption,
  type Figure,
  type Heading,
  type Item,
  itemIndent,
  type Note,
  type Outline,
  type Paragraph,
  paragraphIndent,
  type Row,
  type TermRow,
} from "../../../outline/index.ts";
import { captionsIn, type TypedCaption } from "./captions.ts";
import type { Measure } from "./columns.ts";
import { centred, lineOf } from "./lines.ts";
import { blockOf, type OutlineBlock, type OutlineFigure, type OutlineLine } from "./model.ts";
import { sectionsIn } from "./sections.ts";
import { type Stops, stopsOf } from "./stops.ts";
import { tableOf } from "./tables.ts";
import { emWidth, labelPush } from "./width.ts";
import { captionWords, headingWords, type Places, wordsOf } from "./words.ts";

/** One piece of an outline with its place in em, before items that stand together become a list. */
export type Atom =
  | { readonly type: "space" }
  | ({
      readonly type: "item";
      readonly kind: string;
      readonly start: number;
      readonly hang: number;
    } & Labelled)
  /** `depth`: how many items it stands in. */
  | { readonly type: "line"; readonly depth: number; readonly line: OutlineLine }
  | { readonly type: "block"; readonly block: OutlineBlock };

interface Labelled {
  readonly label: string;
  readonly line: OutlineLine;
  readonly at: Item["typed"]["at"];
}

export interface AtomOptions {
  readonly measure: Measure;
  readonly places: Places;
  /** The figure of that name, without the caption typed in the text; null = there is none. */
  figure(name: string): OutlineFigure | null;
}

/** Level of the first headings: the title has 1. */
const FIRST = 2;
const DEEPEST = 6;

/** An outline as a row of pieces. */
export function atomsOf(outline: Outline, options: AtomOptions): readonly Atom[] {
  const walk = new Walk(options);
  walk.level(outline.blocks, 0, FIRST);
  return walk.atoms;
}

/** What is known of a level besides its blocks. */
interface Level {
  /** Items and headings it stands in. */
  readonly depth: number;
  readonly heading: number;
  readonly stops: ReadonlyMap<Block, Stops>;
  readonly captions: ReadonlyMap<Figure, TypedCaption>;
}

class Walk {
  readonly atoms: Atom[] = [];
  readonly #options: AtomOptions;
  readonly #places: Places;

  constructor(options: AtomOptions) {
    this.#options = options;
    this.#places = options.places;
  }

  level(blocks: readonly Block[], depth: number, heading: number): void {
    const level = { depth, heading, stops: stopsOf(blocks), captions: captionsIn(blocks) };
    const sections = sectionsIn(blocks);
    const taken = new Set<Block>([...level.captions.values()].map(({ caption }) => caption));
    for (const [at, block] of blocks.entries()) {
      if (taken.has(block)) continue;
      if (block.type === "item" && sections.has(block)) this.#section(block, level);
      else if (block.type === "caption") this.#caption(block, nextOf(blocks, at));
      else this.#block(block, level);
    }
  }

  #block(block: Exclude<Block, Caption>, level: Level): void {
    switch (block.type) {
      case "blank":
        this.atoms.push({ type: "space" });
        return;
      case "heading":
        this.#heading(block, level);
        return;
      case "item":
        this.#item(block, level);
        return;
      case "note":
        this.#note(block, level);
        return;
      case "figure":
        this.#figure(block, level.captions.get(block));
        return;
      case "table":
        this.#add("table", tableOf(block, this.#options.measure, this.#places));
        return;
      case "closing": {
        const text = block.text.replace(/[ \u3000\t\u00a0]/g, "");
        this.#add("closing", this.#places.at({ text, spread: text !== block.text }, block.typed.at));
        return;
      }
      default:
        this.#line(block, level);
    }
  }

  #add<K extends keyof OutlineBlock>(kind: K, value: NonNullable<OutlineBlock[K]>): void {
    this.atoms.push({ type: "block", block: blockOf(kind, value) });
  }

  /** 1 趣旨, with what it is about below. */
  #section({ label, body, bold, typed, children }: Item, { depth, heading }: Level): void {
    const { start, hang } = itemIndent(depth);
    const words = body.form === "text" ? wordsOf(body.text, bold === "all", this.#places) : [];
    // Where a list would set them.
    const tabs = `${start + hang + labelPush(label)}em`;
    const level = Math.min(heading, DEEPEST);
    const made = { level, start: start + hang, indent: -hang, tabs, label, words };
    this.#add("heading", this.#places.at(made, typed.at));
    this.level(children, depth + 1, heading + 1);
  }

  #heading(block: Heading, { depth, heading }: Level): void {
    const level = Math.min(heading, DEEPEST);
    const words = headingWords(block, this.#places);
    this.#add("heading", { level, start: depth, indent: 0, tabs: "", label: null, words });
    this.level(block.children, depth, heading + 1);
  }

  #item(block: Item, { depth, heading, stops }: Level): void {
    const { kind, label, body, bold, typed, children } = block;
    const { start, hang } = itemIndent(depth);
    const place = { start: 0, indent: 0, columns: 0 };
    const line = lineOf(body, bold === "all", place, stops.get(block) ?? [], this.#places);
    const first = children.find(({ type }) => type !== "blank");
    const keep = first?.type === "item" || first?.type === "figure" || first?.type === "table";
    this.atoms.push({ type: "item", kind, start, hang, label, line: { ...line, keep }, at: typed.at });
    this.level(children, depth + 1, heading);
  }

  /** ※ hangs as wide as its mark is. */
  #note({ label, body, typed }: Note, { depth }: Level): void {
    const hang = Math.max(1, Math.ceil(emWidth(label)));
    const line = lineOf(body, false, { start: 0, indent: 0, columns: 0 }, [], this.#places);
    this.atoms.push({ type: "item", kind: "note", start: depth, hang, label, line, at: typed.at });
  }

  #line(block: Paragraph | Row | TermRow, { depth, stops }: Level): void {
    const { start, hang: indent } = paragraphIndent(depth);
    const place = { start, indent, columns: start + indent };
    const line = lineOf(block.body, false, place, stops.get(block) ?? [], this.#places);
    this.atoms.push({ type: "line", depth, line });
  }

  #figure({ name }: Figure, typed: TypedCaption | undefined): void {
    const figure = this.#options.figure(name);
    const words = typed === undefined ? [] : captionWords(typed.caption, this.#places);
    // One of a figure's own is printed with it, the typed one beside it as it stands.
    const isOwn = figure === null || figure.caption.length > 0;
    const caption = { type: "line", depth: 0, line: centred(words, typed?.side === "above") } as const;
    if (isOwn && typed?.side === "above") this.atoms.push(caption);
    if (figure !== null && !isOwn && typed !== undefined) {
      figure.caption = words;
      figure.side = typed.side;
    }
    if (figure !== null) this.#add("figure", figure);
    if (isOwn && typed?.side === "below") this.atoms.push(caption);
  }

  #caption(caption: Caption, next: Block | undefined): void {
    const line = centred(
      captionWords(caption, this.#places),
      next?.type === "table" || next?.type === "figure",
    );
    this.atoms.push({ type: "line", depth: 0, line });
  }
}

function nextOf(blocks: readonly Block[], at: number): Block | undefined {
  return blocks.slice(at + 1).find(({ type }) => type !== "blank");
}
