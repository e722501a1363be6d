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
  readonly isUnread: boolean;
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
    found.push(read, ...packedIn(read));
  }
  return found;
}

function objectAt(lexer: Lexer, number: number): FoundObject {
  const object = lexer.object();
  const stream = isDict(object) ? streamAt(lexer, object, (length) => numberOf(length)) : null;
  if (!isStream(stream ?? undefined) || stream === null)
    return { number, object, dict: isDict(object) ? object : null, data: null, isUnread: false };
  const data = guarded(() => decodedWith(stream, (one) => one));
  return { number, object: stream.dict, dict: stream.dict, data, isUnread: data === null };
}

function packedIn({ dict, data }: FoundObject): readonly FoundObject[] {
  if (dict === null || data === null || nameOf(dict.entries.get("Type")) !== "ObjStm") return [];
  const first = numberOf(dict.entries.get("First")) ?? 0;
  const count = numberOf(dict.entries.get("N")) ?? 0;
  const head = new Lexer(data);
  const places = guarded(() =>
    Array.from({ length: count }, () => [head.integer(), head.integer()] as const),
  );
  return (places ?? []).flatMap(([number, at]) => {
    const object = guarded(() => new Lexer(data, first + at).object());
    if (object === null) return [];
    return [{ number, object, dict: isDict(object) ? object : null, data: null, isUnread: false }];
  });
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
