import { damaged } from "../fault.ts";
import type { PdfArray, PdfDict, PdfName, PdfObject } from "./object.ts";

const DEEPEST = 200;
const code = (text: string): number => text.charCodeAt(0);
const [SLASH, OPEN, CLOSE, LESS, GREATER] = [..."/()<>"].map(code) as [
  number,
  number,
  number,
  number,
  number,
];
const [LEFT, RIGHT, PERCENT, BACKSLASH, HASH] = [..."[]%\\#"].map(code) as [
  number,
  number,
  number,
  number,
  number,
];

/** 0 regular, 1 white space, 2 delimiter. ISO 32000-1 7.2.2 */
const kinds = new Uint8Array(256);
for (const one of [0, 9, 10, 12, 13, 32]) kinds[one] = 1;
for (const one of "()<>[]{}/%") kinds[code(one)] = 2;

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads objects out of a PDF file's bytes. @throws AssetFault where there is none */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  #depth = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** White space and comments. */
  skip(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const one = this.bytes[this.at] as number;
      if (one === PERCENT) this.#toLineEnd();
      else if (kinds[one] !== 1) return;
    }
  }

  #toLineEnd(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
  }

  /** The regular characters from here on: a keyword or a number. */
  word(): string {
    this.skip();
    const from = this.at;
    while (this.at < this.bytes.length && kinds[this.bytes[this.at] as number] === 0) this.at++;
    return Buffer.from(this.bytes.subarray(from, this.at)).toString("latin1");
  }

  /** Whether the keyword stands here; if so goes on after it. */
  take(keyword: string): boolean {
    const from = this.at;
    if (this.word() === keyword) return true;
    this.at = from;
    return false;
  }

  /** A whole number that is not negative. */
  integer(): number {
    const word = this.word();
    if (!/^\d{1,10}$/.test(word)) throw damaged(`offset ${this.at}`);
    return Number(word);
  }

  object(): PdfObject {
    this.skip();
    const [one, next] = [this.bytes[this.at], this.bytes[this.at + 1]];
    if (++this.#depth > DEEPEST) throw damaged("nesting");
    const read = this.#read(one, next);
    this.#depth--;
    return read;
  }

  #read(one: number | undefined, next: number | undefined): PdfObject {
    if (one === SLASH) return this.#name();
    if (one === OPEN) return this.#string();
    if (one === LEFT) return this.#array();
    if (one === LESS) return next === LESS ? this.#dict() : this.#hex();
    return this.#atom();
  }

  #atom(): PdfObject {
    const word = this.word();
    if (/^\d+$/.test(word)) return this.#ref(word) ?? { type: "number", value: Number(word), text: word };
    if (/^[+-]*(\d+\.?\d*|\.\d+)$/.test(word)) {
      const text = word.replace(/^[+-]*(?=[+-])/, "");
      return { type: "number", value: Number(text), text };
    }
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    throw damaged(`offset ${this.at}`);
  }

  /** `12 0 R` */
  #ref(first: string): PdfObject | null {
    const after = this.at;
    const generation = this.word();
    if (/^\d{1,5}$/.test(generation) && this.take("R")) {
      const ref = { type: "ref", number: Number(first) } as const;
      return Number(generation) === 0 ? ref : { ...ref, generation: Number(generation) };
    }
    this.at = after;
    return null;
  }

  #name(): PdfName {
    this.at++;
    const from = this.at;
    while (this.at < this.bytes.length && kinds[this.bytes[this.at] as number] === 0) this.at++;
    const raw = this.bytes.subarray(from, this.at);
    const text = Buffer.from(raw).toString("latin1");
    const value = raw.includes(HASH)
      ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text;
    return { type: "name", value };
  }

  #array(): PdfArray {
    this.at++;
    const items: PdfObject[] = [];
    for (this.skip(); this.bytes[this.at] !== RIGHT; this.skip()) items.push(this.object());
    this.at++;
    return { type: "array", items };
  }

  #dict(): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfObject>();
    for (this.skip(); this.bytes[this.at] !== GREATER; this.skip()) {
      if (this.bytes[this.at] !== SLASH) throw damaged(`offset ${this.at}`);
      const { value } = this.#name();
      entries.set(value, this.object());
    }
    this.at += 2;
    return { type: "dict", entries };
  }

  #hex(): PdfObject {
    const end = this.bytes.indexOf(GREATER, this.at);
    if (end < 0) throw damaged(`offset ${this.at}`);
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, end))
      .toString("latin1")
      .replace(/[^0-9A-Fa-f]/g, "");
    this.at = end + 1;
    return { type: "bytes", bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex") };
  }

  #string(): PdfObject {
    const bytes: number[] = [];
    let open = 1;
    for (this.at++; ; this.at++) {
      const one = this.bytes[this.at];
      if (one === undefined) throw damaged(`offset ${this.at}`);
      if (one === BACKSLASH) {
        bytes.push(...this.#escaped());
        continue;
      }
      if (one === OPEN) open++;
      if (one === CLOSE && --open === 0) break;
      bytes.push(one);
    }
    this.at++;
    return { type: "bytes", bytes: Uint8Array.from(bytes) };
  }

  /** What stands after a backslash; ends at its last character. ISO 32000-1 table 3 */
  #escaped(): number[] {
    const octal = /^[0-7]{1,3}/.exec(
      Buffer.from(this.bytes.subarray(this.at + 1, this.at + 4)).toString("latin1"),
    );
    if (octal !== null) {
      this.at += octal[0].length;
      return [Number.parseInt(octal[0], 8) & 0xff];
    }
    this.at++;
    const one = this.bytes[this.at] ?? 0;
    if (one === 13 && this.bytes[this.at + 1] === 10) this.at++;
    if (one === 10 || one === 13) return [];
    return [escapes[String.fromCharCode(one)] ?? one];
  }
}
