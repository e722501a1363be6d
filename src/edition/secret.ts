import type { Place } from "../diagnostic/index.ts";
import { folded, narrowed } from "./fold.ts";
import { type Needle, ofText } from "./needle.ts";

/** A value that must not be in any public file. */
export interface Secret {
  /** What clerks call it: 担当/連絡先. */
  readonly field: string;
  readonly needles: readonly Needle[];
  /** File of the record that withholds it. */
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
      return this.#folded.includes(needle.text);
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

  /** Those that must not be in what is made of these records. @param records their files */
  of(records: ReadonlySet<string>): readonly Secret[] {
    return [...this.#secrets.values()].filter(({ isOwn, record }) => !isOwn || records.has(record));
  }

  /** Whether the papers of a record must not say something that others may. */
  hasOwn(records: ReadonlySet<string>): boolean {
    return this.of(records).some(({ isOwn }) => isOwn);
  }
}
