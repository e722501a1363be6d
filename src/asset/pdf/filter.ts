import { constants, inflateSync } from "node:zlib";
import { damaged, unsupported } from "../fault.ts";
import type { PdfFile } from "./file.ts";
import { isDict, itemsOf, nameOf, numberOf, type PdfDict, type PdfObject, type PdfStream } from "./object.ts";

/** No page's operators and no index is longer. */
const LONGEST = 256 * 1024 * 1024;
type Resolve = (object: PdfObject) => PdfObject;

/** A stream's bytes without its filters. @throws AssetFault for a filter only pictures have, or damaged data */
export function decoded(stream: PdfStream, file: PdfFile): Uint8Array {
  return decodedWith(stream, (one) => file.resolve(one));
}

export function decodedWith({ dict, bytes }: PdfStream, resolve: Resolve): Uint8Array {
  const get = (key: string): PdfObject => resolve(dict.entries.get(key) ?? null);
  const filters = listOf(get("Filter")).map((one) => nameOf(resolve(one)) ?? "");
  const parameters = listOf(get("DecodeParms")).map(resolve);
  return filters.reduce((data, filter, i) => applied(filter, data, parameters[i] ?? null, resolve), bytes);
}

function listOf(object: PdfObject): readonly PdfObject[] {
  if (object === null) return [];
  return typeof object === "object" && object.type === "array" ? itemsOf(object) : [object];
}

/** ISO 32000-1 7.4 */
function applied(filter: string, data: Uint8Array, parameters: PdfObject, resolve: Resolve): Uint8Array {
  switch (filter) {
    case "FlateDecode":
    case "Fl":
      return unpredicted(inflated(data), parameters, resolve);
    case "ASCIIHexDecode":
    case "AHx":
      return fromHex(data);
    case "ASCII85Decode":
    case "A85":
      return fromBase85(data);
    default:
      throw unsupported(`古い圧縮方式のPDF（${filter}）`, `a PDF with an old compression (${filter})`);
  }
}

function inflated(data: Uint8Array): Uint8Array {
  try {
    // A check sum that is missing at the end is common, and harmless.
    return inflateSync(data, { maxOutputLength: LONGEST, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof Error && "code" in error) throw damaged("FlateDecode");
    throw error;
  }
}

/** Undoes PNG's predictors, the only ones indexes and operators have. ISO 32000-1 7.4.4.4 */
function unpredicted(data: Uint8Array, parameters: PdfObject, resolve: Resolve): Uint8Array {
  const value = (key: string, fallback: number): number => entryOf(parameters, key, resolve) ?? fallback;
  if (value("Predictor", 1) < 10) return data;
  const step = Math.max(1, (value("Colors", 1) * value("BitsPerComponent", 8)) >> 3);
  const length = Math.ceil((value("Columns", 1) * value("Colors", 1) * value("BitsPerComponent", 8)) / 8);
  const rows = Math.floor(data.length / (length + 1));
  const plain = new Uint8Array(rows * length);
  for (let row = 0; row < rows; row++) {
    const source = row * (length + 1);
    const filter = data[source] ?? 0;
    for (let i = 0; i < length; i++) {
      const to = row * length + i;
      const left = i < step ? 0 : (plain[to - step] as number);
      const up = row === 0 ? 0 : (plain[to - length] as number);
      const corner = i < step || row === 0 ? 0 : (plain[to - length - step] as number);
      plain[to] = (data[source + 1 + i] as number) + guess(filter, left, up, corner);
    }
  }
  return plain;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const middle = left + up - corner;
  const [a, b, c] = [Math.abs(middle - left), Math.abs(middle - up), Math.abs(middle - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function entryOf(dict: PdfObject, key: string, resolve: Resolve): number | null {
  return isDict(dict) ? numberOf(resolve((dict as PdfDict).entries.get(key) ?? null)) : null;
}

function fromHex(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString("latin1").split(">")[0] ?? "";
  const digits = text.replace(/[^0-9A-Fa-f]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

/** ISO 32000-1 7.4.3 */
function fromBase85(data: Uint8Array): Uint8Array {
  const text = (Buffer.from(data).toString("latin1").split("~")[0] ?? "")
    .replace(/\s+/g, "")
    .replaceAll("z", "!!!!!");
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    const digits = Array.from(group.padEnd(5, "u"), (one) => one.charCodeAt(0) - 33);
    if (digits.some((one) => one < 0 || one > 84)) throw damaged("ASCII85Decode");
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0);
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff);
    bytes.push(...four.slice(0, group.length - 1));
  }
  return Uint8Array.from(bytes);
}
