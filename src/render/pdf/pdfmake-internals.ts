import { createRequire } from "node:module";
import { withDeferred } from "./deferred.ts";

/**
 * What this folder touches of pdfmake and pdfkit, typed. They publish no types for it and promise nothing about it,
 * so both versions are pinned and `loadPdfmake` checks that what is named here is there.
 */

const PDFMAKE_VERSION = "0.3.11";
const PDFKIT_VERSION = "0.19.1";

/** A text string; pdfkit tells it by its wrapper object from a name, which is a plain string. */
export interface PdfText {
  readonly length: number;
  valueOf(): string;
}
/** A plain string is a name (/Font); a Buffer is a string of bytes. */
export type PdfValue =
  | string
  | number
  | boolean
  | PdfText
  | PdfReference
  | PdfToken
  | Buffer
  | readonly PdfValue[]
  | PdfDictionary;
/** Something written exactly so: what is no plain object pdfkit writes by its text. */
export interface PdfToken {
  readonly [Symbol.toStringTag]: "PdfToken";
  toString(): string;
}
export interface PdfDictionary {
  [key: string]: PdfValue;
}

export const pdfText = (value: string): PdfText => Object(value) as PdfText;

/** An indirect object, perhaps with a stream. Written to the file by `end`. */
export interface PdfReference {
  readonly id: number;
  readonly data: PdfDictionary;
  /** Deflate on `end` with zlib's default level. */
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** The catalog. What it refers to is written by `end`. */
export interface PdfCatalog extends PdfReference {
  readonly data: PdfDictionary & { readonly Pages: PdfPages; readonly Names: PdfReference };
}
/** The root of the pages. A page is put below it when it is opened. */
export interface PdfPages extends PdfReference {
  readonly data: PdfDictionary & { readonly Kids: PdfValue[] };
}

export interface PdfkitPage {
  readonly width: number;
  readonly height: number;
  readonly content: PdfReference;
  readonly dictionary: PdfReference;
  /** The page's font resources, by name. */
  readonly fonts: Record<string, PdfReference | undefined>;
  /** Its pictures, by name. */
  readonly xobjects: Record<string, PdfReference>;
}

export interface PdfkitOutline {
  readonly children: readonly PdfkitOutline[];
  readonly outlineData: PdfDictionary;
  /** `top` in pt from the page's top; the left edge of the destination is the page's width less `left`. */
  addItem(title: string, options: { readonly top: number; readonly left: number }): PdfkitOutline;
}

/** What pdfkit asks of a font when the document ends. */
export interface PdfkitFont {
  finalize(): void;
}

export interface PdfkitOptions {
  readonly pdfVersion: "1.7";
  readonly lang: string;
  readonly displayTitle: true;
  readonly autoFirstPage: false;
  readonly bufferPages: false;
  /** null = open no default font. */
  readonly font: null;
  readonly info: Readonly<Record<string, string | Date>>;
}

/** pdfmake's PDFDocument, a subclass of pdfkit's, which is a node Readable. */
export interface PdfmakeDocument {
  readonly page: PdfkitPage | null;
  readonly outline: PdfkitOutline;
  readonly info: Record<string, string | Date>;
  readonly _root: PdfCatalog;
  /** Everything in here is finalized by `end`. */
  readonly _fontFamilies: Record<string, PdfkitFont>;
  /** File identifier, 16 bytes. */
  _id: Buffer;
  /** The Info dictionary: there from `end` on. */
  readonly _info: PdfReference;
  /** Where each object lies in the file, from the first one on: its number less 1. */
  readonly _offsets: number[];
  /** Bytes written. */
  readonly _offset: number;
  _write(data: Buffer | string): void;
  /** Writes the table of the objects and the file's end. */
  _finalize(): void;
  push(chunk: Buffer | null): void;
  ref(data?: PdfDictionary): PdfReference;
  addContent(operators: string): this;
  flushPages(): void;
  endOutline(): void;
  endMetadata(): void;
  end(): void;
  /** All bytes written since the last call; null = none. */
  read(): Buffer | null;
}
export type PdfmakeDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: PdfkitOptions,
) => PdfmakeDocument;

