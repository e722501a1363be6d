import { type Block, type Item, numberKinds, plainText } from "../../../outline/index.ts";

/** A heading is no longer than this, in characters. */
const longestHeading = 60;
const numbered: ReadonlySet<string> = new Set(numberKinds);

/** Kinds that number sections as readily as lists; from ア on, items of items are no more than lists in lists. */
const outer: ReadonlySet<string> = new Set(numberKinds.slice(0, numberKinds.indexOf("ア")));

/**
 * The numbered items of a level that are headings of sections: all of their kind are a few words without 。, and
 * something stands below one of them. The others are items of a list.
 */
export function sectionsIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const byKind = new Map<string, Item[]>();
  for (const block of blocks) {
    if (block.type !== "item" || !numbered.has(block.kind)) continue;
    const known = byKind.get(block.kind);
    if (known === undefined) byKind.set(block.kind, [block]);
    else known.push(block);
  }
  const sections = [...byKind.values()].filter((items) => items.every(isTitle) && items.some(opens));
  return new Set(sections.flat());
}

function isTitle({ body }: Item): boolean {
  if (body.form !== "text") return false;
  const text = plainText(body.text).trim();
  return text !== "" && !text.endsWith("。") && [...text].length <= longestHeading;
}

/** Whether more stands in it than a remark; of inner kinds, more than further items. */
function opens({ kind, children }: Item): boolean {
  return children.some(
    ({ type }) => type !== "blank" && type !== "note" && (type !== "item" || outer.has(kind)),
  );
}
