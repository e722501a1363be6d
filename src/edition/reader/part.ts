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
  /** Files in the file, to be read as what they are. */
  readonly inside?: readonly FileInside[];
}

/** A file in a file: an attachment, a part of an archive, a picture in a drawing. */
export interface FileInside {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is there; null = what it says is told like what the whole says. */
  readonly where: Bilingual | null;
}

export function textPart(ja: string, en: string, text: string): Part {
  return { where: { ja, en }, text, isText: true };
}

/** A text with what was written in escapes for computers: %E5%B1%B1 in addresses, \\u5c71 in data. */
export function writtenOut(text: string): readonly string[] {
  const plain = text
    .replace(/(?:%[0-9a-f]{2})+/gi, (all) => Buffer.from(all.replaceAll("%", ""), "hex").toString("utf8"))
    .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return plain === text ? [] : [plain];
}

/** Every way bytes may be text: one that is none gives signs that match nothing. */
export function decodings(bytes: Uint8Array): readonly string[] {
  const text = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  const shifted = bytes.subarray(1);
  return [
    ...["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"].map(text),
    ...["utf-16le", "utf-16be"].map((encoding) => new TextDecoder(encoding).decode(shifted)),
  ];
}
