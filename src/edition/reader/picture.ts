import { inflateSync } from "node:zlib";
import { decodings, type Part } from "./part.ts";

/**
 * What a PNG or JPEG says beside its samples: EXIF, XMP, remarks, text chunks, whatever follows its end. What its samples
 * show nobody can tell but a person.
 */
export function picturePart(bytes: Uint8Array): Part {
  const remarks = isPng(bytes) ? pngRemarks(bytes) : jpegRemarks(bytes);
  const text = remarks.flatMap(decodings).join("\n");
  return { where: { ja: "図の付属情報", en: "a picture's remarks" }, text, isText: false };
}

function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(1, 4)).toString("latin1") === "PNG";
}

function pngRemarks(bytes: Uint8Array): readonly Uint8Array[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString("latin1", at + 4, at + 8);
    const body = data.subarray(at + 8, at + 8 + length);
    if (!["IHDR", "PLTE", "IDAT", "IEND"].includes(type)) found.push(body, ...inflated(type, body));
    at += 12 + length;
    if (type === "IEND") break;
  }
  return [...found, data.subarray(at)];
}

/** zTXt and iTXt may be packed: PNG 11.3.4. */
function inflated(type: string, body: Buffer): readonly Uint8Array[] {
  const starts = type === "zTXt" ? [body.indexOf(0) + 2] : type === "iTXt" ? lastBlanks(body) : [];
  return starts.flatMap((start) => {
    try {
      return [inflateSync(body.subarray(start))];
    } catch (error) {
      if (error instanceof Error && "code" in error) return [];
      throw error;
    }
  });
}

function lastBlanks(body: Buffer): readonly number[] {
  return [...body.keys()].filter((at) => body[at] === 0).map((at) => at + 1);
}

/** Every segment but those that hold samples. */
function jpegRemarks(bytes: Uint8Array): readonly Uint8Array[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 2; at + 4 <= data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = data.readUInt16BE(at + 2);
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)
      found.push(data.subarray(at + 4, at + 2 + length));
    at += 2 + Math.max(2, length);
  }
  const end = data.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return end < 0 ? found : [...found, data.subarray(end + 2)];
}
