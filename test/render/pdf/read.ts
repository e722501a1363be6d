import { PdfFile } from "../../../src/asset/pdf/file.ts";
import { decoded } from "../../../src/asset/pdf/filter.ts";
import {
  isDict,
  isStream,
  itemsOf,
  numberOf,
  type PdfDict,
  type PdfObject,
} from "../../../src/asset/pdf/object.ts";

const BACK: ReadonlySet<string> = new Set(["Parent", "Prev", "Last"]);

/** P is an element's parent, and of a page label its prefix. */
const leadsBack = (key: string, value: PdfObject): boolean =>
  BACK.has(key) || (key === "P" && value !== null && typeof value === "object" && value.type === "ref");

/** A PDF file of ours, read back by our own reader of foreign files. */
export class ReadPdf {
  readonly file: PdfFile;
  readonly pages: readonly PdfDict[];

  constructor(bytes: Uint8Array) {
    this.file = new PdfFile(bytes);
    this.pages = this.#pagesBelow(this.file.get(this.file.catalog, "Pages"));
  }

  /** The value at a path of keys and indexes, as plain data: names as text, strings as text, references followed. */
  at(from: PdfObject, ...path: readonly (string | number)[]): unknown {
    let one: PdfObject = this.file.resolve(from);
    for (const step of path) {
      if (typeof step === "number") one = this.file.resolve(itemsOf(one)[step]);
      else one = isDict(one) ? this.file.get(one, step) : null;
    }
    return this.plain(one);
  }

  /** A reference to a page becomes its index, and what leads back is left out: else there were no end. */
  plain(object: PdfObject): unknown {
    if (object === null || typeof object === "boolean") return object;
    switch (object.type) {
      case "number":
        return numberOf(object);
      case "name":
        return object.value;
      case "bytes":
        return textOf(object.bytes);
      case "array":
        return object.items.map((one) => this.plain(one));
      case "ref": {
        const found = this.file.resolve(object);
        const page = this.pages.indexOf(found as PdfDict);
        return page < 0 ? this.plain(found) : `page ${page}`;
      }
      case "dict":
        return Object.fromEntries(
          [...object.entries]
            .filter(([key, one]) => !leadsBack(key, one))
            .map(([key, one]) => [key, this.plain(one)]),
        );
      case "stream":
        return Buffer.from(decoded(object, this.file)).toString("latin1");
    }
  }

  /** A page's operators, its streams one after the other. */
  content(page: number): string {
    const contents = this.file.get(this.pages[page] as PdfDict, "Contents");
    const streams = isStream(contents) ? [contents] : itemsOf(contents).map((one) => this.file.resolve(one));
    return streams.map((one) => this.plain(one)).join("\n");
  }

  #pagesBelow(node: PdfObject): PdfDict[] {
    if (!isDict(node)) throw new Error("no dictionary in the tree of pages");
    const kids = this.file.get(node, "Kids");
    return kids === null ? [node] : itemsOf(kids).flatMap((kid) => this.#pagesBelow(this.file.resolve(kid)));
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return Buffer.from(bytes).toString("latin1");
  return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
}
