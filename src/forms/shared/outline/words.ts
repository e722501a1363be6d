import type { DataPath } from "../../../document/tree.ts";
import type { Caption, Heading, Inline, Position } from "../../../outline/index.ts";
import type { OutlineWords } from "./model.ts";

/** Where a part of FormValues was written. */
export interface Written {
  readonly path: DataPath;
  /** Inside of a value of several lines. */
  readonly within?: Position;
  /** What the part consists of was written under the same names below the path, and not as one value. */
  readonly parted: boolean;
}

/** Parts of FormValues (by identity) with the places they were written at. */
export class Places {
  readonly #path: DataPath;
  readonly #known = new Map<object, Written>();
  readonly #fields = new Map<object, DataPath>();

  /** @param path of the outline's text in the record */
  constructor(path: DataPath) {
    this.#path = path;
  }

  /** Remembers that a part was written at a place of the text. */
  at<T extends object>(part: T, within: Position): T {
    this.#known.set(part, { path: this.#path, within, parted: false });
    return part;
  }

  /** Remembers that a part was written elsewhere in the record, as one value or at a place inside of it. */
  from<T extends object>(part: T, path: DataPath, within?: Position): T {
    this.#known.set(part, { path, ...(within === undefined ? {} : { within }), parted: false });
    return part;
  }

  /** Remembers that its parts were written below a path of the record. */
  below<T extends object>(part: T, path: DataPath): T {
    this.#known.set(part, { path, parted: true });
    return part;
  }

  /** Remembers which field a part belongs to that was not written there: its label, a sign, words to choose from. */
  beside<T extends object>(part: T, path: DataPath): T {
    this.#fields.set(part, path);
    return part;
  }

  of(part: object): Written | undefined {
    return this.#known.get(part);
  }

  fieldOf(part: object): DataPath | undefined {
    return this.#fields.get(part);
  }
}

/** Text as it is printed: ** and \ are gone, a tab that parts no columns is a blank. */
export function wordsOf(inlines: readonly Inline[], bold: boolean, places: Places): OutlineWords {
  const words: OutlineWords = [];
  for (const inline of inlines) {
    const parts = inline.type === "bold" ? inline.children : [inline];
    for (const { value, at } of parts) append(words, value, bold || inline.type === "bold", at, places);
  }
  return words;
}

function append(words: OutlineWords, value: string, bold: boolean, at: Position, places: Places): void {
  const text = value.replaceAll("\t", "\u3000");
  const last = words.at(-1);
  if (last !== undefined && last.bold === bold) last.text += text;
  else if (text !== "") words.push(places.at({ text, bold }, at));
}

/** Words with a sign before and one after them (【, ■ ), on the line that begins at `at`. */
function framed(
  before: string,
  words: OutlineWords,
  after: string,
  bold: boolean,
  at: Position,
  places: Places,
): OutlineWords {
  const framed: OutlineWords = [];
  append(framed, before, bold, at, places);
  for (const { text, bold: own } of words) append(framed, text, own, at, places);
  append(framed, after, bold, at, places);
  return framed;
}

/** A heading with the brackets and signs that mark it, but for #. */
export function headingWords(heading: Heading, places: Places): OutlineWords {
  const { kind, open, before, text, after, close, gap, rest, typed } = heading;
  const bold = heading.bold === "all";
  // Room beside a sign is meant (■ 見出し ■), beside a bracket the bracket brings its own.
  const room = open === kind ? { before, after } : { before: "", after: "" };
  const [front, back] = kind.startsWith("#") ? ["", ""] : [open + room.before, room.after + close];
  const inner = framed(front, wordsOf(text, bold, places), back + gap, bold, typed.at, places);
  return [...inner, ...wordsOf(rest, bold, places)];
}

/** 図1　構成図 as typed. */
export function captionWords({ label, gap, text, typed }: Caption, places: Places): OutlineWords {
  return framed(label + gap, wordsOf(text, false, places), "", false, typed.at, places);
}
