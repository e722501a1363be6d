import type { EitherModel, Model, Names } from "./model.ts";
import type { TextNode, TreeNode } from "./tree/node.ts";

/** The option that fits what is written best: by its type, and of groups by the keys. */
export function optionFor(node: TreeNode, model: EitherModel, names: Names): Model {
  const type = node.type === "map" ? "group" : node.type === "list" ? "list" : "value";
  const fitting = model.options.filter((option) => option.type === type);
  const score = (option: Model) =>
    option.type === "group" && node.type === "map"
      ? node.entries.filter((entry) => option.find(names === "ja" ? entry.name : entry.key, names)).length
      : 0;
  const best = fitting.sort((a, b) => score(b) - score(a))[0] ?? model.options[0];
  return best ?? { type: "value", format: null };
}

/** What stands where something else is needed, for messages. */
export function foundOf(node: TreeNode): { found: string; foundEn: string } {
  if (node.type === "map") return { found: "項目の組", foundEn: "a group of keys" };
  if (node.type === "list") return { found: "一覧", foundEn: "a list" };
  const text = node.type === "text" ? firstLine(node) : "";
  return { found: `文字列「${text}」`, foundEn: `the text “${text}”` };
}

/** The first line of a text, cut for messages. */
export function firstLine(node: TextNode): string {
  const characters = [...(node.value.split("\n")[0] ?? "")];
  return characters.length <= 30 ? characters.join("") : `${characters.slice(0, 30).join("")}…`;
}
