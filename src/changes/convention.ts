/** Words of 別添3 that are no part of the assessment's own text. */
export const NOTHING = "記載なし";
export const REMOVED = "削除";
export const ADDED = "＜追加＞";
export const ELIDED = "（略）";

/** Signs by which a clerk's own rows say the same. */
const SAID =
  /^[\s\u3000]*(?:記載(?:なし|無し)|削除|[<＜]追加[>＞]|同上|（同上）|[（(]?略[）)]?)[\s\u3000]*$/u;
/** A sub-head whose text is left out: （見本市における措置）略. */
const ELIDED_HEAD = /^[\s\u3000]*[（(【<＜].*[）)】>＞][\s\u3000]*[（(]?略[）)]?[\s\u3000]*$/u;

/** Whether a paragraph is such a word, and so never underlined. */
export function isConvention(paragraph: string): boolean {
  return SAID.test(paragraph) || ELIDED_HEAD.test(paragraph);
}
