import type { Bilingual } from "../diagnostic.ts";
import { type Entry, entry, type Params } from "./entry.ts";

/** For wordings that need no values. */
export type None = Record<never, string>;

/** An error whose texts are given in the order meaning, message, hint. */
export function error<P extends Params>(
  meaning: Bilingual,
  message: (params: P) => Bilingual,
  hint: (params: P) => Bilingual | null,
): Entry<P> {
  return entry<P>({ severity: "error", meaning, message, hint });
}

/** もしかして, where a nearest name is known. */
export const maybe = (nearest: string): Bilingual | null =>
  nearest === "" ? null : { ja: `もしかして: ${nearest}`, en: `Did you mean ${nearest}?` };
