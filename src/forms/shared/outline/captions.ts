import type { Block, Caption, Figure } from "../../../outline/index.ts";

/** A line 図1　… and on which side of its figure it was typed. */
export interface TypedCaption {
  readonly caption: Caption;
  readonly side: "above" | "below";
}

/** Lines of a level that name the figure beside them; blank lines between do not part them. */
export function captionsIn(blocks: readonly Block[]): ReadonlyMap<Figure, TypedCaption> {
  const found = new Map<Figure, TypedCaption>();
  const filled = blocks.filter(({ type }) => type !== "blank");
  const taken = new Set<Block>();
  const take = (caption: Block | undefined, figure: Figure, side: TypedCaption["side"]): boolean => {
    if (caption?.type !== "caption" || taken.has(caption) || /^(?:表|別表)/.test(caption.label)) return false;
    taken.add(caption);
    found.set(figure, { caption, side });
    return true;
  };
  // Most captions stand below: what two figures could both have is the upper one's.
  for (const [at, block] of filled.entries())
    if (block.type === "figure" && !take(filled[at + 1], block, "below"))
      take(filled[at - 1], block, "above");
  return found;
}
