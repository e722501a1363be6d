import { type Attributes, attributeOf } from "../../records/sheet/xlsx/xml.ts";
import { numbered } from "./number-format.ts";
import type { DocxParts } from "./parts.ts";
import { bulletOf } from "./symbols.ts";

interface Level {
  start: number;
  format: string;
  text: string;
  after: "tab" | "space" | "nothing";
  font: string;
  style: string | null;
  /** Numbers of outer levels are printed as plain numbers. */
  legal: boolean;
}

interface Num {
  readonly abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** How many levels a list has in Word. */
const LEVELS = 9;

/** Word's automatic numbers: what it prints before a paragraph stands nowhere in the text. */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #nums = new Map<string, Num>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(parts: DocxParts) {
    for (const name of parts.related("numbering")) new Reader(this.#abstracts, this.#nums).read(parts, name);
  }

  /** The list of a paragraph style (見出し 1 …), and its level. */
  ofStyle(style: string): { readonly num: string; readonly level: number } | null {
    for (const [num, { abstract }] of this.#nums) {
      for (const [level, one] of this.#abstracts.get(abstract) ?? [])
        if (one.style === style) return { num, level };
    }
    return null;
  }

  /** Counts one paragraph of a list on, and gives what Word prints before it; "" for no list. */
  label(numId: string, level: number): string {
    const num = this.#nums.get(numId);
    const own = num === undefined ? undefined : this.#levelOf(num, level);
    if (num === undefined || own === undefined) return "";
    const counters = this.#counters.get(num.abstract) ?? [];
    this.#counters.set(num.abstract, counters);
    this.#restart(numId, num, counters);
    counters[level] =
      counters[level] === undefined ? (num.starts.get(level) ?? own.start) : counters[level] + 1;
    counters.length = level + 1;
    const text = own.format === "bullet" ? bulletOf(own.text, own.font) : this.#printed(num, own, counters);
    if (text === "") return "";
    return text + { tab: "\t", space: " ", nothing: "" }[own.after];
  }

  /** A list that says where it starts begins there, the first time it is met. */
  #restart(numId: string, num: Num, counters: (number | undefined)[]): void {
    if (this.#begun.has(numId)) return;
    this.#begun.add(numId);
    for (const level of num.starts.keys()) counters[level] = undefined;
  }

  #printed(num: Num, own: Level, counters: readonly (number | undefined)[]): string {
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.#levelOf(num, at);
      const count = counters[at] ?? level?.start ?? 1;
      return numbered(count, own.legal ? "decimal" : (level?.format ?? "decimal"));
    });
  }

  #levelOf(num: Num, level: number): Level | undefined {
    return num.levels.get(level) ?? this.#abstracts.get(num.abstract)?.get(level);
  }
}

/** Reads numbering.xml. */
class Reader {
  readonly #abstracts: Map<string, Map<number, Level>>;
  readonly #nums: Map<string, Num>;
  #abstract = new Map<number, Level>();
  #num: Num | null = null;
  #level: Level | null = null;
  #at = 0;

  constructor(abstracts: Map<string, Map<number, Level>>, nums: Map<string, Num>) {
    this.#abstracts = abstracts;
    this.#nums = nums;
  }

  read(parts: DocxParts, name: string): void {
    parts.read(name, {
      open: (element, attributes) => this.#open(element, attributes),
      close: (element) => {
        if (element === "lvl") this.#level = null;
        if (element === "num") this.#num = null;
      },
    });
  }

  #open(name: string, attributes: Attributes): void {
    const value = attributeOf(attributes, "val") ?? "";
    if (name === "abstractNum") {
      this.#abstract = new Map();
      this.#abstracts.set(attributeOf(attributes, "abstractNumId") ?? "", this.#abstract);
    } else if (name === "num") {
      this.#num = { abstract: "", starts: new Map(), levels: new Map() };
      this.#nums.set(attributeOf(attributes, "numId") ?? "", this.#num);
    } else if (name === "abstractNumId" && this.#num !== null) {
      Object.assign(this.#num, { abstract: value });
    } else if (name === "lvlOverride") {
      this.#at = levelIn(attributeOf(attributes, "ilvl"));
    } else if (name === "startOverride") {
      this.#num?.starts.set(this.#at, Number(value) || 0);
    } else if (name === "lvl") {
      this.#openLevel(attributes);
    } else if (this.#level !== null) {
      setLevel(this.#level, name, value, attributes);
    }
  }

  #openLevel(attributes: Attributes): void {
    const level: Level = {
      start: 1,
      format: "decimal",
      text: "",
      after: "tab",
      font: "",
      style: null,
      legal: false,
    };
    this.#level = level;
    (this.#num?.levels ?? this.#abstract).set(levelIn(attributeOf(attributes, "ilvl")), level);
  }
}

function setLevel(level: Level, name: string, value: string, attributes: Attributes): void {
  if (name === "start") level.start = Number(value) || 0;
  else if (name === "numFmt") level.format = value;
  else if (name === "lvlText") level.text = value;
  else if (name === "suff" && (value === "space" || value === "nothing")) level.after = value;
  else if (name === "pStyle") level.style = value;
  else if (name === "isLgl") level.legal = value !== "0" && value !== "false";
  else if (name === "rFonts")
    level.font = attributeOf(attributes, "ascii") ?? attributeOf(attributes, "hAnsi") ?? "";
}

function levelIn(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0;
}
