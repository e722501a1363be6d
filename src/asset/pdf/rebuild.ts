import { damaged } from "../fault.ts";
import { decodedWith } from "./filter.ts";
import { Lexer } from "./lexer.ts";
import { emptyDict, isDict, nameOf, type PdfDict, type PdfObject } from "./object.ts";
import { streamAt } from "./stream.ts";
import type { Entry, Index } from "./xref.ts";

/**
 * An index made by looking for the objects themselves, for files whose own is damaged: the last object of a number
 * counts, as after a revision.
 * @throws AssetFault when no catalog is found
 */
export function rebuilt(bytes: Uint8Array): Index {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const entries = new Map<number, Entry>();
  let trailer = emptyDict;
  let root: PdfObject = null;
  for (const found of text.matchAll(/(?<![\d.])(\d{1,10})\s+\d{1,5}\s+obj\b|\btrailer\b/g)) {
    const lexer = new Lexer(bytes, found.index + found[0].length);
    const object = guarded(() => lexer.object());
    if (found[1] === undefined) {
      if (isDict(object) && object.entries.has("Root")) trailer = object;
      continue;
    }
    const number = Number(found[1]);
    entries.set(number, { kind: "at", offset: found.index });
    if (!isDict(object)) continue;
    const type = nameOf(object.entries.get("Type"));
    if (type === "Catalog") root = { type: "ref", number };
    if (type === "ObjStm")
      for (const one of packedIn(lexer, object)) entries.set(one, { kind: "packed", stream: number });
    if (type === "XRef" && object.entries.has("Root")) trailer = object;
  }
  if (!trailer.entries.has("Root") && root === null) throw damaged("Catalog");
  return { entries, trailer: trailer.entries.has("Root") ? trailer : withRoot(root) };
}

function withRoot(root: PdfObject): PdfDict {
  return { type: "dict", entries: new Map([["Root", root]]) };
}

/** Numbers of the objects in an object stream; none where it cannot be read. */
function packedIn(lexer: Lexer, dict: PdfDict): readonly number[] {
  const numbers = guarded(() => {
    const stream = streamAt(lexer, dict, () => null);
    if (stream === null) return null;
    const head = new Lexer(decodedWith(stream, (one) => one));
    const count = dict.entries.get("N");
    const pairs = typeof count === "object" && count?.type === "number" ? count.value : 0;
    return Array.from({ length: pairs }, () => [head.integer(), head.integer()] as const).map(([one]) => one);
  });
  return numbers ?? [];
}

/** What a damaged object says does not count. */
function guarded<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("asset/")) return null;
    throw error;
  }
}
