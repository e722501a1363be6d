import { createHash } from "node:crypto";
import type { PdfFile } from "../../asset/pdf/file.ts";
import { itemsOf, numberOf, type PdfObject, type PdfRef } from "../../asset/pdf/object.ts";
import { indexOf, lastIndexAt, startOf } from "../../asset/pdf/xref.ts";
import { arrayOf, numberObject, written } from "./write.ts";

/** An object of the update. */
interface Written {
  readonly number: number;
  readonly generation: number;
  readonly body: Uint8Array;
}

/**
 * What is added to a file: new objects, and old ones again as they shall be from now on. What was there stays, byte for
 * byte. The index is of the file's own kind, table or stream. ISO 32000-1 7.5.6
 */
export class Update {
  readonly #file: PdfFile;
  readonly #objects: Written[] = [];
  #next: number;

  /** @throws AssetFault where the file's index is damaged */
  constructor(file: PdfFile) {
    this.#file = file;
    const numbers = [...indexOf(file.bytes).entries.keys()];
    const size = numberOf(file.get(file.trailer, "Size")) ?? 0;
    this.#next = numbers.reduce((most, one) => Math.max(most, one + 1), size);
  }

  /** A number for an object to come. */
  reserve(): PdfRef {
    return { type: "ref", number: this.#next++ };
  }

  /** @param body what stands between obj and endobj, one byte a character where it is text */
  put({ number, generation = 0 }: PdfRef, body: string | Uint8Array): void {
    const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
    this.#objects.push({ number, generation, body: bytes });
  }

  add(body: string | Uint8Array): PdfRef {
    const ref = this.reserve();
    this.put(ref, body);
    return ref;
  }

  /** @param entries of the stream's dictionary, without its length */
  addStream(entries: string, data: Uint8Array): PdfRef {
    return this.add(streamBody(entries, data));
  }

  /** The file with the update behind it. */
  bytes(): Buffer {
    const { bytes } = this.#file;
    const start = startOf(bytes);
    const parts: Uint8Array[] = [bytes, ...(bytes.at(-1) === 10 ? [] : [Buffer.from("\n")])];
    let at = parts.reduce((sum, part) => sum + part.length, -start);
    const offsets = new Map<Written, number>();
    for (const one of this.#sorted()) {
      offsets.set(one, at);
      const head = Buffer.from(`${one.number} ${one.generation} obj\n`);
      const tail = Buffer.from("\nendobj\n");
      parts.push(head, one.body, tail);
      at += head.length + one.body.length + tail.length;
    }
    parts.push(this.#index(offsets, at));
    return Buffer.concat(parts);
  }

  #sorted(): readonly Written[] {
    return this.#objects.toSorted((a, b) => a.number - b.number);
  }

  #index(offsets: ReadonlyMap<Written, number>, at: number): Uint8Array {
    const start = startOf(this.#file.bytes);
    const previous = lastIndexAt(this.#file.bytes);
    const isTable = Buffer.from(this.#file.bytes.subarray(start + previous, start + previous + 64))
      .toString("latin1")
      .trimStart()
      .startsWith("xref");
    const end = `startxref\n${at}\n%%EOF\n`;
    const rows = [...offsets].map(([one, offset]) => ({ ...one, offset }));
    return isTable ? this.#table(rows, previous, end) : this.#stream(rows, previous, at, end);
  }

  #table(rows: readonly Row[], previous: number, end: string): Uint8Array {
    const sections = runsOf(rows).map(
      (run) =>
        `${run[0]?.number ?? 0} ${run.length}\n${run
          .map(
            ({ offset, generation }) =>
              `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} n \n`,
          )
          .join("")}`,
    );
    const trailer = written({ type: "dict", entries: new Map(this.#trailer(previous, this.#next)) });
    return Buffer.from(`xref\n${sections.join("")}trailer\n${trailer}\n${end}`, "latin1");
  }

  /** ISO 32000-1 7.5.8: type, offset in four bytes, generation in two. */
  #stream(rows: readonly Row[], previous: number, at: number, end: string): Uint8Array {
    const own: Row = { number: this.#next, generation: 0, offset: at };
    const all = [...rows, own];
    const data = Buffer.alloc(all.length * 7);
    all.forEach(({ offset, generation }, i) => {
      data.writeUInt8(1, i * 7);
      data.writeUInt32BE(offset, i * 7 + 1);
      data.writeUInt16BE(generation, i * 7 + 5);
    });
    const index = runsOf(all).flatMap((run) => [run[0]?.number ?? 0, run.length]);
    const entries = [
      ["Type", { type: "name", value: "XRef" }] as const,
      ["W", arrayOf([1, 4, 2].map(numberObject))] as const,
      ["Index", arrayOf(index.map(numberObject))] as const,
      ...this.#trailer(previous, own.number + 1),
    ];
    const dict = written({ type: "dict", entries: new Map<string, PdfObject>(entries) }).slice(3, -3);
    return Buffer.concat([
      Buffer.from(`${own.number} 0 obj\n`),
      streamBody(dict, data),
      Buffer.from(`\nendobj\n${end}`),
    ]);
  }

  #trailer(previous: number, size: number): readonly (readonly [string, PdfObject])[] {
    const { trailer } = this.#file;
    const kept = ["Root", "Info"].flatMap((key) => {
      const value = trailer.entries.get(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return [["Size", numberObject(size)], ["Prev", numberObject(previous)], ...kept, ...this.#id()];
  }

  /** The first half stays for all revisions, the second is each one's own. ISO 32000-1 14.4 */
  #id(): readonly (readonly [string, PdfObject])[] {
    const [first] = itemsOf(this.#file.get(this.#file.trailer, "ID"));
    if (first === undefined) return [];
    const hash = createHash("sha256").update(this.#file.bytes);
    for (const { body } of this.#objects) hash.update(body);
    const second = { type: "bytes", bytes: hash.digest().subarray(0, 16) } as const;
    return [["ID", arrayOf([first, second])]];
  }
}

interface Row {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

/** Rows whose numbers follow one another. */
function runsOf(rows: readonly Row[]): readonly Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.number === row.number - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function streamBody(entries: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`, "latin1"),
    data,
    Buffer.from("\nendstream"),
  ]);
}
