import { inflateRawSync } from "node:zlib";
import { decodings, type Part } from "./part.ts";

/** A file in a ZIP archive. Null bytes: packed in a way that cannot be read. */
export interface ZipEntry {
  readonly name: string;
  readonly comment: string;
  readonly bytes: Uint8Array | null;
}

export interface ZipArchive {
  /** Those its index names, then those only their own heads do. */
  readonly entries: readonly ZipEntry[];
  readonly comment: string;
  /** All but the packed files: heads, index, and what was put between or behind them. */
  readonly gaps: Uint8Array;
}

/** Marks of a file's head, of its entry in the index, and of the index's end. */
const HEAD = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Null = no archive. */
export function zipEntries(bytes: Uint8Array): ZipArchive | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = data.length - 22;
  while (end >= 0 && data.readUInt32LE(end) !== END) end--;
  if (end < 0) return null;
  const reader = new ZipReader(data);
  const entries = reader.listed(data.readUInt32LE(end + 16), data.readUInt16LE(end + 10));
  const hidden = reader.unlisted();
  reader.gaps.fill(0, end + 22);
  return { entries: [...entries, ...hidden], comment: data.toString("utf8", end + 22), gaps: reader.gaps };
}

/** What is said beside the packed files. */
export function gapParts(gaps: Uint8Array): readonly Part[] {
  const where = { ja: "書庫のすき間", en: "what lies between the files of the archive" };
  return [{ where, text: decodings(gaps).join("\n"), isText: false }];
}

class ZipReader {
  readonly gaps: Buffer;
  readonly #data: Buffer;
  /** Where the heads are that the index names. */
  readonly #heads = new Set<number>();

  constructor(data: Buffer) {
    this.#data = data;
    this.gaps = Buffer.from(data);
  }

  /** @param from where the index begins */
  listed(from: number, count: number): readonly ZipEntry[] {
    const data = this.#data;
    const entries: ZipEntry[] = [];
    let at = from;
    for (let i = count; i > 0 && at + 46 <= data.length && data.readUInt32LE(at) === ENTRY; i--) {
      const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
      const text = at + 46;
      const behind = text + name + extra;
      const head = data.readUInt32LE(at + 42);
      this.#heads.add(head);
      entries.push({
        name: data.toString("utf8", text, text + name),
        comment: data.toString("utf8", behind, behind + comment),
        bytes: this.#packed(head, data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)),
      });
      // What is told as name and remark is no gap; another name in the file's own head is one.
      this.gaps.fill(0, text, text + name).fill(0, behind, behind + comment);
      const own = data.subarray(head + 30, head + 30 + name);
      if (own.equals(data.subarray(text, text + name))) this.gaps.fill(0, head + 30, head + 30 + name);
      at = behind + comment;
    }
    return entries;
  }

  /** Files whose heads stand in the archive while its index says nothing of them. */
  unlisted(): readonly ZipEntry[] {
    const data = this.#data;
    const mark = Buffer.alloc(4);
    mark.writeUInt32LE(HEAD);
    const entries: ZipEntry[] = [];
    for (
      let at = this.gaps.indexOf(mark);
      at >= 0 && at + 30 <= data.length;
      at = this.gaps.indexOf(mark, at + 4)
    ) {
      if (this.#heads.has(at)) continue;
      const name = data.toString("utf8", at + 30, at + 30 + data.readUInt16LE(at + 26));
      // A length that is told only behind the file: what follows a packed file is not read with it.
      const length = data.readUInt32LE(at + 18) || data.length;
      entries.push({ name, comment: "", bytes: this.#packed(at, data.readUInt16LE(at + 8), length) });
    }
    return entries;
  }

  #packed(head: number, method: number, length: number): Uint8Array | null {
    const data = this.#data;
    const isHead = head + 30 <= data.length && data.readUInt32LE(head) === HEAD;
    if (!isHead || (method !== 0 && method !== 8)) return null;
    const from = head + 30 + data.readUInt16LE(head + 26) + data.readUInt16LE(head + 28);
    const packed = data.subarray(from, from + length);
    const bytes = method === 0 ? packed : inflated(packed);
    if (bytes !== null) this.gaps.fill(0, from, Math.min(data.length, from + length));
    return bytes;
  }
}

function inflated(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(packed);
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) return null;
    throw error;
  }
}
