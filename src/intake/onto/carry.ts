import type { LinePiece, PaperLine } from "../../check/index.ts";
import { type Edit, type FieldPath, fieldOf } from "../../records/edit/index.ts";
import { foldedEdits } from "./folded-lines.ts";
import { foundIn, lineAround } from "./found-in.ts";
import { withoutBlanks } from "./letters.ts";
import { linePairs } from "./line-pairs.ts";
import { mergedWith } from "./merged-cells.ts";
import { type PieceChange, pieceChanges, type Replacement } from "./piece-changes.ts";
import { movedTo, replaced } from "./value-change.ts";
import { itemsAt, valueAt, type WrittenRecord, type WrittenValue } from "./written-value.ts";

/** A paper of the record, and the same paper as somebody has changed it. */
export interface TwoPapers {
  /** Its lines as the record has them, each piece with the place it was written. */
  readonly own: readonly PaperLine[];
  readonly typed: readonly PaperLine[];
}

/**
 * What is to be done to the record so that its paper says what the changed one says.
 * @param without fields that stay as they are, as findings write them
 */
export function carriedEdits(
  record: WrittenRecord & { readonly file: string },
  papers: TwoPapers,
  without: ReadonlySet<string>,
): Edit[] {
  const carrying = new Carrying(record);
  let anchor: { readonly line: PaperLine; readonly typed: PaperLine } | null = null;
  for (const { own, typed } of linePairs(papers.own, papers.typed)) {
    const [line, changed] = [papers.own[own ?? -1], papers.typed[typed ?? -1]];
    if (line !== undefined && changed !== undefined) {
      if (withoutBlanks(line.text) !== withoutBlanks(changed.text)) carrying.changed(line, changed.text);
      anchor = { line, typed: changed };
    } else if (line !== undefined) carrying.gone(line);
    else if (changed !== undefined && anchor !== null) carrying.come(changed, anchor.line, anchor.typed);
  }
  return carrying.edits(without);
}

/** Changes gathered by the values they change: a value is printed in several places. */
class Carrying {
  readonly #record: WrittenRecord & { readonly file: string };
  readonly #values = new Map<
    string,
    { readonly value: WrittenValue; readonly replacements: Replacement[] }
  >();
  readonly #inserted = new Map<string, { path: FieldPath; index: number; items: string[] }>();
  readonly #removed = new Map<string, FieldPath>();

  constructor(record: WrittenRecord & { readonly file: string }) {
    this.#record = record;
  }

