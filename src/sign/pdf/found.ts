import type { PdfFile } from "../../asset/pdf/file.ts";
import { Lexer } from "../../asset/pdf/lexer.ts";
import { isDict, itemsOf, nameOf, numberOf, type PdfDict, type PdfObject } from "../../asset/pdf/object.ts";
import type { Index } from "../../asset/pdf/xref.ts";
import { Malformed } from "../fault.ts";
import type { SignatureField } from "./fields.ts";

/** A signature as it lies in a file. */
export interface FoundSignature {
  readonly dict: PdfDict;
  readonly subFilter: string;
  /** What it says is signed: all before `gap` and all behind it up to `end`. */
  readonly gap: readonly [from: number, to: number];
  readonly end: number;
  /** The bytes of Contents: the CMS object and the noughts behind it. */
  readonly contents: Uint8Array;
}

/** @throws Malformed when the range frames anything but the signature's own Contents */
export function foundSignature(file: PdfFile, index: Index, field: SignatureField): FoundSignature {
  const dict = file.resolve(field.value);
  if (!isDict(dict)) throw new Malformed("V");
  const [from, to, end] = rangeIn(dict, file);
  const place = contentsPlace(file, index, field);
  if (place === null || place[0] !== from || place[1] !== to) throw new Malformed("ByteRange");
  const text = Buffer.from(file.bytes.subarray(from, to)).toString("latin1");
  // One way of writing the digits throughout: a letter that was changed to its like would change nothing else.
  const isOneWay = /^<[0-9a-f]*>$/.test(text) || /^<[0-9A-F]*>$/.test(text);
  if (!isOneWay || text.length % 2 !== 0) throw new Malformed("Contents");
  return {
    dict,
    subFilter: nameOf(file.get(dict, "SubFilter")) ?? "",
    gap: [from, to],
    end,
    contents: Buffer.from(text.slice(1, -1), "hex"),
  };
}

/** Four whole numbers: from the file's first byte, one gap, and not beyond the end. */
function rangeIn(dict: PdfDict, file: PdfFile): readonly [from: number, to: number, end: number] {
  const numbers = itemsOf(file.get(dict, "ByteRange")).map((one) => numberOf(file.resolve(one)));
  const [start, from, to, length, ...more] = numbers;
  if (start !== 0 || from == null || to == null || length == null || more.length > 0)
    throw new Malformed("ByteRange");
  const isWhole = [from, to, length].every((one) => Number.isSafeInteger(one) && one > 0);
  if (!isWhole || to <= from || to + length > file.bytes.length) throw new Malformed("ByteRange");
  return [from, to, to + length];
}

/** Where the digits of Contents stand, brackets and all; null = in no place of the file itself. */
function contentsPlace(
  file: PdfFile,
  index: Index,
  { value, dict, number }: SignatureField,
): readonly [number, number] | null {
  if (typeof value === "object" && value?.type === "ref") {
    const lexer = objectAt(file, index, value.number);
    return lexer === null ? null : (placesIn(lexer).get("Contents") ?? null);
  }
  // The signature stands in its field.
  const lexer = number === null || !dict.entries.has("V") ? null : objectAt(file, index, number);
  const place = lexer === null ? undefined : placesIn(lexer).get("V");
  return place === undefined ? null : (placesIn(new Lexer(file.bytes, place[0])).get("Contents") ?? null);
}

/** The reader before an object's value; null = it is packed in a stream, where no signature can be. */
function objectAt(file: PdfFile, index: Index, number: number): Lexer | null {
  const entry = index.entries.get(number);
  if (entry?.kind !== "at") return null;
  const lexer = new Lexer(file.bytes, entry.offset);
  const isIt = lexer.word() === `${number}` && /^\d+$/.test(lexer.word()) && lexer.take("obj");
  return isIt ? lexer : null;
}

/** Where the value of each key of a dictionary begins and ends. A key that stands twice is a trap. */
function placesIn(lexer: Lexer): ReadonlyMap<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  lexer.skip();
  lexer.at += 2;
  const isEnd = (): boolean => lexer.bytes[lexer.at] === ">".charCodeAt(0);
  for (lexer.skip(); !isEnd(); lexer.skip()) {
    const key: PdfObject = lexer.object();
    lexer.skip();
    const from = lexer.at;
    lexer.object();
    const name = nameOf(key);
    if (name === null || places.has(name)) throw new Malformed("V");
    places.set(name, [from, lexer.at]);
  }
  return places;
}
