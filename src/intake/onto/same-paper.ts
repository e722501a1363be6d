import { pairsOf } from "../../changes/likeness.ts";
import type { PaperLine } from "../../check/index.ts";

/** A changed paper says at least so much of what its record does. Of another case's 様式4 it is a third at most. */
const ENOUGH = 0.5;
/** And at least so much of it is the record's: a long paper of another kind has most letters of a short one. */
const ENOUGH_BACK = 0.3;

/**
 * How much of what a record says on its paper another paper says as well, from 0 to 1: pairs of neighbouring letters. The
 * form's own words tell nothing: every paper of the form has them.
 * @param file the record, as the places of `own` call it
 */
export function sharedWords(own: readonly PaperLine[], typed: readonly PaperLine[], file: string): number {
  const values = own.flatMap((line) => valuesIn(line, file));
  const said = pairsOf((values.length > 0 ? values : own.map(({ text }) => text)).join("\n"));
  const there = pairsOf(typed.map(({ text }) => text).join("\n"));
  let [common, all] = [0, 0];
  for (const [pair, count] of said) {
    all += count;
    common += Math.min(count, there.get(pair) ?? 0);
  }
  return all === 0 ? 1 : common / all;
}

function valuesIn({ text, pieces, place }: PaperLine, file: string): readonly string[] {
  const own = pieces ?? [{ from: 0, place }];
  return own.flatMap((piece, at) =>
    piece.place.path !== undefined && piece.place.file === file
      ? [text.slice(piece.from, own[at + 1]?.from)]
      : [],
  );
}

/** Whether two papers are the same, changed. @param shared of the record's words @param back of the changed paper's */
export function isSamePaper(shared: number, back: number): boolean {
  return shared >= ENOUGH && back >= ENOUGH_BACK;
}
