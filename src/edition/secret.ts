import type { Place } from "../diagnostic/index.ts";
import type { RecordFile } from "../records/read.ts";
import { counted, folded, narrowed } from "./fold.ts";
import { type Needle, ofText } from "./needle.ts";

/** What tells a record from all others: its file, and of a row in a list its sheet and number as well. */
export function identityOf({ file, row, source }: Pick<RecordFile, "file" | "row" | "source">): string {
  return row === undefined ? file : [file, source.place([]).sheet ?? "", row].join("\u0000");
}

/** A value that must not be in any public file. */
export interface Secret {
  /** What clerks call it: 担当/連絡先. */
  readonly field: string;
  readonly needles: readonly Needle[];
  /** The record that withholds it; see `identityOf`. */
  readonly record: string;
  /**
   * A date or a clause tells something only of its own record: others may say the same for reasons of their own. It is
   * looked for in papers of this record only.
   */
  readonly isOwn: boolean;
  /** Where it is written. */
  place(): Place;
}

/** Texts in which withheld values are looked for; folded once, when the first is looked for. None runs into the next. */
export class Haystack {
  readonly #texts: readonly string[];
  #folded: string | null = null;
  #counted: string | null = null;
  #narrowed: string | null = null;

  constructor(texts: string | readonly string[]) {
    this.#texts = typeof texts === "string" ? [texts] : texts;
  }

  has({ needles }: Pick<Secret, "needles">): boolean {
    return needles.some((needle) => this.#holds(needle));
  }

  #holds(needle: Needle): boolean {
    if (needle.kind === "text") {
      this.#folded ??= this.#texts.map(folded).join("\n");
      if (this.#folded.includes(needle.text)) return true;
      if (needle.counted === undefined) return false;
      this.#counted ??= counted(this.#folded);
      return this.#counted.includes(needle.counted);
    }
    this.#narrowed ??= this.#texts.map(narrowed).join("\n\n");
    return needle.pattern.test(this.#narrowed);
  }
}

/** What a run withholds: filled while its records are read, asked when its files are made. */
export class Ledger {
  readonly #secrets = new Map<string, Secret>();

  /** @param key one value of one record has one: a record met by two ways is told once */
  add(key: string, secret: Secret): void {
    if (!this.#secrets.has(key)) this.#secrets.set(key, secret);
  }

  /** A text that stands in no field of its own. */
  addText(key: string, text: string, about: Pick<Secret, "field" | "place" | "record">): void {
    this.add(key, { ...about, needles: ofText(text), isOwn: false });
  }

  /** What clerks call the values that are withheld, each once. */
  get fields(): readonly string[] {
    return [...new Set([...this.#secrets.values()].map(({ field }) => field))];
  }

  /** Those that must not be in what is made of these records. @param records by `identityOf` */
  of(records: ReadonlySet<string>): readonly Secret[] {
    return [...this.#secrets.values()].filter(({ isOwn, record }) => !isOwn || records.has(record));
  }

  /** Whether the papers of a record must not say something that others may. */
  hasOwn(records: ReadonlySet<string>): boolean {
    return this.of(records).some(({ isOwn }) => isOwn);
  }
}
