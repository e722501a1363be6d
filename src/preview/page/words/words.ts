import { language } from "../state/language.ts";

/** A table of what the page says, in both languages; read through the function, so that a change of language redraws. */
export function words<T extends object>(table: { readonly ja: T; readonly en: NoInfer<T> }): () => T {
  return () => table[language.value];
}
