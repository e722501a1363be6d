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
  /** Pictures that stand in the text, in its order; text files have none. */
  readonly pictures?: readonly TypedPicture[];
}

/** A picture of a file typed elsewhere. */
export interface TypedPicture {
  /** The line it stands behind; null at the file's head. */
  readonly after: PaperLine | null;
  readonly bytes: Uint8Array;
  readonly type: "png" | "jpg" | "svg";
  /** What the file says it shows; "" where it says nothing. */
  readonly alt: string;
  /** Printed width in mm. */
  readonly width: number | null;
  readonly caption: { readonly line: PaperLine; readonly side: "above" | "below" } | null;
}
