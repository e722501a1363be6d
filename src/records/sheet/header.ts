import type { Grid, GridRow, Merge } from "./grid.ts";
import type { HeadingNames, Named } from "./heading-names.ts";

/** One column's heading as it stands in the sheet. */
export interface Heading {
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** Its cells from the top; none where the column has no heading. */
  readonly words: readonly string[];
  /** Row of its lowest cell. */
  readonly row: GridRow;
  readonly named: Named | null;
}

/** The heading rows of a sheet. */
export interface Header {
  /** Last row of the heading; data begin below it. */
  readonly bottom: number;
  readonly headings: readonly Heading[];
  readonly score: number;
}

/** Rows looked at for the heading: titles and notes may stand above it. */
const SEARCHED = 50;
/** Most heading rows: groups of groups above their fields. */
const DEPTH = 3;

/**
 * The heading: the first row in which two cells (or half of them) name columns, with the rows above or below it that
 * make more columns known (様式4 merged over 番号 and 日付). Null where no row does.
 */
export function findHeader(grid: Grid, names: HeadingNames): Header | null {
  const searched = grid.rows.slice(0, SEARCHED);
  const merged = new MergedCells(grid);
  const known = new Map<GridRow, readonly Candidate[]>();
  // The heading is mostly the first row: what follows is looked at only when it is not.
  const from = (row: GridRow): readonly Candidate[] => {
    const candidates = known.get(row) ?? headersFrom(row, merged, names);
    known.set(row, candidates);
    return candidates;
  };
  const sure = searched.findIndex((row) => from(row).some(isHeader));
  const at = sure >= 0 ? sure : searched.findIndex((row) => from(row).some((one) => isMisspelt(one, names)));
  if (at < 0) return null;
  const near = searched.slice(at, at + DEPTH + 1).flatMap(from);
  // Of equals the one of fewest rows, then the first: what stands above it is a title.
  return near.reduce((best, header) => (isBetter(header, best) ? header : best)).header;
}

interface Candidate {
  readonly header: Header;
  readonly depth: number;
}

function isBetter(one: Candidate, best: Candidate): boolean {
  const gain = one.header.score - best.header.score;
  return gain > 0 || (gain === 0 && one.depth < best.depth);
}

function isHeader({ header: { headings } }: Candidate): boolean {
  const filled = headings.filter(({ words }) => words.length > 0);
  const known = filled.filter(({ named }) => named !== null && named.type !== "aside").length;
  return known >= 2 || (known === 1 && filled.length <= 2);
}

/** One column known, and half of the cells at least like the name of one. */
function isMisspelt({ header: { headings } }: Candidate, names: HeadingNames): boolean {
  const filled = headings.filter(({ words }) => words.length > 0);
  if (!filled.some(({ named }) => named !== null && named.type !== "aside")) return false;
  const like = filled.filter(({ named, words }) => named !== null || names.suggestion(words) !== "");
  return like.length * 2 >= filled.length;
}

function headersFrom(row: GridRow, merged: MergedCells, names: HeadingNames): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let depth = 1; depth <= DEPTH; depth++) {
    const rows = merged.rowsFrom(row.number, depth);
    if (rows.length < depth) break;
    const headings = headingsIn(rows, merged, names);
    const score = scoreOf(headings);
    candidates.push({ header: { bottom: row.number + depth - 1, headings, score }, depth });
  }
  return candidates;
}

/** A column named twice counts once: a group's name over its columns may look like one of them. */
function scoreOf(headings: readonly Heading[]): number {
  const seen = new Set<number>();
  return headings.reduce((sum, { named }) => {
    if (named?.type === "column" && seen.has(named.at)) return sum;
    if (named?.type === "column") seen.add(named.at);
    return sum + worthOf(named);
  }, 0);
}

/** What names one column counts more than what could be several. */
function worthOf(named: Named | null): number {
  if (named === null || named.type === "aside") return 0;
  return named.type === "ambiguous" || named.type === "unsupported" ? 1 : 2;
}

function headingsIn(rows: readonly GridRow[], merged: MergedCells, names: HeadingNames): readonly Heading[] {
  const width = Math.max(...rows.map((row) => merged.widthOf(row)));
  return Array.from({ length: width }, (_, column) => {
    const words = wordsAbove(rows, column, merged);
    const row = rows.findLast((one) => merged.textIn(one, column) !== "") ?? (rows.at(-1) as GridRow);
    const named = words.length === 0 ? null : names.find(words);
    const carried = named?.type === "column" ? null : carriedWords(rows, column, merged);
    const grouped = carried === null ? null : names.find(carried);
    return grouped?.type === "column"
      ? { column, words: carried ?? [], row, named: grouped }
      : { column, words, row, named };
  });
}

/** The cells of a column's heading; a merged cell once. */
function wordsAbove(rows: readonly GridRow[], column: number, merged: MergedCells): readonly string[] {
  const words: string[] = [];
  let before: Merge | null = null;
  for (const row of rows) {
    const merge = merged.at(row.number, column);
    const text = merged.textIn(row, column);
    if (text !== "" && (merge === null || merge !== before)) words.push(text);
    before = merge;
  }
  return words;
}

/** A group that is written once over its first column and not merged over the others: it counts up to the next. */
function carriedWords(
  rows: readonly GridRow[],
  column: number,
  merged: MergedCells,
): readonly string[] | null {
  const last = rows.at(-1);
  if (rows.length < 2 || last === undefined || merged.textIn(last, column) === "") return null;
  const words = rows.map((row, at) => {
    if (at === rows.length - 1) return merged.textIn(row, column);
    for (let left = column; left >= 0; left--) {
      const text = merged.textIn(row, left);
      if (text !== "") return text;
    }
    return "";
  });
  return words.filter((word) => word !== "");
}

/** A grid whose merged cells all show the value of the first of them. */
class MergedCells {
  readonly #rows: ReadonlyMap<number, GridRow>;
  readonly #merges: readonly Merge[];
  readonly #last: number;

  constructor(grid: Grid) {
    const searched = grid.rows.slice(0, SEARCHED + DEPTH + 1);
    this.#rows = new Map(searched.map((row) => [row.number, row]));
    this.#last = searched.at(-1)?.number ?? 0;
    this.#merges = grid.merges.filter(({ top }) => top <= this.#last);
  }

  /** That many rows from one on; a row without any value ends them, unless a merged cell reaches into it. */
  rowsFrom(number: number, depth: number): readonly GridRow[] {
    const rows: GridRow[] = [];
    for (let at = number; at < number + depth; at++) {
      const row = this.#rows.get(at);
      if (row === undefined) break;
      rows.push(row);
    }
    return rows;
  }

  at(row: number, column: number): Merge | null {
    return (
      this.#merges.find(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ) ?? null
    );
  }

  textIn(row: GridRow, column: number): string {
    const merge = this.at(row.number, column);
    const cells = merge === null ? row.cells : (this.#rows.get(merge.top)?.cells ?? []);
    return cells[merge?.left ?? column]?.text.trim() ?? "";
  }

  widthOf(row: GridRow): number {
    const reaching = this.#merges.filter(({ top, bottom }) => row.number >= top && row.number <= bottom);
    return Math.max(row.cells.length, ...reaching.map(({ right }) => Math.min(right + 1, 500)));
  }
}
