import { damaged } from "../fault.ts";
import type { Lexer } from "./lexer.ts";
import type { PdfDict, PdfObject, PdfStream } from "./object.ts";

const END = Buffer.from("endstream");

/**
 * The stream that follows a dictionary; null = none does. A length that is wrong is not believed: what counts is where
 * `endstream` stands.
 * @param lengthOf resolves the dictionary's /Length
 * @see ISO 32000-1 7.3.8
 */
export function streamAt(
  lexer: Lexer,
  dict: PdfDict,
  lengthOf: (length: PdfObject) => number | null,
): PdfStream | null {
  if (!lexer.take("stream")) return null;
  const { bytes } = lexer;
  const from = lexer.at + lineEnd(bytes, lexer.at);
  const length = lengthOf(dict.entries.get("Length") ?? null);
  const to = length !== null && endsAt(bytes, from + length) ? from + length : searched(bytes, from);
  lexer.at = to;
  return { type: "stream", dict, bytes: bytes.subarray(from, to) };
}

function lineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? 2 : 1;
  return bytes[at] === 10 ? 1 : 0;
}

function endsAt(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (bytes[end] === 13 || bytes[end] === 10 || bytes[end] === 32) end++;
  return END.equals(bytes.subarray(end, end + END.length));
}

function searched(bytes: Uint8Array, from: number): number {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(END, from);
  if (found < 0) throw damaged("endstream");
  if (bytes[found - 1] === 10) return bytes[found - 2] === 13 ? found - 2 : found - 1;
  return bytes[found - 1] === 13 ? found - 1 : found;
}
