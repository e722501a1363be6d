import { deflateSync } from "node:zlib";

/** What the objects are written with. */
export interface ObjectFile {
  /** Number of a new object that `PackedObjects` will write. */
  reserve(): number;
  /** Writes a stream whose bytes are compressed already. @returns the object's number */
  stream(entries: string, bytes: Buffer): number;
}

/** Where an object lies: the stream that holds it, and its place there. */
interface Place {
  readonly stream: number;
  readonly index: number;
}

/** Objects in one stream: a reader that wants one of them has to inflate all. */
const FULL = 400;
const LEVEL = 6;

/**
 * Small objects written many in one compressed stream. A tagged table has an element for every cell: by themselves they
 * would be larger than the text.
 * @see ISO 32000-1 7.5.7 Object streams
 */
export class PackedObjects {
  readonly #file: ObjectFile;
  readonly #places = new Map<number, Place>();
  #waiting: { readonly id: number; readonly text: string }[] = [];

  constructor(file: ObjectFile) {
    this.#file = file;
  }

  /** Number of an object that will be added. */
  reserve(): number {
    return this.#file.reserve();
  }

  /** @param text the object as it is written, without its number */
  add(id: number, text: string): void {
    if (this.#waiting.push({ id, text }) >= FULL) this.flush();
  }

  /** Writes what waits. */
  flush(): void {
    const objects = this.#waiting;
    if (objects.length === 0) return;
    this.#waiting = [];
    let at = 0;
    const table = objects.map(({ id, text }) => {
      const entry = `${id} ${at}`;
      at += text.length + 1;
      return entry;
    });
    const head = `${table.join(" ")}\n`;
    const bytes = Buffer.from(`${head}${objects.map(({ text }) => text).join("\n")}\n`, "latin1");
    const stream = this.#file.stream(
      `/Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode`,
      deflateSync(bytes, { level: LEVEL }),
    );
    objects.forEach(({ id }, index) => {
      this.#places.set(id, { stream, index });
    });
  }

  get isEmpty(): boolean {
    return this.#places.size === 0 && this.#waiting.length === 0;
  }

  /** Null: the object stands in the file by itself. */
  placeOf(id: number): Place | null {
    return this.#places.get(id) ?? null;
  }
}

/** Bytes of an entry: its kind, where it lies, its generation or place. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

/**
 * The table of a file's objects as a stream, which is the only one that can name packed objects.
 * @param offsets of the objects from 1 on
 * @param at      where the stream itself lies: it is the last object
 * @param more    Root, Info and ID
 * @see ISO 32000-1 7.5.8 Cross-reference streams
 */
export function crossReferenceStream(
  offsets: readonly number[],
  packed: PackedObjects,
  at: number,
  more: string,
): { readonly id: number; readonly bytes: Buffer } {
  const id = offsets.length + 1;
  const rows = Buffer.alloc((id + 1) * ROW);
  rows.writeUInt16BE(0xffff, 5);
  for (let number = 1; number <= id; number++) {
    const place = packed.placeOf(number);
    const row = number * ROW;
    rows[row] = place === null ? 1 : 2;
    rows.writeUInt32BE(place?.stream ?? (number === id ? at : (offsets[number - 1] ?? 0)), row + 1);
    rows.writeUInt16BE(place?.index ?? 0, row + 5);
  }
  const content = deflateSync(predicted(rows), { level: LEVEL });
  const head =
    `${id} 0 obj\n<<\n/Type /XRef /Size ${id + 1} /W [${WIDTHS.join(" ")}] ${more}\n` +
    `/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns ${ROW}>> /Length ${content.length}\n>>\nstream\n`;
  return {
    id,
    bytes: Buffer.concat([Buffer.from(head, "latin1"), content, Buffer.from("\nendstream\nendobj\n")]),
  };
}

/** Each row as its difference from the one above, which compresses to a third. PNG's "up". */
function predicted(rows: Buffer): Buffer {
  const count = rows.length / ROW;
  const out = Buffer.alloc(count * (ROW + 1));
  for (let row = 0; row < count; row++) {
    out[row * (ROW + 1)] = 2;
    for (let i = 0; i < ROW; i++) {
      const above = row === 0 ? 0 : (rows[(row - 1) * ROW + i] ?? 0);
      out[row * (ROW + 1) + 1 + i] = ((rows[row * ROW + i] ?? 0) - above) & 0xff;
    }
  }
  return out;
}
