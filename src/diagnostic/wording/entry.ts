import type { Bilingual, Severity } from "../diagnostic.ts";

/** Values a wording can name. Always strings: the one who finds the fault formats numbers and dates. */
export type Params = Readonly<Record<string, string>>;

/** One code: how severe, what to say, how to mend it, and a sentence for docs/codes.md. */
export interface Entry<P extends Params = never> {
  readonly severity: Severity;
  /** One sentence for docs/codes.md: when this code appears. */
  readonly meaning: Bilingual;
  message(params: P): Bilingual;
  hint(params: P): Bilingual | null;
}

/** Helps type inference when an entry is written; adds nothing at run time. */
export function entry<P extends Params>(one: Entry<P>): Entry<P> {
  return one;
}