  changed(line: PaperLine, typed: string): void {
    const { changes } = pieceChanges(line, typed, (piece) => this.#isValue(piece));
    for (const change of changes) if (this.#isValue(change)) this.#change(change, line.cell);
  }

  /** A line that is no more: a line of its value, or the whole of it. */
  gone(line: PaperLine): void {
    const own = this.#lineOf(line);
    if (own === null) return;
    const { value, from, to } = own;
    const { text, path } = value;
    if (from === 0 && to === text.length) this.#removed.set(fieldOf(path), path);
    else this.#add(value, [{ from: from === 0 ? 0 : from - 1, to: from === 0 ? to + 1 : to, text: "" }]);
  }

  /** A line that is new, behind one of the record's: a line of the same value, or an item behind its own. */
  come(typed: PaperLine, before: PaperLine, shown: PaperLine): void {
    if (typed.cell !== null && !isSameCell(typed, shown)) return;
    const own = this.#lineOf(before);
    if (own === null) return;
    const { value, to } = own;
    const last = value.path.at(-1);
    if (value.rest.length > 0 || value.text.includes("\n"))
      this.#add(value, [{ from: to, to, text: `\n${typedLine(typed.text)}` }]);
    else if (typeof last === "number")
      this.#insert(value.path.slice(0, -1), last + 1, bare(typed.text, before));
  }

  edits(without: ReadonlySet<string>): Edit[] {
    const sets = [...this.#values].flatMap(([field, { value, replacements }]): Edit[] => {
      const text = this.#removed.has(field) ? null : replaced(value.text, replacements);
      if (text === null || text === value.text || without.has(field)) return [];
      const lines = foldedEdits(this.#record, value, replacements);
      return lines === null ? [{ type: "set", path: value.path, text }] : [...lines];
    });
    // Lines keep their numbers only as long as nothing else has been done.
    sets.sort((a, b) => Number(b.type === "line") - Number(a.type === "line"));
    // From the end, so that indexes hold.
    const lists = [...this.#inserted.values()].map((one): Edit => ({ type: "insert", ...one }));
    const removals = [...this.#removed]
      .filter(([field]) => !without.has(field))
      .map(([, path]): Edit => ({ type: "remove", path }));
    return [...sets, ...[...lists, ...removals].sort((a, b) => indexOf(b) - indexOf(a))];
  }

  #isValue({ place }: Pick<LinePiece, "place">): boolean {
    return place.path !== undefined && place.file === this.#record.file;
  }

  #change({ place, was, replacements }: PieceChange, cell: PaperLine["cell"]): void {
    const value = valueAt(this.#record, place.path ?? "");
    if (value === null) return;
    const found = foundIn(this.#record, value, was, place);
    if (found !== null) {
      const moved = movedTo(found, was, replacements);
      this.#add(value, moved);
      for (const other of mergedWith(this.#record, value, cell)) this.#add(other, moved);
    } else if (value.rest.length === 0 && !value.text.includes("\n")) {
      // Printed in another way than it was written (a date, a clause): what is printed now is written.
      const now = replaced(was, replacements);
      if (now !== null) this.#add(value, [{ from: 0, to: value.text.length, text: now }]);
    }
  }

  /** The line of a value that a paper's line shows, where it shows nothing else; null where it is no such line. */
  #lineOf(
    line: PaperLine,
  ): { readonly value: WrittenValue; readonly from: number; readonly to: number } | null {
    const pieces = line.pieces ?? [{ from: 0, place: line.place }];
    const first = pieces.findIndex((piece) => this.#isValue(piece));
    const piece = pieces[first];
    const value = piece === undefined ? null : valueAt(this.#record, piece.place.path ?? "");
    if (piece === undefined || value === null) return null;
    const last = pieces.findLast((one) => this.#isValue(one) && this.#sameValue(one, value));
    const end = pieces[pieces.indexOf(last ?? piece) + 1]?.from ?? line.text.length;
    const found = foundIn(this.#record, value, line.text.slice(piece.from, end), piece.place);
    return found === null ? null : { value, ...lineAround(value.text, found[0]?.at ?? 0) };
  }

  #sameValue({ place }: LinePiece, { path }: WrittenValue): boolean {
    const other = valueAt(this.#record, place.path ?? "");
    return other !== null && fieldOf(other.path) === fieldOf(path);
  }

  #add(value: WrittenValue, replacements: readonly Replacement[]): void {
    const field = fieldOf(value.path);
    const known = this.#values.get(field) ?? { value, replacements: [] };
    known.replacements.push(...replacements);
    this.#values.set(field, known);
  }

  #insert(path: FieldPath, index: number, item: string): void {
    if (itemsAt(this.#record, path) === null) return;
    const key = `${fieldOf(path)} ${index}`;
    const known = this.#inserted.get(key) ?? { path, index, items: [] };
    known.items.push(item);
    this.#inserted.set(key, known);
  }
}

function isSameCell({ cell: one }: PaperLine, { cell: other }: PaperLine): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}

function indexOf(edit: Edit): number {
  if (edit.type === "insert") return edit.index;
  const last = edit.type === "remove" ? edit.path.at(-1) : null;
  return typeof last === "number" ? last : -1;
}

/** Word's tab behind a label is a blank where it is typed. */
function typedLine(text: string): string {
  return text.replaceAll("\t", " ").trimEnd();
}

const label = /^(?:・|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．)]?|[①-⑳]|[ア-ン])[\s\u3000]*/u;

/** Without the sign the form itself puts before items, where it puts one. */
function bare(text: string, before: PaperLine): string {
  const isLabelled = label.test(before.text) && before.pieces?.[0]?.place.path === undefined;
  return typedLine(isLabelled ? text.replace(label, "") : text).trim();
}
