import { deflateSync } from "node:zlib";
import type { PdfDictionary, PdfReference } from "../pdfmake-internals.ts";

/** What the objects of a picture are written with. */
export interface Writer {
  /** Makes an indirect object of the document. */
  readonly reference: (data?: PdfDictionary) => PdfReference;
  /** Adds to what the file's identifier depends on. */
  readonly tell: (bytes: Uint8Array) => void;
  /** Compresses a stream's bytes on another thread and ends it then; left out = streams are compressed at once. */
  readonly endLater?: (reference: PdfReference, bytes: Uint8Array) => void;
}

/** zlib's own default: a picture is compressed once, and larger than any page. */
export const LEVEL = 6;

/** Writes a stream whose bytes are compressed already; `data` says how. */
export function writeStream(writer: Writer, data: PdfDictionary, bytes: Uint8Array): PdfReference {
  const reference = writer.reference(data);
  reference.compress = false;
  endStream(writer, reference, bytes);
  return reference;
}

/** pdfkit writes no stream at all for an empty chunk; a line end is nothing to those that read operators. */
export function endStream(writer: Writer, reference: PdfReference, bytes: Uint8Array): void {
  writer.tell(bytes);
  reference.end(bytes.length === 0 ? Buffer.from("\n") : bytes);
}

/** Writes a stream and compresses it. */
export function writeDeflated(writer: Writer, data: PdfDictionary, bytes: Uint8Array): PdfReference {
  const filtered = { ...data, Filter: "FlateDecode" };
  if (writer.endLater === undefined)
    return writeStream(writer, filtered, deflateSync(bytes, { level: LEVEL }));
  const reference = writer.reference(filtered);
  reference.compress = false;
  writer.endLater(reference, bytes);
  return reference;
}

/** An ICC profile as a colour space. ISO 32000-1 8.6.5.5 */
export function profileSpace(writer: Writer, profile: Uint8Array, components: 1 | 3 | 4): PdfReference {
  return writeDeflated(writer, { N: components, Alternate: deviceSpace(components) }, profile);
}

export function deviceSpace(components: 1 | 3 | 4): "DeviceGray" | "DeviceRGB" | "DeviceCMYK" {
  if (components === 1) return "DeviceGray";
  return components === 3 ? "DeviceRGB" : "DeviceCMYK";
}
