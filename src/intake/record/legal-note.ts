import { readLawReferences } from "../../notation/index.ts";
import { shippedProfile } from "../../records/kinds/index.ts";
import { clauseText, shortLaw } from "./clauses.ts";
import { text, type Written } from "./written.ts";

const shape = /^[（(【]?(.*第[0-9０-９]+条[^「『]*)[「『](.+)[」』](に関して)?[)）】]?$/u;

/**
 * 条文 and 条文の見出し of a note （条例第11条「電子計算機処理の制限について」）. What is the shipped profile's is left out, for a
 * record says only what differs; so is what cannot be read as a reference. An office whose own article is another gets
 * none wrong that its papers say: only the shipped one is taken for its own.
 */
export function notedArticle(
  note: string | null | undefined,
): Record<"条文" | "条文の見出し", Written | null> {
  const [, law = "", inside = "", concerning] = shape.exec((note ?? "").replace(/[\s\u3000]/g, "")) ?? [];
  const read = readLawReferences(law);
  const [first] = read.ok ? read.value : [];
  if (first === undefined) return { 条文: null, 条文の見出し: null };
  const { short, article, articleTitle } = shippedProfile().ordinance;
  const clause = clauseText({ ...first, law: shortLaw(first.law) });
  const title = concerning === undefined ? inside.replace(/について$/, "") : inside;
  return {
    条文: clause === `${short}第${article}条` ? null : text(clause),
    条文の見出し: title === articleTitle ? null : text(title),
  };
}
