import type { Diagnostic } from "../diagnostic/index.ts";
import type { SheetFoot } from "./overlay.ts";

/** One document in the cache. */
export interface CacheEntry {
  /** What was found while it was made, with absolute paths. */
  readonly findings: readonly Diagnostic[];
  /** Picture files it shows → SHA-256. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Drawings that stand in no file → SVG. */
  readonly drawn: Readonly<Record<string, string>>;
  /** Each sheet's own page number; null = none. */
  readonly feet: readonly (SheetFoot | null)[];
  /** As `packSheets` gives them. */
  readonly sheets: Uint8Array;
}

const LENGTH_BYTES = 4;

/** The length of a head in JSON, the head, the sheets. */
export function writeEntry({ sheets, ...head }: CacheEntry): Uint8Array {
  const text = Buffer.from(JSON.stringify(head), "utf8");
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, sheets]);
}

/** Null: damaged, or written by another version. */
export function readEntry(bytes: Uint8Array): CacheEntry | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + buffer.readUInt32BE(0);
  if (end > buffer.length) return null;
  const head = headIn(buffer.toString("utf8", LENGTH_BYTES, end));
  return head === null ? null : { ...head, sheets: buffer.subarray(end) };
}

function isObject<T>(one: T | null | undefined): one is T & object {
  return typeof one === "object" && one !== null;
}

type Head = Omit<CacheEntry, "sheets">;

function headIn(text: string): Head | null {
  try {
    const read = JSON.parse(text) as Partial<Head> | null;
    const { findings, pictures, drawn, feet } = read ?? {};
    const isHead = Array.isArray(findings) && Array.isArray(feet) && isObject(pictures) && isObject(drawn);
    return isHead ? { findings, pictures, drawn, feet } : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
