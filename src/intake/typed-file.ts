import type { PaperLine } from "../check/index.ts";

/** A file typed elsewhere, as lines that have text. Blank lines are no lines; how many stood before one is `gaps`. */
export interface TypedFile {
  /** As shown to people. */
  readonly file: string;
  readonly lines: readonly PaperLine[];
  /** Lines that begin a page by a break somebody made: a form feed, Word's page or section break. */
  readonly breaks: ReadonlySet<number>;
  /** Lines of headers and footers: they belong to the whole file and to no place in its text. */
  readonly margins: readonly PaperLine[];
}
