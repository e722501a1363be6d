import type { Block, Body, Inline, Outline, Section } from "./tree.ts";

/** The outline itself or a level of it: what holds blocks. */
export type Holder = Outline | Section;

export function childrenOf(holder: Holder): readonly Block[] {
  return holder.type === "outline" ? holder.blocks : holder.children;
}

/** Calls for the outline and every level in it, in the order of the text, with the levels it stands in. */
export function eachHolder(
  outline: Outline,
  call: (holder: Holder, above: readonly Section[]) => void,
): void {
  const above: Section[] = [];
  const go = (holder: Holder): void => {
    call(holder, above);
    if (holder.type !== "outline") above.push(holder);
    for (const child of childrenOf(holder)) if (child.type === "heading" || child.type === "item") go(child);
    if (holder.type !== "outline") above.pop();
  };
  go(outline);
}

/** Every block, in the order of the text. */
export function eachBlock(outline: Outline, call: (block: Block) => void): void {
  const go = (block: Block): void => {
    call(block);
    if (block.type === "heading" || block.type === "item") for (const child of block.children) go(child);
  };
  for (const block of outline.blocks) go(block);
}

/** All words of a block, in the order of the line; not those of its children. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case "heading":
      return [...block.text, ...block.rest];
    case "caption":
      return block.text;
    case "table":
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text));
    case "figure":
    case "closing":
    case "blank":
      return [];
    default:
      return wordsOf(block.body);
  }
}

export function wordsOf(body: Body): readonly Inline[] {
  if (body.form === "text") return body.text;
  if (body.form === "term") return [...body.term, ...body.text];
  return body.cells.flatMap(({ text }) => text);
}

/** Words without ** and \: what is printed of them. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.type === "bold" ? plainText(one.children) : one.value)).join("");
}
