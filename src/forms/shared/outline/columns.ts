import { emWidth } from "./width.ts";

/** The measure of the page a table stands on: characters a line, text size in pt. */
export interface Measure {
  readonly characters: number;
  readonly fontSize: number;
}

/** What a column takes beside its text in pt: room at both sides and the rule. */
const BESIDE_TEXT = 18;
/** What words have beside them: in another face they are a little wider. */
const ROOM = 0.5;
/** Narrower than this, not even two characters stand side by side. */
const LEAST = 2;
/** Widths are counted in 1/10 em: of 10.5 pt these are whole twips, so that no rounding passes the measure. */
const STEPS = 10;

/**
 * Shares a measure out among the columns of a table: what has room for its words keeps it, the others share the rest
 * as their words ask for it; what is left over goes to all.
 * @param rows the words of the cells
 * @returns as a table takes them: "12em 20.5em"
 */
export function columnsOf(rows: readonly (readonly string[])[], { characters, fontSize }: Measure): string {
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(LEAST, ...rows.map((cells) => emWidth(cells[column] ?? "") + ROOM)),
  );
  const room = Math.max(count * LEAST, characters - (count * BESIDE_TEXT) / fontSize);
  const narrow = kept(wanted, room);
  const taken = sum(wanted.filter((_, column) => narrow.has(column)));
  const asked = sum(wanted) - taken;
  const widths = wanted.map((width, column) => {
    if (narrow.size === count) return (width * room) / taken;
    return narrow.has(column) ? width : (width * (room - taken)) / asked;
  });
  return widths.map((width) => `${Math.floor(width * STEPS) / STEPS}em`).join(" ");
}

/** The columns that take no more than an even share of what is left. */
function kept(wanted: readonly number[], room: number): ReadonlySet<number> {
  const narrow = new Set<number>();
  for (let before = -1; before < narrow.size; ) {
    before = narrow.size;
    const left = room - sum(wanted.filter((_, column) => narrow.has(column)));
    const share = left / Math.max(1, wanted.length - narrow.size);
    wanted.forEach((width, column) => {
      if (width <= share) narrow.add(column);
    });
  }
  return narrow;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
