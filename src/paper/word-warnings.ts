import { type Assets, assetOf, figuresOf } from "../asset/index.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import type { At, DocumentTree } from "../document/index.ts";

/** What a tree has that a Word file cannot: told only when one is made. */
export function wordWarnings(
  tree: DocumentTree,
  assets: Assets,
  locate: (at: At | null) => readonly Place[],
): readonly Diagnostic[] {
  return figuresOf(tree)
    .filter(({ src }) => assetOf(assets, src).kind === "pdf")
    .map(({ src, srcAt, at }) => diagnose("word/pdf-figure", { src }, ...locate(srcAt ?? at ?? null)));
}
