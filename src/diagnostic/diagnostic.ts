import type { Catalogue, Code } from "./wording/index.ts";

/** Where something is wrong. Every part is optional: say all that is known. Lines and columns count from 1. */
export interface Place {
  /** Path as the user knows it: relative to the working folder where that is shorter. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Excel sheet and cell, as in 案件!B7. */
  readonly sheet?: string;
  readonly cell?: string;
  /** Data path in the office's words, joined by /: 様式4/日付 or 案件/項目/2/件名. */
  readonly path?: string;
  /** The line of the file, or the value, that is meant. */
  readonly excerpt?: string;
}

export type Severity = "error" | "warning" | "info";
export type Language = "ja" | "en";
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** One finding: what, where, and how to mend it. `code` never changes; wording may. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** How to mend it. */
  readonly hint: Bilingual | null;
  /** The first place is where to look; more follow when a second place explains it (a template line and the data behind it). */
  readonly places: readonly Place[];
}

/**
 * Makes a diagnostic from its code. The code's entry in wording/ decides severity and words.
 * @param params what the wording needs; its type comes from the catalogue entry
 */
export type DiagnoseParams<C extends Code> = Parameters<Catalogue[C]["message"]>[0];
