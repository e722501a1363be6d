import type { PdfFile } from "../../../asset/pdf/file.ts";
import { hiddenLayers } from "../../../asset/pdf/layers.ts";
import {
  isDict,
  isStream,
  nameOf,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from "../../../asset/pdf/object.ts";
import { dictOfPart, entriesOfPart, partAt } from "../../../asset/pdf/part.ts";
import type { PdfDictionary, PdfReference, PdfToken } from "../pdfmake-internals.ts";
import { escapedName, nameToken, token } from "./token.ts";
import { endStream, type Writer, writeStream } from "./writer.ts";

/** A layer that came with a foreign page, and whether its file shows it. */
export interface Layer {
  readonly reference: PdfReference;
  readonly isHidden: boolean;
}

/** Copies objects of another file into ours, each once, streams byte by byte. */
export class Copier {
  readonly #file: PdfFile;
  readonly #writer: Writer;
  readonly #copied = new Map<number, PdfReference>();
  readonly #waiting: (() => void)[] = [];
  readonly #hidden: ReadonlySet<number>;
  readonly layers: Layer[] = [];

  constructor(file: PdfFile, writer: Writer) {
    this.#file = file;
    this.#writer = writer;
    this.#hidden = hiddenLayers(file);
  }

  /** An object as it is written into our file. What it refers to is copied by the next `finish`. */
  value(object: PdfObject): PdfToken {
    return token(this.#text(object, 0));
  }

  /** The entries of a dictionary. */
  entries(dict: PdfDict, without: readonly string[] = []): PdfDictionary {
    const entries: PdfDictionary = {};
    for (const [key, value] of entriesOfPart(dict))
      if (!without.includes(key)) entries[escapedName(key)] = this.value(value);
    return entries;
  }

  /** A stream of the other file, with `more` said of it. */
  stream(
    { dict, bytes }: PdfStream,
    more: PdfDictionary = {},
    without: readonly string[] = [],
  ): PdfReference {
    return writeStream(this.#writer, { ...this.entries(dict, [...without, "Length"]), ...more }, bytes);
  }

  /** Writes all that was referred to. */
  finish(): void {
    for (let write = this.#waiting.shift(); write !== undefined; write = this.#waiting.shift()) write();
  }

  #text(object: PdfObject, depth: number): string {
    if (depth > 100) return "null";
    if (object === null || typeof object === "boolean") return `${object}`;
    switch (object.type) {
      case "number":
        return object.text;
      case "name":
        return nameToken(object.value);
      case "bytes":
        return `<${Buffer.from(object.bytes).toString("hex")}>`;
      case "array":
        return `[${object.items.map((one) => this.#text(one, depth + 1)).join(" ")}]`;
      case "dict":
        return this.#dict(object, depth);
      case "ref":
        return this.#ref(object.number, depth);
      case "stream":
        throw new Error("a stream is always referred to");
    }
  }

  #dict(dict: PdfDict, depth: number): string {
    const parts = entriesOfPart(dict).map(
      ([key, value]) => `${nameToken(key)} ${this.#text(value, depth + 1)}`,
    );
    return `<<${parts.join(" ")}>>`;
  }

  #ref(number: number, depth: number): string {
    const known = this.#copied.get(number);
    if (known !== undefined) return `${known}`;
    const object = partAt(number, this.#file);
    if (!isDict(object) && !isStream(object)) return this.#text(object, depth + 1);
    const type = nameOf(this.#file.get(dictOfPart(object), "Type"));
    const reference = this.#writer.reference();
    this.#copied.set(number, reference);
    if (type === "OCG") this.layers.push({ reference, isHidden: this.#hidden.has(number) });
    this.#waiting.push(() => this.#write(object, reference));
    return `${reference}`;
  }

  #write(object: PdfDict | PdfStream, reference: PdfReference): void {
    reference.compress = false;
    Object.assign(reference.data, this.entries(dictOfPart(object), isStream(object) ? ["Length"] : []));
    if (isStream(object)) endStream(this.#writer, reference, object.bytes);
    else reference.end();
  }
}
