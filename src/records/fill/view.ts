import type { Bilingual } from "../../diagnostic/index.ts";
import type { Choice } from "../fields/field.ts";

/** One kind of record as a form to fill in. */
export interface KindView {
  readonly kind: string;
  readonly ja: string;
  readonly help: Bilingual;
  readonly fields: readonly FieldView[];
}

/** How a field is filled in. */
export type Control =
  /** One line; with `choices` they are offered, and any other text may be written. */
  | "line"
  /** Several lines; each line end begins a paragraph or is a line of a plain-text outline. */
  | "prose"
  /** A date in 和暦 or 2026-04-01. */
  | "date"
  /** One of `choices`, few: radio buttons or a list. */
  | "choice"
  /** One of `choices`, some with words of their own in brackets behind them; a list of them is boxes to tick. */
  | "mark"
  /** はい or いいえ. */
  | "flag"
  /** A file or folder of the office: `refers` names the kinds. */
  | "reference"
  /** Fields inside. */
  | "group"
  /** Any number of `item`. */
  | "list"
  /** Written in one of several ways (`options`). */
  | "either";

/** One field of a record's model. */
export interface FieldView {
  /** Japanese key as it stands in YAML; of a list's item empty. */
  readonly ja: string;
  /** English name. */
  readonly name: string;
  readonly control: Control;
  readonly required: boolean;
  readonly help: Bilingual | null;
  /** How it is written. */
  readonly written: Bilingual | null;
  readonly example: string | null;
  readonly maxLength: number | null;
  readonly choices: readonly Choice[] | null;
  /** Kinds of records it may name, none = any; null = it names no record. */
  readonly refers: readonly string[] | null;
  /** When it is shown; what is filled in is shown always. */
  readonly when: Condition | null;
  /** Names of fields beside it that are written instead of it, never with it. */
  readonly instead: readonly string[];
  /** Of a group. A model that holds itself ends where it begins again: then empty, with `again` naming the group's field. */
  readonly fields: readonly FieldView[];
  /** Of a list. */
  readonly item: FieldView | null;
  /** Of an either. */
  readonly options: readonly FieldView[];
  /** English path of the group this one repeats; null = it is none. */
  readonly again: readonly string[] | null;
}

/** Shown when the field `of` (English name, beside it or at the record's top) has one of these values (as written, Japanese), or, empty, any. */
export interface Condition {
  readonly of: string;
  readonly is: readonly string[];
  /** With `is` empty: shown when it has any value but these. */
  readonly not?: readonly string[];
  /** Whether it is shown when nothing is written in `of`: what is then meant decides. Absent: false. */
  readonly absent?: boolean;
}

/** What is written, whether right or wrong. Keys are Japanese as the model spells them; of what the model does not know, as written. */
export type WrittenView =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "empty" }
  | { readonly type: "list"; readonly items: readonly WrittenView[] }
  | { readonly type: "map"; readonly entries: readonly WrittenEntry[] };

export interface WrittenEntry {
  readonly key: string;
  /** Whether the model knows it. */
  readonly known: boolean;
  readonly value: WrittenView;
}
