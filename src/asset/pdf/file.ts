import { damaged, unsupported } from "../fault.ts";
import { decoded } from "./filter.ts";
import { Lexer } from "./lexer.ts";
import { emptyDict, isDict, isStream, itemsOf, numberOf, type PdfDict, type PdfObject } from "./object.ts";
import { rebuilt } from "./rebuild.ts";
import { streamAt } from "./stream.ts";
import { type Entry, type Index, indexOf } from "./xref.ts";

/** A PDF file whose objects can be asked for. Read as it is needed, nothing is changed. */
export class PdfFile {
  readonly bytes: Uint8Array;
  #index: Index;
  #isRebuilt = false;
  readonly #objects = new Map<number, PdfObject>();
  /** Objects being read: one that needs itself is damaged. */
  readonly #open = new Set<number>();
  readonly #packed = new Map<number, Packed>();

  /** @throws AssetFault when it is no PDF file, is encrypted, or has no catalog */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#index = this.#indexed();
    if (!isDict(this.get(this.trailer, "Root"))) this.#rebuild();
    if (this.trailer.entries.has("Encrypt"))
      throw unsupported("パスワードや権限で保護されたPDF", "a PDF protected by a password or permissions");
    if (!isDict(this.get(this.trailer, "Root"))) throw damaged("Root");
  }

  /** Whether its own index was of no use, so that objects were looked for: such a file can be shown, not signed. */
  get isRebuilt(): boolean {
    return this.#isRebuilt;
  }

  get trailer(): PdfDict {
    return this.#index.trailer;
  }

  get catalog(): PdfDict {
    const root = this.get(this.trailer, "Root");
    return isDict(root) ? root : emptyDict;
  }

  /** The object a reference leads to; anything else as it is. A reference to nothing is null. ISO 32000-1 7.3.10 */
  resolve(object: PdfObject | undefined): PdfObject {
    let one: PdfObject = object ?? null;
    for (let steps = 0; typeof one === "object" && one?.type === "ref"; steps++) {
      if (steps > 20) throw damaged(`${one.number} 0 R`);
      one = this.#load(one.number);
    }
    return one;
  }

  /** The resolved value of a dictionary's entry; null = there is none. */
  get(dict: PdfDict, key: string): PdfObject {
    return this.resolve(dict.entries.get(key));
  }

  #load(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const entry = this.#index.entries.get(number);
    if (entry === undefined) return null;
    if (this.#open.has(number)) throw damaged(`${number} 0 R`);
    this.#open.add(number);
    const object = entry.kind === "packed" ? this.#unpacked(entry.stream, number) : this.#read(number, entry);
    this.#open.delete(number);
    this.#objects.set(number, object);
    return object;
  }

  #read(number: number, { offset }: Extract<Entry, { kind: "at" }>): PdfObject {
    const lexer = new Lexer(this.bytes, offset);
    const isThere = lexer.word() === `${number}` && /^\d+$/.test(lexer.word()) && lexer.take("obj");
    if (!isThere) {
      // The index lies: look for the objects themselves, once.
      if (this.#isRebuilt) throw damaged(`${number} 0 obj`);
      this.#rebuild();
      this.#open.delete(number);
      return this.#load(number);
    }
    const object = lexer.object();
    return isDict(object)
      ? (streamAt(lexer, object, (length) => numberOf(this.resolve(length))) ?? object)
      : object;
  }

  /** An object out of an object stream. ISO 32000-1 7.5.7 */
  #unpacked(stream: number, number: number): PdfObject {
    let packed = this.#packed.get(stream);
    if (packed === undefined) {
      packed = unpack(this.resolve({ type: "ref", number: stream }), this);
      this.#packed.set(stream, packed);
    }
    const place = packed.places.get(number);
    return place === undefined ? null : new Lexer(packed.bytes, place).object();
  }

  #indexed(): Index {
    try {
      return indexOf(this.bytes);
    } catch (error) {
      if (!(error instanceof Error && error.message === "asset/damaged")) throw error;
      this.#isRebuilt = true;
      return rebuilt(this.bytes);
    }
  }

  #rebuild(): void {
    if (this.#isRebuilt) return;
    this.#isRebuilt = true;
    this.#objects.clear();
    this.#index = rebuilt(this.bytes);
  }
}

/** An object stream: each object is read when it is asked for, for another may be damaged. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly places: ReadonlyMap<number, number>;
}

function unpack(stream: PdfObject, file: PdfFile): Packed {
  if (!isStream(stream)) throw damaged("ObjStm");
  const bytes = decoded(stream, file);
  const count = numberOf(file.get(stream.dict, "N")) ?? 0;
  const first = numberOf(file.get(stream.dict, "First")) ?? 0;
  const head = new Lexer(bytes);
  const places = Array.from({ length: count }, () => [head.integer(), first + head.integer()] as const);
  return { bytes, places: new Map(places) };
}

/** Numbers of an array, resolved; null where one is none. */
export function numbersOf(object: PdfObject, file: PdfFile): readonly (number | null)[] {
  return itemsOf(object).map((one) => numberOf(file.resolve(one)));
}
