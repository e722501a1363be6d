import { inflateRawSync } from "node:zlib";

/** A file in a ZIP archive. Null bytes: packed in a way that cannot be read. */
export interface ZipEntry {
  readonly name: string;
  readonly comment: string;
  readonly bytes: Uint8Array | null;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Files of an archive and its own comment; null = no archive. */
export function zipEntries(
  bytes: Uint8Array,
): { readonly entries: readonly ZipEntry[]; readonly comment: string } | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = data.length - 22;
  while (end >= 0 && data.readUInt32LE(end) !== END) end--;
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (
    let i = data.readUInt16LE(end + 10);
    i > 0 && at + 46 <= data.length && data.readUInt32LE(at) === ENTRY;
    i--
  ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const text = at + 46;
    entries.push({
      name: data.toString("utf8", text, text + name),
      comment: data.toString("utf8", text + name + extra, text + name + extra + comment),
      bytes: unpacked(data, at),
    });
    at = text + name + extra + comment;
  }
  return { entries, comment: data.toString("utf8", end + 22) };
}

function unpacked(data: Buffer, at: number): Uint8Array | null {
  const [method, length, local] = [
    data.readUInt16LE(at + 10),
    data.readUInt32LE(at + 20),
    data.readUInt32LE(at + 42),
  ];
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const packed = data.subarray(start, start + length);
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed);
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) return null;
    throw error;
  }
}
