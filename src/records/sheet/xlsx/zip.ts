import { crc32, inflateRawSync } from "node:zlib";
import { diagnose } from "../../../diagnostic/index.ts";
import { FileFault } from "./fault.ts";

/** Most bytes all parts read of one file may have unpacked: 150 MiB. A list of 20,000 rows has about 40. */
export const UNPACKED_LIMIT = 150 * 1024 * 1024;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end record and the longest comment behind it. */
const END_SPAN = 22 + 0xffff;
/** Parts of a workbook; more are no workbook. */
const ENTRY_LIMIT = 10_000;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

/**
 * The parts of a zip file. Sizes that the file claims are not believed: unpacking stops at the limit, and what comes
 * out is checked against its checksum. No zip64: files of 20 MB need none.
 */
export class ZipParts {
  readonly #bytes: Buffer;
  readonly #file: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws FileFault when the bytes have no readable directory */
  constructor(bytes: Buffer, file: string) {
    this.#bytes = bytes;
    this.#file = file;
    this.#entries = this.#directory();
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** A part as text; null where there is none. @throws FileFault when it is damaged, encrypted or too large */
  text(name: string): string | null {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) return null;
    const bytes = this.#unpack(entry);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  /** A part as it is; null where there is none. @throws FileFault as `text` */
  bytes(name: string): Uint8Array | null {
    const entry = this.#entries.get(keyOf(name));
    return entry === undefined ? null : this.#unpack(entry);
  }

  #unpack(entry: Entry): Buffer {
    if (entry.encrypted) throw new FileFault(diagnose("sheet/encrypted", {}, { file: this.#file }));
    const data = this.#dataOf(entry);
    const bytes = entry.method === 0 ? data : this.#inflated(entry, data);
    this.#unpacked += bytes.length;
    if (this.#unpacked > UNPACKED_LIMIT) throw this.#tooLarge();
    if (crc32(bytes) !== entry.crc) throw this.#damaged();
    return bytes;
  }

  #inflated(entry: Entry, data: Buffer): Buffer {
    if (entry.method !== 8) throw this.#damaged();
    try {
      return inflateRawSync(data, { maxOutputLength: UNPACKED_LIMIT - this.#unpacked + 1 });
    } catch (error) {
      // zlib says with a code what is wrong with the data; anything else is no fault of the file.
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === "ERR_BUFFER_TOO_LARGE") throw this.#tooLarge();
      if (code.startsWith("Z_")) throw this.#damaged();
      throw error;
    }
  }

  #dataOf({ at, packed }: Entry): Buffer {
    if (at + 30 > this.#bytes.length || this.#bytes.readUInt32LE(at) !== LOCAL_ENTRY) throw this.#damaged();
    const start = at + 30 + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28);
    if (start + packed > this.#bytes.length) throw this.#damaged();
    return this.#bytes.subarray(start, start + packed);
  }

  #directory(): ReadonlyMap<string, Entry> {
    const end = this.#directoryEnd();
    const count = this.#bytes.readUInt16LE(end + 10);
    if (count > ENTRY_LIMIT) throw this.#damaged();
    const entries = new Map<string, Entry>();
    let at = this.#bytes.readUInt32LE(end + 16);
    for (let read = 0; read < count; read++) at = this.#entry(at, entries);
    return entries;
  }

  /** @returns where the next entry begins */
  #entry(at: number, entries: Map<string, Entry>): number {
    const bytes = this.#bytes;
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw this.#damaged();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.set(keyOf(bytes.toString("utf8", at + 46, nameEnd)), {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    return nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }

  #directoryEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last + 22 - END_SPAN); at--)
      if (this.#bytes.readUInt32LE(at) === DIRECTORY_END) return at;
    throw this.#damaged();
  }

  #damaged(): FileFault {
    return new FileFault(diagnose("sheet/damaged", {}, { file: this.#file }));
  }

  #tooLarge(): FileFault {
    const limit = `${UNPACKED_LIMIT / 1024 / 1024} MB`;
    return new FileFault(diagnose("sheet/unpacked-too-large", { limit }, { file: this.#file }));
  }
}

/** Names of parts are compared without case; some programs part folders by a backslash. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
