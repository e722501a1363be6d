/** Plain text as clerks type it (第1 1 (1) ア ① ・ 【】 ※ 以上) → a tree, and back sign for sign. Grammar: docs/outline.md. */

export type { Origin } from "./check/report.ts";
export { limits } from "./line/split.ts";
export { itemIndent, type OfficeIndent, paragraphIndent } from "./office-indent.ts";
export { parseOutline, type Reading, readOutline } from "./read.ts";
export * from "./tree.ts";
export { childrenOf, eachBlock, eachHolder, type Holder, inlinesOf, plainText, wordsOf } from "./walk.ts";
export { writeOutline } from "./write.ts";
