import { fieldOfEntry, fitting } from "../edit/place.ts";
import { readTolerant } from "../edit/reading.ts";
import { groupOf, type Model } from "../model.ts";
import type { RecordFormat } from "../read.ts";
import type { RecordKind } from "../record-kind.ts";
import type { TreeNode } from "../tree/node.ts";
import type { WrittenView } from "./view.ts";

/**
 * What a record says, whether right or wrong: lines that cannot be read are mended in memory where the mistake is
 * understood, and passed over where it is not.
 * @param kind  null = keys are as written, and none is known
 * @returns null where the text is no map at all
 */
export function writtenView(text: string, format: RecordFormat, kind: RecordKind | null): WrittenView | null {
  const { root } = readTolerant(text, format, kind);
  if (root?.type !== "map") return null;
  return viewOf(root, kind === null ? null : groupOf(kind.model));
}

function viewOf(node: TreeNode, given: Model | null): WrittenView {
  const model = fitting(node, given);
  switch (node.type) {
    case "text":
      return { type: "text", text: node.value };
    case "empty":
      return { type: "empty" };
    case "list": {
      const item = model?.type === "list" ? model.item : null;
      return { type: "list", items: node.items.map((one) => viewOf(one, item)) };
    }
    case "map": {
      const group = model?.type === "group" ? model : null;
      const entries = node.entries.map((entry) => {
        const field = fieldOfEntry(entry, group);
        const value = viewOf(entry.value, field?.model ?? null);
        return { key: field?.ja ?? entry.key, known: field !== undefined, value };
      });
      return { type: "map", entries };
    }
  }
}
