import type { At, DocumentTree } from "../document/index.ts";
import { walk } from "../document/walk.ts";

/** Characters whose meaning only an office's own font knows (外字): U+E000–F8FF and planes 15 and 16. */
const PRIVATE = /\p{Co}/gu;

/** Whether a text has such a character. */
export function hasPrivateUse(text: string): boolean {
  return /\p{Co}/u.test(text);
}

/** Each such character that a tree prints, with where it was written, in the order of the text. */
export function privateUseIn(
  tree: DocumentTree,
): readonly { readonly character: string; readonly ats: readonly (At | null)[] }[] {
  const found = new Map<string, (At | null)[]>();
  const look = (text: string, at: At | undefined): void => {
    if (!hasPrivateUse(text)) return;
    for (const [character] of text.matchAll(PRIVATE)) {
      const ats = found.get(character) ?? [];
      found.set(character, [...ats, at ?? null]);
    }
  };
  walk(tree, (node) => {
    if (node.type === "text") look(node.value, node.at);
    if (node.type === "item") look(node.label, node.labelAt ?? node.at);
    if (node.type === "table") look(node.continuedMark, node.at);
  });
  return Array.from(found, ([character, ats]) => ({ character, ats }));
}
