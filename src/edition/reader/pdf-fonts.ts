import { Lexer } from "../../asset/pdf/lexer.ts";
import {
  isDict,
  itemsOf,
  nameOf,
  type PdfBytes,
  type PdfDict,
  type PdfObject,
} from "../../asset/pdf/object.ts";
import { type FoundObject, guarded } from "./pdf-objects.ts";

/** What the codes of a font stand for. */
export interface CodeMap {
  /** Bytes of a code. */
  readonly width: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** Fonts by what content calls them (F1): several where pages call different ones alike. */
export type Fonts = ReadonlyMap<string, readonly CodeMap[]>;

export interface FoundFonts {
  readonly fonts: Fonts;
  /** Names of those whose codes nobody can tell. */
  readonly unread: readonly string[];
}

/** Every font that any resources of the file name. */
export function fontsIn(objects: readonly FoundObject[]): FoundFonts {
  const byNumber = new Map(objects.map((one) => [one.number, one]));
  const resolved = (object: PdfObject | undefined): FoundObject | null => {
    if (typeof object === "object" && object?.type === "ref") return byNumber.get(object.number) ?? null;
    return isDict(object) ? { number: 0, object, dict: object, data: null, raw: null, gaps: null } : null;
  };
  const fonts = new Map<string, CodeMap[]>();
  const unread = new Set<string>();
  const known = new Map<PdfDict, CodeMap | null>();
  const add = (name: string, font: PdfDict): void => {
    const map = known.has(font) ? (known.get(font) ?? null) : codesOf(font, resolved);
    known.set(font, map);
    const maps = fonts.get(name) ?? [];
    if (map === null) unread.add(nameOf(font.entries.get("BaseFont")) ?? name);
    else if (!maps.includes(map)) fonts.set(name, [...maps, map]);
  };
  for (const { object } of objects)
    eachDict(object, (dict) => {
      const named = resolved(dict.entries.get("Font"))?.dict;
      for (const [name, one] of named?.entries ?? []) {
        const font = resolved(one)?.dict ?? null;
        if (font !== null && nameOf(font.entries.get("Type")) === "Font") add(name, font);
      }
    });
  return { fonts, unread: [...unread] };
}

export function eachDict(object: PdfObject, visit: (dict: PdfDict) => void): void {
  if (isDict(object)) {
    visit(object);
    for (const one of object.entries.values()) eachDict(one, visit);
  }
  for (const one of itemsOf(object)) eachDict(one, visit);
}

/** Null: a composite font without ToUnicode. A simple one without it is read as Latin-1. */
function codesOf(
  font: PdfDict,
  resolved: (object: PdfObject | undefined) => FoundObject | null,
): CodeMap | null {
  const width = nameOf(font.entries.get("Subtype")) === "Type0" ? 2 : 1;
  const data = resolved(font.entries.get("ToUnicode"))?.data ?? null;
  if (data === null) return width === 2 ? null : { width, texts: new Map() };
  return { width, texts: textsOf(data) };
}

/** bfchar and bfrange of a CMap. ISO 32000-1 9.10.3 */
function textsOf(data: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const source = Buffer.from(data).toString("latin1");
  for (const { 1: kind, 2: body = "" } of source.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)) {
    const objects = guarded(() => objectsOf(Buffer.from(body, "latin1"))) ?? [];
    if (kind === "bfchar")
      for (let i = 0; i + 1 < objects.length; i += 2) set(objects[i], objects[i], objects[i + 1], texts);
    else
      for (let i = 0; i + 2 < objects.length; i += 3) set(objects[i], objects[i + 1], objects[i + 2], texts);
  }
  return texts;
}

function objectsOf(bytes: Uint8Array): readonly PdfObject[] {
  const lexer = new Lexer(bytes);
  const found: PdfObject[] = [];
  for (lexer.skip(); lexer.at < bytes.length; lexer.skip()) found.push(lexer.object());
  return found;
}

function set(
  from: PdfObject | undefined,
  to: PdfObject | undefined,
  text: PdfObject | undefined,
  into: Map<number, string>,
): void {
  if (!isBytes(from) || !isBytes(to)) return;
  const [first, last] = [codeOf(from), codeOf(to)];
  for (let code = first; code <= last && code - first < 65_536; code++) {
    const one = isBytes(text)
      ? utf16(text.bytes, code - first)
      : utf16(bytesOf(itemsOf(text)[code - first]), 0);
    into.set(code, one);
  }
}

function codeOf({ bytes }: PdfBytes): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0);
}

/** @param plus what is added to the last unit: a range goes up by one */
function utf16(bytes: Uint8Array, plus: number): string {
  if (bytes.length < 2) return bytes.length === 0 ? "" : String.fromCharCode((bytes[0] ?? 0) + plus);
  const units = Array.from(
    { length: bytes.length >> 1 },
    (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0),
  );
  return String.fromCharCode(...units.map((unit, i) => (i === units.length - 1 ? unit + plus : unit)));
}

function isBytes(object: PdfObject | undefined): object is PdfBytes {
  return typeof object === "object" && object?.type === "bytes";
}

function bytesOf(object: PdfObject | undefined): Uint8Array {
  return isBytes(object) ? object.bytes : new Uint8Array();
}
