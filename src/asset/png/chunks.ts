import { crc32 } from "node:zlib";
import { damaged } from "../fault.ts";

/** One chunk of a PNG file; `from` and `to` are where all of it (length, name, data, check sum) stands. */
export interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  readonly from: number;
  readonly to: number;
}

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * The chunks of a file up to IEND, their check sums compared. What follows IEND is no part of the picture.
 * @throws AssetFault when the file is cut off or was changed on its way
 */
export function chunksOf(file: Uint8Array): Chunk[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Chunk[] = [];
  for (let from = SIGNATURE.length; chunks.at(-1)?.name !== "IEND"; ) {
    if (from + 12 > file.length) throw damaged("IEND");
    const length = view.getUint32(from);
    const to = from + 12 + length;
    if (to > file.length) throw damaged("IEND");
    const name = Buffer.from(file.subarray(from + 4, from + 8)).toString("latin1");
    if (crc32(file.subarray(from + 4, to - 4)) !== view.getUint32(to - 4)) throw damaged(name);
    chunks.push({ name, data: file.subarray(from + 8, to - 4), from, to });
    from = to;
  }
  return chunks;
}

/** The file of these chunks only. */
export function withChunks(file: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  return joined([SIGNATURE, ...chunks.map(({ from, to }) => file.subarray(from, to))]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
