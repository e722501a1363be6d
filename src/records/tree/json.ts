import { diagnose } from "../../diagnostic/index.ts";
import { normaliseKey } from "../../notation/index.ts";
import { checkCharacters, checkValue } from "./characters.ts";
import type { Entry, TreeNode } from "./node.ts";
import type { SourceText } from "./source-text.ts";
import { DEPTH_LIMIT, type Parsed } from "./yaml.ts";

/** Reads JSON into the same tree as YAML: numbers, true and false as text, null as empty. Never throws for bad input. */
export function parseJson(source: SourceText): Parsed {
  const reader = new JsonReader(source);
  const root = reader.document();
  return { root, findings: reader.findings, mends: [], complete: reader.sound };
}

/** Thrown at the first fault of syntax and caught in `document`: after it, JSON cannot be read on. */
class JsonFault {
  readonly at: number;
  readonly what: string;
  readonly whatEn: string;
  constructor(at: number, what: string, whatEn: string) {
    this.at = at;
    this.what = what;
    this.whatEn = whatEn;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;
const WORD = /true|false|null/y;
const BLANKS = /[ \t\r\n]*/y;

class JsonReader {
  readonly findings: Parsed["findings"][number][] = [];
  sound = true;
  readonly #source: SourceText;
  readonly #text: string;
  #at = 0;

  constructor(source: SourceText) {
    this.#source = source;
    this.#text = source.parsed;
  }

  document(): TreeNode | null {
    try {
      const root = this.#value(0);
      this.#blanks();
      if (this.#at < this.#text.length)
        throw this.#fault("終わりのあとに文字があります", "text follows the end");
      return root;
    } catch (fault) {
      if (!(fault instanceof JsonFault)) throw fault;
      const place = this.#source.place(fault.at);
      this.findings.push(diagnose("record/json-syntax", { what: fault.what, whatEn: fault.whatEn }, place));
      this.sound = false;
      return null;
    }
  }

  #value(depth: number): TreeNode {
    this.#blanks();
    if (depth > DEPTH_LIMIT)
      throw this.#fault(`入れ子が ${DEPTH_LIMIT} 段を超えています`, "nested too deeply");
    const sign = this.#text[this.#at];
    if (sign === "{") return this.#object(depth);
    if (sign === "[") return this.#array(depth);
    return sign === '"' ? this.#string() : this.#plain();
  }

  #object(depth: number): TreeNode {
    const start = this.#at++;
    const entries: Entry[] = [];
    const seen = new Map<string, Entry>();
    this.#series("}", () => {
      const entry = this.#entry(depth);
      const first = seen.get(entry.key);
      if (first === undefined) entries.push(entry);
      else this.#twice(entry, first);
      seen.set(entry.key, first ?? entry);
    });
    return { type: "map", entries, ...this.#from(start) };
  }

  #entry(depth: number): Entry {
    this.#blanks();
    if (this.#text[this.#at] !== '"') throw this.#fault('項目名は "…" で囲みます', 'keys are written in "…"');
    const start = this.#at;
    const key = this.#quoted();
    const written = this.#from(start);
    this.findings.push(...checkCharacters(key, written, () => key));
    this.#expect(":");
    return { key, name: normaliseKey(key), value: this.#value(depth + 1), ...written };
  }

  #array(depth: number): TreeNode {
    const start = this.#at++;
    const items: TreeNode[] = [];
    this.#series("]", () => items.push(this.#value(depth + 1)));
    return { type: "list", items, ...this.#from(start) };
  }

  /** Items parted by commas up to the closing sign. */
  #series(close: string, item: () => void): void {
    this.#blanks();
    if (this.#text[this.#at] !== close) {
      do item();
      while (this.#comma());
    }
    this.#expect(close);
  }

  #comma(): boolean {
    this.#blanks();
    if (this.#text[this.#at] !== ",") return false;
    this.#at++;
    return true;
  }

  #string(): TreeNode {
    const start = this.#at;
    const value = this.#quoted().replace(/\r\n?/g, "\n");
    const written = this.#from(start);
    if (value === "") return { type: "empty", ...written };
    this.findings.push(...checkValue(value, written));
    return { type: "text", value, ...written };
  }

  #quoted(): string {
    const raw = this.#match(STRING);
    if (raw === null) throw this.#fault("引用符が閉じていません", "a quote is not closed");
    if (!raw.includes("\\")) return raw.slice(1, -1);
    return this.#unescaped(raw);
  }

  #unescaped(raw: string): string {
    const bad = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})./.exec(raw.replace(/\\\\/g, "  "));
    if (bad === null)
      return raw.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, sign: string) => characterOf(sign));
    const at = this.#at - raw.length + bad.index;
    throw new JsonFault(
      at,
      "「\\」の使い方が正しくありません",
      "a backslash is not followed by a known sign",
    );
  }

  #plain(): TreeNode {
    const start = this.#at;
    const value = this.#match(WORD) ?? this.#match(NUMBER);
    if (value === null) throw this.#fault("値がありません", "a value is missing");
    return value === "null"
      ? { type: "empty", ...this.#from(start) }
      : { type: "text", value, ...this.#from(start) };
  }

  #twice(entry: Entry, first: Entry): void {
    const line = String(this.#source.place(first.start).line ?? 0);
    const place = this.#source.place(entry.start, entry.key);
    this.findings.push(diagnose("record/duplicate-key", { key: entry.key, line }, place));
  }

  #expect(sign: string): void {
    this.#blanks();
    if (this.#text[this.#at] !== sign) throw this.#fault(`「${sign}」が必要です`, `${sign} is needed`);
    this.#at++;
  }

  #blanks(): void {
    this.#match(BLANKS);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #fault(what: string, whatEn: string): JsonFault {
    return new JsonFault(this.#at, what, whatEn);
  }

  #from(start: number) {
    return { source: this.#source, start, end: this.#at };
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function characterOf(sign: string): string {
  if (sign.length > 1) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
  return ESCAPES[sign] ?? sign;
}
