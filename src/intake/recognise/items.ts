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
    if (isOver(opened.at(-1))) break;
    const next = (opened.at(-1)?.number ?? 0) + 1;
    const one = openedAt(scan, line, labels) ?? byNumber(scan, { line, to, opened, labels, next });
    if (one !== null && isNew(one, opened)) opened.push(one);
  }
  return opened.map((one, at) => itemOf(scan, one, opened[at + 1]?.line ?? to));
}

/** Item 7 says who is in charge; what follows is another paper. */
function isOver(last: Opened | undefined): boolean {
  const number = last?.number ?? 0;
  return number >= 7 || (number >= 5 && last?.key === "contact");
}

/** A number never comes twice, nor does a label; and where items are numbered none is without. */
function isNew(one: Opened, opened: readonly Opened[]): boolean {
  if (one.number === null && opened[0]?.number != null) return false;
  return !opened.some(
    ({ key, number }) =>
      (key === one.key && key !== "form-item") || (number !== null && number === one.number),
  );
}

interface ByNumber {
  readonly line: number;
  readonly to: number;
  readonly opened: readonly Opened[];
  readonly labels: readonly Label[];
  /** The number that follows. */
  readonly next: number;
}

/** What an item's label is about, by its number in the forms: in whatever words it is said. */
const about: readonly (readonly [FieldKey, RegExp])[] = [
  ["subject", /件名|名称|システム名|業務名/u],
  ["summary", /概要|内容|目的/u],
  ["diagram", /構成|図/u],
  ["data-flow", /流れ|フロー/u],
  ["start", /時期|開始|稼働|期日|年月日|予定日/u],
  ["laws", /類型|条項|根拠|条例/u],
  ["contact", /担当者|連絡|問い?合わ?せ|照会/u],
  ["unit", /実施機関|所属|所管/u],
];

/**
 * The item after the one that is open, known by its number where its label is in other words. It stands as deep as the
 * others and its words are short; and neither has the value above a list of its own, nor does the form's own label follow.
 * Where its words say nothing either it is an item nobody knows: the value above ends all the same.
 */
function byNumber(scan: Scan, { line, to, opened, labels, next }: ByNumber): Opened | null {
  const found = numberAt(scan, line);
  const [first] = opened;
  if (found === null || found.number !== next || isOwnList(scan, { line, to, opened, labels, next }))
    return null;
  const near = nearAt(scan, line, labels, next, found.units);
  if (near !== null) return near;
  if (first?.number == null || opened.at(-1)?.key === "contact") return null;
  if (found.inBrackets !== (numberAt(scan, first.line)?.inBrackets ?? false)) return null;
  if (depthOf(scan, line) !== depthOf(scan, first.line)) return null;
  const units = firstGap(scan, line, found.units);
  const word = scan.key(line).slice(found.units, units);
  if (word.length < 2 || word.length > 24 || /[。、]/u.test(word)) return null;
  const key = about.find(([one, says]) => says.test(word) && mayFollow(one, next))?.[0];
  return { line, key: key ?? "form-item", number: next, units, word };
}

/** Whether a number is one of a list in the value above: that list began with 1, or the form's own label follows. */
function isOwnList(scan: Scan, { line, to, opened, labels, next }: ByNumber): boolean {
  const last = opened.at(-1)?.line ?? line;
  for (let other = last + 1; other < line; other++) if (numberAt(scan, other)?.number === 1) return true;
  for (let other = line + 1; other < to; other++) {
    const own = openedAt(scan, other, labels);
    if (own?.number === next) return true;
    // Behind item 7 stands another paper, with numbers of its own.
    if (own?.key === "contact" || own?.key === "unit") return false;
  }
  return false;
}

/** An item stands at its number of the form, or one beside it. */
function mayFollow(key: FieldKey, number: number): boolean {
  const own = Math.min(about.findIndex(([one]) => one === key) + 1, about.length - 1);
  return Math.abs(own - number) <= 1;
}

/** How far a line is set in: blanks typed before it, Word's indent, its column in a table. */
function depthOf(scan: Scan, line: number): string {
  const { cell = null, indent = 0 } = scan.lines[line] ?? {};
  const blanks = /^[\s\u3000]*/u.exec(scan.text(line))?.[0].length ?? 0;
  return cell === null ? `${blanks} ${indent}` : `column ${cell.column}`;
}

/** A label as the form or clerks have it. */
function openedAt(scan: Scan, line: number, labels: readonly Label[]): Opened | null {
  const key = scan.key(line);
  const found = numberAt(scan, line);
  const numbered = found?.number ?? null;
  const skip = found?.units ?? 0;
  const rest = key.slice(skip);
  for (const { key: field, word } of labels) {
    if (!rest.startsWith(word)) continue;
    const units = skip + word.length;
    const apart = word.length >= LONG || scan.isApart(line, units);
    // Without a number a label must be all there is in its line, or be told from its value by a mark.
    if (apart && (numbered !== null || endsAt(scan, line, units))) {
      return { line, key: field, number: numbered, units, word };
    }
  }
  return null;
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
  const key = scan.key(line);
  for (let unit = skip + 1; unit < key.length; unit++) if (scan.isApart(line, unit)) return unit;
  return key.length;
}

function endsAt(scan: Scan, line: number, units: number): boolean {
  const key = scan.key(line);
  return units >= key.length || key[units] === ":" || (scan.inTable(line) && units >= key.length);
}

/** A cell left of the labels' column: the number of the row below. */
function isLeftOf(scan: Scan, line: number, label: number): boolean {
  const [own, column] = [scan.lines[line]?.cell?.column, scan.lines[label]?.cell?.column];
  return own !== undefined && column !== undefined && own < column;
}

function itemOf(scan: Scan, { line, key, number, units, word }: Opened, to: number): Item {
  const beside = scan.rest(line, units);
  const below = scan.wholes(line + 1, to).filter((span) => !isLeftOf(scan, span.line, line));
  const value = beside === null ? below : [beside, ...below];
  return { key, number, label: scan.piece(line, 0, units), word, value, from: line, to };
}
