import type { StructElement } from "./page.ts";

/** What an element is, besides its role. */
type More = Omit<StructElement, "role" | "parent" | "kids">;

/**
 * A new element of the logical structure, the last one of its parent so far: whoever makes elements makes them in the
 * document's order, so that a walk from the root is the reading order, and meets also what no line shows (an empty cell).
 */
export function structElement(
  role: StructElement["role"],
  parent: StructElement | null,
  more: More = {},
): StructElement {
  const element: StructElement = { role, parent, kids: [], ...more };
  // Nobody else changes the list: to readers it is finished when layout is.
  (parent?.kids as StructElement[] | undefined)?.push(element);
  return element;
}
