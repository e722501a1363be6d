import { decodedWith } from "../../asset/pdf/filter.ts";
import { Lexer } from "../../asset/pdf/lexer.ts";
import { isDict, isStream, nameOf, numberOf, type PdfDict, type PdfObject } from "../../asset/pdf/object.ts";
import { streamAt } from "../../asset/pdf/stream.ts";

/** An object of a PDF file with its decoded stream, if it has one. */
export interface FoundObject {
  readonly number: number;
  readonly object: PdfObject;
  readonly dict: PdfDict | null;
  /** Null: no stream, or one whose filters only pictures have. */
  readonly data: Uint8Array | null;
  /** The stream as it stands in the file, filters and all. */
  readonly raw: Uint8Array | null;
  /** Of a stream that holds objects: what lies between and behind them. */
  readonly gaps: Uint8Array | null;
}

/**
 * Every object that lies in the bytes, whether an index names it or not: also those of older revisions, which programs
 * show no more and anybody can read. Later ones of the same number follow earlier ones.
 */
export function objectsIn(bytes: Uint8Array): readonly FoundObject[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const found: FoundObject[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<![\d.])(\d{1,10})\s+\d{1,5}\s+obj\b|\btrailer\b/g)) {
    // What looks like an object inside of a stream is none.
    if (match.index < end) continue;
    const lexer = new Lexer(bytes, match.index + match[0].length);
    const read = guarded(() => objectAt(lexer, Number(match[1] ?? 0)));
    if (read === null) continue;
    end = lexer.at;
    const { objects, gaps } = packedIn(read);
    found.push({ ...read, gaps }, ...objects);
  }
  return found;
}

function objectAt(lexer: Lexer, number: number): FoundObject {
  const object = lexer.object();
  const stream = isDict(object) ? streamAt(lexer, object, (length) => numberOf(length)) : null;
  if (!isStream(stream ?? undefined) || stream === null)
    return { number, object, dict: isDict(object) ? object : null, data: null, raw: null, gaps: null };
  const data = guarded(() => decodedWith(stream, (one) => one));
  return { number, object: stream.dict, dict: stream.dict, data, raw: stream.bytes, gaps: null };
}

interface Packed {
  readonly objects: readonly FoundObject[];
  readonly gaps: Uint8Array | null;
}

function packedIn({ dict, data }: FoundObject): Packed {
  if (dict === null || data === null || nameOf(dict.entries.get("Type")) !== "ObjStm")
    return { objects: [], gaps: null };
  const first = numberOf(dict.entries.get("First")) ?? 0;
  const count = numberOf(dict.entries.get("N")) ?? 0;
  const head = new Lexer(data);
  const places = guarded(() =>
    Array.from({ length: count }, () => [head.integer(), head.integer()] as const),
  );
  // What no object was read from stays in the copy.
  const gaps = Buffer.from(data);
  const objects = (places ?? []).flatMap(([number, at]): readonly FoundObject[] => {
    const lexer = new Lexer(data, first + at);
    const object = guarded(() => lexer.object());
    if (object === null) return [];
    gaps.fill(0, first + at, lexer.at);
    return [{ number, object, dict: isDict(object) ? object : null, data: null, raw: null, gaps: null }];
  });
  return { objects, gaps: gaps.filter((byte) => byte !== 0) };
}

/** What cannot be read does not count: bytes of it are looked through as they are. */
export function guarded<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("asset/")) return null;
    throw error;
  }
}
