import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";
import type { SvgAsset } from "../../../asset/asset.ts";
import { readJpeg } from "../../../asset/jpeg/jpeg.ts";
import { readPng } from "../../../asset/png/png.ts";
import { pictureOf } from "../../../asset/svg/picture.ts";
import { drawnPixels } from "../../drawn-pixels.ts";
import { pictureKey } from "../../picture-key.ts";
import type { PdfDictionary, PdfReference, PdfValue } from "../pdfmake-internals.ts";
import { jpegImage } from "./jpeg-image.ts";
import { pngImage } from "./png-image.ts";
import { svgForm } from "./svg-form.ts";
import { token } from "./token.ts";
import { LEVEL, type Writer, writeStream } from "./writer.ts";

/** One object of a drawing: its dictionary as JSON (see `coded`), and its stream's bytes as they are written. */
export interface PackedObject {
  readonly data: string;
  readonly bytes: Uint8Array;
}

/**
 * A drawing as the PDF objects it becomes, apart from any document: plain data. Simplifying and writing a drawing takes
 * longer than anything else a page asks for; so packed, it is done once, in whatever thread, and kept in a cache.
 */
export interface PackedDrawing {
  readonly kind: "packed";
  /** The same for drawings that look the same. */
  readonly key: string;
  /** Each after those it refers to; the last one is the drawing. */
  readonly objects: readonly PackedObject[];
}

/** Drawings of this process, the one that was not used for longest first. */
const known = new Map<string, Promise<PackedDrawing>>();
const KNOWN = 64;

/** Streams longer than this are compressed on another thread, while this one simplifies the next drawing. Bytes. */
const LONG = 16 * 1024;
const deflateAside = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>;

/** @param width how wide it is shown, pt: what cannot be drawn as vectors becomes pixels */
export function packedDrawing(asset: SvgAsset, width: number): Promise<PackedDrawing> {
  const key = pictureKey(asset) as string;
  const drawing = known.get(key) ?? pack(asset, width, key);
  known.delete(key);
  known.set(key, drawing);
  for (const oldest of known.keys()) {
    if (known.size <= KNOWN) break;
    known.delete(oldest);
  }
  return drawing;
}

async function pack(asset: SvgAsset, width: number, key: string): Promise<PackedDrawing> {
  const objects: Recorded[] = [];
  const writer = recorder(objects);
  const picture = await pictureOf(asset);
  if (picture === null) pngImage(readPng(await drawnPixels(asset, width)), writer);
  else
    svgForm(picture, writer, ({ kind, bytes }) =>
      kind === "png" ? pngImage(readPng(bytes), writer) : jpegImage(readJpeg(bytes), writer),
    );
  return { kind: "packed", key, objects: await Promise.all(objects.map(finished)) };
}

/** Writes a packed drawing into a document. */
export function unpacked({ objects }: PackedDrawing, writer: Writer): PdfReference {
  const made: PdfReference[] = [];
  for (const { data, bytes } of objects) {
    const dictionary = decoded(JSON.parse(data) as Coded, made) as PdfDictionary;
    made.push(writeStream(writer, dictionary, bytes));
  }
  const last = made.at(-1);
  if (last === undefined) throw new RangeError("a drawing without an object");
  return last;
}

/** An object whose stream may still be on its way. */
interface Recorded extends Pick<PackedObject, "data"> {
  readonly bytes: Uint8Array | Promise<Uint8Array>;
}

/** Bytes of their own: zlib's buffer is longer than what is in it. */
async function finished({ data, bytes }: Recorded): Promise<PackedObject> {
  return { data, bytes: new Uint8Array(await bytes) };
}

/** Takes down what a drawing writes. Every object is a stream, and is ended when what it refers to has been. */
function recorder(objects: Recorded[]): Writer {
  const places = new Map<PdfReference, number>();
  const record = (reference: PdfReference, bytes: Recorded["bytes"]): void => {
    const data = JSON.stringify(coded(reference.data, places));
    places.set(reference, objects.push({ data, bytes }) - 1);
  };
  // Told apart by it, as in a document.
  let next = 1;
  return {
    tell: () => undefined,
    reference(data = {}) {
      const reference: PdfReference = {
        id: next++,
        data,
        compress: false,
        write() {
          throw new Error("a drawing's streams are written in one piece");
        },
        end: (bytes) => record(reference, bytes ?? new Uint8Array()),
      };
      return reference;
    },
    endLater: (reference, bytes) => record(reference, deflated(bytes)),
  };
}

function deflated(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const options = { level: LEVEL };
  return bytes.length > LONG ? deflateAside(bytes, options) : deflateSync(bytes, options);
}

/** A value as JSON has it; what JSON has no word for is an object with one key that begins with $. */
type Coded = string | number | boolean | readonly Coded[] | { readonly [key: string]: Coded };

function coded(value: PdfValue, places: ReadonlyMap<PdfReference, number>): Coded {
  if (typeof value !== "object") return value;
  if (Buffer.isBuffer(value)) return { $hex: value.toString("hex") };
  if (isReference(value)) return { $object: placeOf(value, places) };
  if (Symbol.toStringTag in value) return { $token: value.toString() };
  if (Array.isArray(value)) return value.map((one: PdfValue) => coded(one, places));
  const entries = Object.entries(value as PdfDictionary);
  return Object.fromEntries(entries.map(([key, one]) => [key, coded(one, places)]));
}

function decoded(value: Coded, made: readonly PdfReference[]): PdfValue {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one: Coded) => decoded(one, made));
  const { $hex, $object, $token, ...plain } = value as { readonly [key: string]: Coded };
  if (typeof $hex === "string") return Buffer.from($hex, "hex");
  if (typeof $object === "number") return made[$object] as PdfReference;
  if (typeof $token === "string") return token($token);
  return Object.fromEntries(Object.entries(plain).map(([key, one]) => [key, decoded(one, made)]));
}

function isReference(value: object): value is PdfReference {
  return "id" in value && "compress" in value;
}

function placeOf(reference: PdfReference, places: ReadonlyMap<PdfReference, number>): number {
  const place = places.get(reference);
  if (place === undefined) throw new Error("a drawing refers to what it has not written yet");
  return place;
}
