import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

/** One file of an archive. */
export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  readonly data: Uint8Array;
  /** It is compressed by itself (PNG, JPEG). */
  readonly stored: boolean;
}

const compressed = promisify(deflateRaw);
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** DOS time has no zone: 1980-01-01 12:00, whatever the clock says. */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;

interface Packed {
  readonly entry: ZipEntry;
  readonly body: Uint8Array;
  readonly sum: number;
}

/**
 * A ZIP archive, its files in the order given; they are compressed on other threads. The same files give the same bytes.
 * @see PKWARE APPNOTE 6.3.10, 4.3
 */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const packed = await Promise.all(entries.map(pack));
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const one of packed) {
    const local = localHeader(one);
    directory.push(centralHeader(one, offset));
    pieces.push(local, one.body);
    offset += local.length + one.body.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...pieces, central, endOf(packed.length, central.length, offset)]);
}

async function pack(entry: ZipEntry): Promise<Packed> {
  const body = entry.stored ? entry.data : await compressed(entry.data);
  return { entry, body, sum: crc32(entry.data) };
}

/** What both headers of a file say of it, from `at` on: 26 bytes and, behind what is a directory's only, its name. */
function describe(header: Buffer, at: number, { entry, body, sum }: Packed): void {
  const values = [VERSION, 0, entry.stored ? 0 : DEFLATED, TIME, DATE];
  for (const [i, value] of values.entries()) header.writeUInt16LE(value, at + 2 * i);
  header.writeUInt32LE(sum, at + 10);
  header.writeUInt32LE(body.length, at + 14);
  header.writeUInt32LE(entry.data.length, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
  header.write(entry.name, header.length - entry.name.length, "latin1");
}

function localHeader(packed: Packed): Buffer {
  const header = Buffer.alloc(30 + packed.entry.name.length);
  header.writeUInt32LE(LOCAL, 0);
  describe(header, 4, packed);
  return header;
}

function centralHeader(packed: Packed, offset: number): Buffer {
  const header = Buffer.alloc(46 + packed.entry.name.length);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  describe(header, 6, packed);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
