export type { AttributeRule } from "./attribute.ts";
export { placeOf } from "./findings.ts";
export { LiteralAt, type Markup, plainMarkup } from "./markup.ts";
export { ParseMemo } from "./memo.ts";
export { type ParseOptions, parse } from "./parse.ts";
export { sameFromEnd, sameFromStart } from "./same-text.ts";
export { lastAtMost, SourceText } from "./source.ts";
export { nearest } from "./spelling.ts";
export type * from "./tree.ts";
export {
  type AttributesOf,
  isTagName,
  ruleOf,
  type TagName,
  type TagRule,
  vocabulary,
} from "./vocabulary.ts";
export { childrenOf, type Node, textOf, walk } from "./walk.ts";
