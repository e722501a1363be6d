import { Malformed } from "../fault.ts";

/**
 * One element as it was written, with those in it. BER is read: keys of other programs are not all DER. An own
 * reader, because lengths that do not fit have to be refused: a changed byte must not go unseen.
 */
export interface Node {
  /** The tag: universal as it is, context-specific [n] as 0x80 | n; without the bit for "constructed". */
  readonly tag: number;
  /** The elements in a constructed one. */
  readonly children: readonly Node[];
  /** What stands in it. Of a string written in pieces: the pieces joined. */
  readonly content: Uint8Array;
  /** All of it, tag and length with it. */
  readonly raw: Uint8Array;
}

export const TAG = {
  boolean: 1,
  integer: 2,
  bits: 3,
  octets: 4,
  null: 5,
  oid: 6,
  enumerated: 10,
  utf8: 12,
  sequence: 16,
  set: 17,
  utcTime: 23,
  time: 24,
  bmp: 30,
} as const;
/** Tag of [n]. */
export const inContext = (n: number): number => 0x80 | n;

/** Deeper and more than any key, certificate or signature is: what goes beyond was made to keep us busy. */
const DEEPEST = 32;
const MOST = 20_000;

/**
 * Reads one element that begins the bytes. What follows it is left: see `raw` for how far it goes.
 * @param part what it is, for the fault
 * @throws Malformed when it is none, leaves the one it stands in, is nested too deep or has too many parts
 */
export function elementIn(bytes: Uint8Array, part: string): Node {
  return new Reader(bytes, part).element(0, bytes.length, 0);
}

/** Reads bytes that are one element and nothing else. @throws Malformed */
export function wholeElement(bytes: Uint8Array, part: string): Node {
  const node = elementIn(bytes, part);
  if (node.raw.length !== bytes.length) throw new Malformed(part);
  return node;
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #part: string;
  #count = 0;

  constructor(bytes: Uint8Array, part: string) {
    this.#bytes = bytes;
    this.#part = part;
  }

  /** @param to where what it stands in ends */
  element(from: number, to: number, depth: number): Node {
    if (depth > DEEPEST || ++this.#count > MOST) throw new Malformed(this.#part);
    const first = this.#byte(from, to);
    // No structure here has a tag beyond 30.
    if ((first & 0x1f) === 0x1f || (first & 0xc0) === 0x40) throw new Malformed(this.#part);
    const tag = (first & 0x80) | (first & 0x1f);
    const isConstructed = (first & 0x20) !== 0;
    const { start, end } = this.#length(from + 1, to);
    if (end === null && !isConstructed) throw new Malformed(this.#part);
    if (!isConstructed) {
      const content = this.#bytes.subarray(start, end ?? start);
      return { tag, children: [], content, raw: this.#bytes.subarray(from, end ?? start) };
    }
    const { children, after } = this.#inner(start, end ?? to, depth, end === null);
    const content = Buffer.concat(tag === TAG.octets ? children.map((one) => one.content) : []);
    return { tag, children, content, raw: this.#bytes.subarray(from, after) };
  }

  /** @param isOpen its end is marked by two zeros */
  #inner(from: number, to: number, depth: number, isOpen: boolean): { children: Node[]; after: number } {
    const children: Node[] = [];
    let at = from;
    while (isOpen ? this.#byte(at, to) !== 0 : at < to) {
      const child = this.element(at, to, depth + 1);
      children.push(child);
      at += child.raw.length;
    }
    if (!isOpen) return { children, after: at };
    if (this.#byte(at + 1, to) !== 0) throw new Malformed(this.#part);
    return { children, after: at + 2 };
  }

  /** Where the contents begin and end; no end = indefinite. X.690 8.1.3 */
  #length(at: number, to: number): { start: number; end: number | null } {
    const first = this.#byte(at, to);
    if (first === 0x80) return { start: at + 1, end: null };
    const count = first < 0x80 ? 0 : first & 0x7f;
    if (count > 4) throw new Malformed(this.#part);
    let length = count === 0 ? first : 0;
    for (let i = 1; i <= count; i++) length = length * 256 + this.#byte(at + i, to);
    const start = at + 1 + count;
    if (start + length > to) throw new Malformed(this.#part);
    return { start, end: start + length };
  }

  #byte(at: number, to: number): number {
    const byte = at < to ? this.#bytes[at] : undefined;
    if (byte === undefined) throw new Malformed(this.#part);
    return byte;
  }
}

/** The element if it has the tag. @throws Malformed */
export function as(node: Node | undefined, tag: number, part: string): Node {
  if (node?.tag !== tag) throw new Malformed(part);
  return node;
}

/** Elements of a SEQUENCE. @throws Malformed */
export function sequenceOf(node: Node | undefined, part: string): readonly Node[] {
  return as(node, TAG.sequence, part).children;
}

/** An identifier in its dotted form. Longer ones than any that is in use are refused. @throws Malformed */
export function oidOf(node: Node | undefined, part: string): string {
  const { content } = as(node, TAG.oid, part);
  const isWhole = ((content.at(-1) ?? 0x80) & 0x80) === 0;
  if (!isWhole || content.length > 40) throw new Malformed(part);
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER / 128) throw new Malformed(part);
    if ((byte & 0x80) !== 0) continue;
    numbers.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** A small whole number. @throws Malformed, also for one beyond 2^31 */
export function smallNumber(node: Node | undefined, part: string): number {
  const { content } = as(node, TAG.integer, part);
  if (content.length === 0 || content.length > 5 || ((content[0] ?? 0) & 0x80) !== 0)
    throw new Malformed(part);
  const value = Buffer.from(content).readUIntBE(0, content.length);
  if (value >= 2 ** 31) throw new Malformed(part);
  return value;
}

/** UTCTime or GeneralizedTime in UTC, as RFC 5280 4.1.2.5 and RFC 3161 2.4.2 write them. @throws Malformed */
export function timeOf(node: Node | undefined, part: string): Date {
  if (node?.tag !== TAG.utcTime && node?.tag !== TAG.time) throw new Malformed(part);
  const text = Buffer.from(node.content).toString("latin1");
  const found = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d+)?Z$/.exec(text);
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", rest = ""] = found ?? [];
  const century = year.length === 4 ? "" : Number(year) < 50 ? "20" : "19";
  const time = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}${rest.slice(0, 4)}Z`);
  if (found === null || Number.isNaN(time.getTime())) throw new Malformed(part);
  return time;
}
