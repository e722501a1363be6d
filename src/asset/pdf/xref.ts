import { damaged } from "../fault.ts";
import { decodedWith } from "./filter.ts";
import { Lexer } from "./lexer.ts";
import { isDict, isStream, itemsOf, numberOf, type PdfDict, type PdfObject } from "./object.ts";
import { streamAt } from "./stream.ts";

/** Where an object stands: at a place of the file, or packed in an object stream. */
export type Entry =
  | { readonly kind: "at"; readonly offset: number }
  | { readonly kind: "packed"; readonly stream: number };

export interface Index {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDict;
}

/** Reads the cross-reference tables and streams, the last revision first. ISO 32000-1 7.5.4, 7.5.8. @throws AssetFault */
export function indexOf(bytes: Uint8Array): Index {
  const reader = new IndexReader(bytes);
  reader.follow();
  return reader.index();
}

/** Bytes before %PDF that some mail programs leave: all places count from the mark. */
export function startOf(bytes: Uint8Array): number {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).indexOf(
    "%PDF-",
  );
  if (found < 0) throw damaged("%PDF");
  return found;
}

/** The place `startxref` names, from %PDF on: where the newest revision's index stands. */
export function lastIndexAt(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString("latin1");
  const found = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail);
  if (found === null) throw damaged("startxref");
  return Number(found[1]);
}

class IndexReader {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #entries = new Map<number, Entry | null>();
  #trailer: PdfDict | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#start = startOf(bytes);
  }

  follow(): void {
    const seen = new Set<number>();
    const waiting = [lastIndexAt(this.#bytes)];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const trailer = this.#section(at);
      this.#trailer ??= trailer;
      // Of a hybrid file the stream comes before the older revision.
      for (const key of ["XRefStm", "Prev"]) {
        const next = numberOf(trailer.entries.get(key));
        if (next !== null) waiting.push(next);
      }
    }
  }

  index(): Index {
    const entries = new Map<number, Entry>();
    for (const [number, entry] of this.#entries) if (entry !== null) entries.set(number, entry);
    if (this.#trailer === null) throw damaged("trailer");
    return { entries, trailer: this.#trailer };
  }

  #section(at: number): PdfDict {
    const lexer = new Lexer(this.#bytes, this.#start + at);
    return lexer.take("xref") ? this.#table(lexer) : this.#stream(lexer);
  }

  #table(lexer: Lexer): PdfDict {
    while (!lexer.take("trailer")) {
      const [first, count] = [lexer.integer(), lexer.integer()];
      for (let i = 0; i < count; i++) {
        const offset = lexer.integer();
        lexer.integer();
        const isUsed = lexer.word() === "n";
        this.#add(first + i, isUsed ? { kind: "at", offset: this.#start + offset } : null);
      }
    }
    const trailer = lexer.object();
    if (!isDict(trailer)) throw damaged("trailer");
    return trailer;
  }

  #stream(lexer: Lexer): PdfDict {
    lexer.integer();
    lexer.integer();
    if (!lexer.take("obj")) throw damaged("xref");
    const dict = lexer.object();
    const stream = isDict(dict) ? streamAt(lexer, dict, (length) => numberOf(length)) : null;
    if (!isStream(stream)) throw damaged("XRef");
    const widths = itemsOf(stream.dict.entries.get("W")).map((one) => numberOf(one) ?? 0);
    const size = numberOf(stream.dict.entries.get("Size")) ?? 0;
    const ranges = itemsOf(stream.dict.entries.get("Index")).map((one: PdfObject) => numberOf(one) ?? 0);
    this.#rows(
      decodedWith(stream, (one) => one),
      widths,
      ranges.length === 0 ? [0, size] : ranges,
    );
    return stream.dict;
  }

  #rows(rows: Uint8Array, widths: readonly number[], ranges: readonly number[]): void {
    const [a = 0, b = 0, c = 0] = widths;
    let at = 0;
    const field = (width: number): number => {
      let value = 0;
      for (let i = 0; i < width; i++) value = value * 256 + (rows[at++] ?? 0);
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first, count] = [ranges[range] as number, ranges[range + 1] as number];
      for (let i = 0; i < count && at + a + b + c <= rows.length; i++) {
        const kind = a === 0 ? 1 : field(a);
        const value = field(b);
        field(c);
        this.#add(first + i, this.#entry(kind, value));
      }
    }
  }

  #entry(kind: number, value: number): Entry | null {
    if (kind === 1) return { kind: "at", offset: this.#start + value };
    return kind === 2 ? { kind: "packed", stream: value } : null;
  }

  /** The newest revision is read first, and what it says counts: also that an object is gone. */
  #add(number: number, entry: Entry | null): void {
    if (!this.#entries.has(number)) this.#entries.set(number, entry);
  }
}
