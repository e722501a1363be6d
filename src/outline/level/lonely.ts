import type { Draft } from "../line/draft.ts";

/** A few words of a heading: no marks, figures or blanks, and no verb's ending. */
const words = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z々・ー]{2,20}$/u;
const noun = /[\p{Script=Han}\p{Script=Katakana}A-Za-zーれめきしりけい]$/u;

/**
 * The lines that blank lines alone mark as headings: a few words alone between blank lines (or at the text's
 * beginning), followed by something that is not such a line again. Indented lines are none.
 */
export function lonelyLines(drafts: readonly Draft[]): ReadonlySet<number> {
  const found = new Set<number>();
  let after: Draft | undefined;
  let afterIsLonely = false;
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at];
    if (draft === undefined || isBlank(draft)) continue;
    const lonely = isBlank(drafts[at - 1]) && isBlank(drafts[at + 1]) && isWords(draft);
    if (lonely && after !== undefined && !afterIsLonely) found.add(at);
    after = draft;
    afterIsLonely = lonely;
  }
  return found;
}

/** Before the first line and after the last one nothing stands either. */
function isBlank(draft: Draft | undefined): boolean {
  return draft === undefined || (draft.role === "leaf" && draft.leaf.type === "blank");
}

function isWords(draft: Draft): boolean {
  if (draft.role !== "leaf" || draft.leaf.type !== "paragraph" || draft.line.typed.indent !== "")
    return false;
  const { text } = draft.line.content;
  return words.test(text) && noun.test(text);
}