/** A page as pdfmake's Renderer takes it. Items of an unknown type are skipped without a word: use only `line`. */
export interface PdfmakePage<Item> {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly { readonly type: "line"; readonly item: Item }[];
}
export interface PdfmakeRenderer {
  renderPages(pages: readonly PdfmakePage<object>[]): void;
  renderLine(line: object, x: number | undefined, y: number | undefined): void;
}
export type PdfmakeRendererClass = new (document: PdfmakeDocument) => PdfmakeRenderer;

export interface Pdfmake {
  readonly PDFDocument: PdfmakeDocumentClass;
  readonly Renderer: PdfmakeRendererClass;
}

/** What pdfkit and pdfmake's text breaker require at their head and a finished page never uses. */
const PUT_OFF = [
  "fontkit",
  "linebreak",
  "png-js",
  "@noble/hashes/utils",
  "@noble/hashes/sha2",
  "@noble/ciphers/aes",
] as const;

/**
 * Loads the two classes and checks the contract above.
 * @throws Error naming what is missing when other versions are installed: our packaging's mistake, never the data's
 */
export function loadPdfmake(): Pdfmake {
  const require = createRequire(import.meta.url);
  const pdfmakeFile = require.resolve("pdfmake/package.json");
  const pdfkitFile = createRequire(pdfmakeFile).resolve("pdfkit/package.json");
  checkVersion(require, pdfmakeFile, PDFMAKE_VERSION);
  checkVersion(require, pdfkitFile, PDFKIT_VERSION);
  const pdfmake = withDeferred(pdfkitFile, PUT_OFF, () => ({
    PDFDocument: (require("pdfmake/js/PDFDocument.js") as { default: PdfmakeDocumentClass }).default,
    Renderer: (require("pdfmake/js/Renderer.js") as { default: PdfmakeRendererClass }).default,
  }));
  checkMethods("PDFDocument", pdfmake.PDFDocument, [
    "ref",
    "addContent",
    "addPage",
    "flushPages",
    "endOutline",
    "endMetadata",
    "end",
    "read",
    "_write",
    "_finalize",
    "push",
  ]);
  checkMethods("Renderer", pdfmake.Renderer, ["renderPages", "renderLine"]);
  return pdfmake;
}

function checkVersion(require: NodeJS.Require, file: string, wanted: string): void {
  const { name, version } = require(file) as { name: string; version: string };
  if (version !== wanted) {
    throw new Error(`render/pdf is built on ${name} ${wanted} exactly; ${version} is installed (${file})`);
  }
}

function checkMethods(name: string, made: { readonly prototype: object }, methods: readonly string[]): void {
  const missing = methods.filter((method) => typeof Reflect.get(made.prototype, method) !== "function");
  if (missing.length > 0)
    throw new Error(`pdfmake's ${name} lacks ${missing.join(", ")}: see pdfmake-internals.ts`);
}

/** @throws Error when a document made by pdfmake lacks what PdfmakeDocument promises */
export function checkDocument(document: PdfmakeDocument): void {
  const missing = ["outline", "info", "_root", "_fontFamilies", "_id", "_offsets"].filter(
    (key) => !Reflect.get(document, key),
  );
  const { _root } = document;
  if (!missing.includes("_root")) {
    if (!Array.isArray(_root.data.Pages?.data.Kids)) missing.push("_root.data.Pages.data.Kids");
    if (_root.data.Names?.data === undefined) missing.push("_root.data.Names");
  }
  if (missing.length > 0)
    throw new Error(`pdfmake's document lacks ${missing.join(", ")}: see pdfmake-internals.ts`);
}
