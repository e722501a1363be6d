import type { Draft, MarkDraft } from "../line/draft.ts";
import { irohaValue, kanaOf } from "../line/label-value.ts";
import type { NumberKind } from "../tree.ts";

const kanaKinds: ReadonlySet<string> = new Set<NumberKind>(["ア", "ア.", "ア)", "(ア)"]);

/**
 * Counts katakana in the order of laws where the text does: it has イ and ロ, and neither ア nor ウ. Otherwise a
 * missing ア is a gap, as it should be.
 */
export function inTheTextsOrder(drafts: readonly Draft[]): readonly Draft[] {
  const signs = new Set(drafts.filter(isKana).map(({ mark }) => mark.type === "item" && kanaOf(mark.label)));
  if (!signs.has("イ") || !signs.has("ロ") || signs.has("ア") || signs.has("ウ")) return drafts;
  return drafts.map((draft) => (isKana(draft) ? counted(draft) : draft));
}

function isKana(draft: Draft): draft is MarkDraft {
  return draft.role === "mark" && draft.mark.type === "item" && kanaKinds.has(draft.mark.kind);
}

function counted(draft: MarkDraft): MarkDraft {
  if (draft.mark.type !== "item") return draft;
  return { ...draft, mark: { ...draft.mark, number: irohaValue(draft.mark.label) } };
}
