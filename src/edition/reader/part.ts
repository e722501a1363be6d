import type { Bilingual } from "../../diagnostic/index.ts";

/** A text of a finished file, and where in it that stands. */
export interface Part {
  readonly where: Bilingual;
  readonly text: string;
  /** Read by people; others (ids, sizes, offsets) hold numbers that mean nothing: only words are looked for there. */
  readonly isText: boolean;
}

/** What a file says, and what of it could not be read. */
export interface FileParts {
  readonly parts: readonly Part[];
  /** Pictures and pages nobody but a person can read. */
  readonly unread: readonly Bilingual[];
}

export function textPart(ja: string, en: string, text: string): Part {
  return { where: { ja, en }, text, isText: true };
}

/** Every way bytes may be text: one that is none gives signs that match nothing. */
export function decodings(bytes: Uint8Array): readonly string[] {
  const text = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  const shifted = bytes.subarray(1);
  return [
    ...["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp"].map(text),
    ...["utf-16le", "utf-16be"].map((encoding) => new TextDecoder(encoding).decode(shifted)),
  ];
}
