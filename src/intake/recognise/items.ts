import { likeness, pairsOf } from "../../changes/likeness.ts";
import type { FieldKey, Span } from "../../check/index.ts";
import type { Label } from "./labels.ts";
import { numberAt } from "./number.ts";
import type { Scan } from "./scan.ts";

/** A numbered item with its label and the lines of its value. */
export interface Item {
  readonly key: FieldKey;
  readonly number: number | null;
  /** Number and label as printed: 7 担当者及び連絡先. */
  readonly label: Span;
  /** The label's words, folded. */
  readonly word: string;
  readonly value: readonly Span[];
  /** Its first line, and the line after its last. */
  readonly from: number;
  readonly to: number;
}

interface Opened {
  readonly line: number;
  readonly key: FieldKey;
  readonly number: number | null;
  /** Units of the line's key that number and label take. */
  readonly units: number;
  readonly word: string;
}

/** A label shorter than this must stand apart from what follows: 概要版 is no 概要. */
const LONG = 6;
/** How like a label a wrongly typed one must be, where its number is the next one. */
const NEAR = 0.6;

/** The labelled items of lines `from` to `to`, each with the lines down to the next one. */
export function itemsIn(scan: Scan, from: number, to: number, labels: readonly Label[]): readonly Item[] {
  const opened: Opened[] = [];
  for (let line = from; line < to; line++) {
    const before = opened.at(-1)?.number ?? 0;
    const one = openedAt(scan, line, labels, before + 1);
    if (one !== null && isNew(one, opened)) opened.push(one);
  }
  return opened.map((one, at) => itemOf(scan, one, opened[at + 1]?.line ?? to));
}

/** A number never comes twice; nor does a label without number. */
function isNew(one: Opened, opened: readonly Opened[]): boolean {
  return !opened.some(({ key, number }) => key === one.key || (number !== null && number === one.number));
}

function openedAt(scan: Scan, line: number, labels: readonly Label[], next: number): Opened | null {
  const key = scan.key(line);
  const found = numberAt(scan, line);
  const numbered = found?.number ?? null;
  const skip = found?.units ?? 0;
  const rest = key.slice(skip);
  for (const { key: field, word } of labels) {
    if (!rest.startsWith(word)) continue;
    const units = skip + word.length;
    const apart = word.length >= LONG || isApart(scan, line, units);
    // Without a number a label must be all there is in its line, or be told from its value by a mark.
    if (apart && (numbered !== null || endsAt(scan, line, units))) {
      return { line, key: field, number: numbered, units, word };
    }
  }
  return numbered === next ? nearAt(scan, line, labels, numbered, skip) : null;
}

/** A label that is not quite the form's: known by its number and by being alike. */
function nearAt(
  scan: Scan,
  line: number,
  labels: readonly Label[],
  numbered: number,
  skip: number,
): Opened | null {
  const key = scan.key(line);
  const gap = firstGap(scan, line, skip);
  const word = key.slice(skip, gap);
  if (word.length < 3 || word.length > 24) return null;
  const pairs = pairsOf(word);
  const near = labels.find((label) => likeness(pairsOf(label.word), pairs) >= NEAR);
  return near === undefined ? null : { line, key: near.key, number: numbered, units: gap, word };
}

/** Units of the key up to the first blank or colon after a number. */
function firstGap(scan: Scan, line: number, skip: number): number {
  const { key } = scan.fold(line);
  for (let unit = skip + 1; unit < key.length; unit++) if (isApart(scan, line, unit)) return unit;
  return key.length;
}

/** Whether the key's first `units` are told from the rest by a blank, a colon, or the line's end. */
function isApart(scan: Scan, line: number, units: number): boolean {
  const { key, at } = scan.fold(line);
  if (units >= key.length || key[units] === ":") return true;
  const text = scan.text(line);
  return /\s/u.test(text[(at[units] ?? 0) - 1] ?? "");
}

function endsAt(scan: Scan, line: number, units: number): boolean {
  const { key } = scan.fold(line);
  return units >= key.length || key[units] === ":" || (scan.inTable(line) && units >= key.length);
}

function itemOf(scan: Scan, { line, key, number, units, word }: Opened, to: number): Item {
  const beside = scan.rest(line, units);
  const below = scan.wholes(line + 1, to);
  const value = beside === null ? below : [beside, ...below];
  return { key, number, label: scan.piece(line, 0, units), word, value, from: line, to };
}
