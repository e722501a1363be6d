import * as z from "zod";
import type { LawReference } from "../../notation/values.ts";
import type { Profile } from "../../records/profile.ts";
import { lawReference } from "./notation.ts";
import { fromProfile, fromRecord, type OriginRule } from "./origin.ts";

/** （条例第11条「…について」）; `concerning`: （条例第11条「…」に関して）. */
export const legalNote = z.object({ article: lawReference, title: z.string(), concerning: z.boolean() });
export type LegalNote = z.output<typeof legalNote>;

/** What a record says about the article of a note; what it leaves out is the profile's. */
export interface NotedArticle {
  readonly article?: LawReference | undefined;
  readonly articleTitle?: string | undefined;
}

/** The note in brackets below a 件名; null where the record wants none. */
export function legalNoteOf(
  wording: "about" | "concerning" | "none",
  noted: NotedArticle,
  profile: Profile,
): LegalNote | null {
  if (wording === "none") return null;
  const { short, article, articleTitle } = profile.ordinance;
  const usual = { law: short, article, branch: null, paragraph: null, item: null, type: null };
  return {
    article: withLaw(noted.article ?? usual, short, profile),
    title: noted.articleTitle ?? articleTitle,
    concerning: wording === "concerning",
  };
}

/** 条例 and a reference without law mean the office's ordinance: it is printed under the given name. */
export function withLaw(reference: LawReference, name: string, { ordinance }: Profile): LawReference {
  const own = reference.law === "" || reference.law === ordinance.short || reference.law === ordinance.name;
  return own ? { ...reference, law: name } : reference;
}

/**
 * Where the parts of a note come from.
 *
 * @param values  path of the note in FormValues
 * @param written what stands before 条文 in the path of the record: "" or "matters.0."
 */
export function legalNoteOrigins(
  values: string,
  written: string,
  { article, articleTitle }: NotedArticle,
): readonly OriginRule[] {
  return [
    ...(article === undefined ? usualArticle(values) : ownArticle(values, written)),
    articleTitle === undefined
      ? fromProfile(`${values}.title`, "ordinance.articleTitle")
      : fromRecord(`${values}.title`, `${written}articleTitle`),
  ];
}

function usualArticle(values: string): readonly OriginRule[] {
  return [
    fromProfile(`${values}.article.law`, "ordinance.short"),
    fromProfile(`${values}.article.article`, "ordinance.article"),
  ];
}

/** As long as the profile's rules, which stand for every note. */
function ownArticle(values: string, written: string): readonly OriginRule[] {
  const keys = ["law", "article", "branch", "paragraph", "item", "type"];
  return keys.map((key) => fromRecord(`${values}.article.${key}`, `${written}article.${key}`));
}
