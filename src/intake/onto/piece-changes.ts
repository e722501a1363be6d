import { aligned, hunksOf } from "../../changes/alignment.ts";
import type { LinePiece, PaperLine } from "../../check/index.ts";
import type { Place } from "../../diagnostic/index.ts";
import { endOf, type Letter, lettersOf } from "./letters.ts";

/** Letters of a text that give way to others. Offsets in UTF-16. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What has changed in one piece of a line. */
export interface PieceChange {
  /** Where the piece was written. */
  readonly place: Place;
  /** The piece as it was printed. */
  readonly was: string;
  /** In the piece's text, from the left. */
  readonly replacements: readonly Replacement[];
}

/** A change that lies in no one piece: it takes words of several. */
export type Straddling = Replacement;

/**
 * What has changed in a line, by the pieces it was put together from. Blanks alone are no change.
 * @param isValue whether a piece was written in the record; what is typed between two pieces goes to the one that was
 */
export function pieceChanges(
  own: PaperLine,
  typed: string,
  isValue: (piece: LinePiece) => boolean,
): { readonly changes: readonly PieceChange[]; readonly straddling: readonly Straddling[] } {
  const pieces = piecesOf(own);
  const found = new Map<LinePiece, Replacement[]>();
  const straddling: Straddling[] = [];
  for (const one of replacementsIn(own.text, typed)) {
    const owner = ownerOf(one, pieces, isValue);
    if (owner === null) straddling.push(one);
    else {
      const { from } = owner;
      const moved = { ...one, from: one.from - from, to: one.to - from };
      found.set(owner, [...(found.get(owner) ?? []), moved]);
    }
  }
  const changes = [...found].map(([piece, replacements]) => {
    const was = own.text.slice(piece.from, endIn(pieces, piece, own.text.length));
    return { place: piece.place, was, replacements };
  });
  return { changes, straddling };
}

function piecesOf({ pieces, place }: PaperLine): readonly LinePiece[] {
  return pieces === undefined || pieces.length === 0 ? [{ from: 0, place }] : pieces;
}

function endIn(pieces: readonly LinePiece[], piece: LinePiece, length: number): number {
  return pieces[pieces.indexOf(piece) + 1]?.from ?? length;
}

/** What of one text gives way to what of another, letter by letter. */
export function replacementsIn(was: string, now: string): readonly Replacement[] {
  const steps = aligned(lettersOf(was), lettersOf(now), (a, b) => a.sign === b.sign);
  const found: Replacement[] = [];
  let before = 0;
  for (const hunk of hunksOf(steps)) {
    if (hunk[0]?.type === "same") {
      before = endOf(hunk.at(-1)?.item ?? { sign: "", at: before });
      continue;
    }
    const gone = hunk.filter(({ type }) => type === "removed").map(({ item }) => item);
    const come = hunk.filter(({ type }) => type === "added").map(({ item }) => item);
    const { from, to } = spanOf(gone) ?? { from: before, to: before };
    const span = spanOf(come);
    found.push({ from, to, text: span === null ? "" : now.slice(span.from, span.to) });
    before = to;
  }
  return found;
}

function spanOf(letters: readonly Letter[]): { readonly from: number; readonly to: number } | null {
  const [first] = letters;
  const last = letters.at(-1);
  return first === undefined || last === undefined ? null : { from: first.at, to: endOf(last) };
}

/** The piece a change lies in; null where it takes words of several. */
function ownerOf(
  { from, to }: Replacement,
  pieces: readonly LinePiece[],
  isValue: (piece: LinePiece) => boolean,
): LinePiece | null {
  const at = (offset: number) => pieces.findLast((piece) => piece.from <= offset) ?? null;
  if (from < to) return at(from) === at(to - 1) ? at(from) : null;
  // Typed between two: what goes on from a value is the value's, also where the form's own words stand behind it.
  const [before, behind] = [from === 0 ? null : at(from - 1), at(from)];
  if (before !== null && isValue(before)) return before;
  return behind ?? before;
}
