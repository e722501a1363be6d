import type { Edit, FieldPath } from "../../../contract.ts";
import { groupEdits, rowEdits, writeCell } from "./change.ts";
import { JOIN, KEY, rowsOf, type Sheet, type SheetCell, type SheetRow } from "./sheet.ts";

/** Where one stands in the table: the heads are row -1, the headings of groups column -2, those of rows column -1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const HEAD = -1;
export const LABEL = -2;
export const ITEM = -1;

/** What a paste does. */
export interface SheetPaste {
  readonly edits: readonly Edit[];
  /** Cells that are written, and those that had no place. */
  readonly filled: number;
  readonly lost: number;
}

/**
 * Lays copied cells over the table from the place one stands at: over the rows that are there, through all groups; what
 * is left becomes new rows of the last group, and new groups where a heading stands at the left. Columns are added only
 * from the heads, where their titles are among what is copied.
 */
export function pasted(sheet: Sheet, cells: readonly (readonly string[])[], at: Spot): SheetPaste {
  const plan = new Plan(sheet, at.column);
  const rows = at.row === HEAD ? cells.slice(1) : cells;
  if (at.row === HEAD) plan.heads(cells[0] ?? []);
  const there = rowsOf(sheet);
  const first = Math.max(0, at.row);
  for (const [index, row] of rows.entries()) {
    const old = there[first + index];
    if (old === undefined) plan.added(row);
    else plan.over(old, row);
  }
  return { edits: plan.edits, filled: plan.filled, lost: plan.lost };
}

class Plan {
  readonly edits: Edit[] = [];
  filled = 0;
  lost = 0;
  readonly #sheet: Sheet;
  readonly #start: number;
  #columns: number;
  #groups: number;
  /** Rows of the last group. */
  #rows: number;

  constructor(sheet: Sheet, start: number) {
    this.#sheet = sheet;
    this.#start = start;
    this.#columns = sheet.columns.length;
    this.#groups = sheet.groups.length;
    this.#rows = sheet.groups.at(-1)?.rows.length ?? 0;
  }

  heads(titles: readonly string[]): void {
    for (const [column, title] of this.#placed(titles)) {
      const known = this.#sheet.columns[column];
      // What stands above the headings is no title.
      if (column < 0) continue;
      if (known === undefined)
        this.edits.push({ type: "insert", path: [KEY.columns], index: this.#columns++, items: [title] });
      else this.edits.push({ type: "set", path: known.path, text: title });
      this.filled++;
    }
  }

  over({ group, row: old }: ReturnType<typeof rowsOf>[number], texts: readonly string[]): void {
    const { label, rows } = this.#sheet.groups[group] as Sheet["groups"][number];
    const placed = this.#placed(texts);
    const { row, edits } = apart(old, new Set(placed.map(([column]) => column)));
    this.edits.push(...edits);
    let { written } = row;
    for (const [column, text] of placed) {
      if (column === LABEL && rows[0] === old && text !== "") this.#write(label.path, text);
      else if (column === ITEM && text !== "") this.#write(row.item.path, text);
      else if (column < 0) this.lost += text === "" ? 0 : 1;
      else if (column >= this.#columns) this.lost++;
      else {
        const cell = row.cells.find(({ from }) => from === column) ?? this.#new(row, column);
        this.edits.push(...writeCell({ ...row, written }, cell, text));
        written = Math.max(written, cell.index + 1);
        this.filled++;
      }
    }
  }

  /** The cell of a row in a column that was added just now. */
  #new(row: SheetRow, column: number): Pick<SheetCell, "index" | "path"> {
    const index = row.cells.length + column - this.#sheet.columns.length;
    return { index, path: [...row.path, KEY.cells, index] };
  }

  /** A new row, or with a heading a new group. */
  added(texts: readonly string[]): void {
    const placed = new Map(this.#placed(texts));
    const [label, item] = [placed.get(LABEL) ?? "", placed.get(ITEM) ?? ""];
    const cells = Array.from({ length: this.#columns }, (_, column) => placed.get(column) ?? "");
    const beyond = [...placed.keys()].filter((column) => column >= this.#columns).length;
    this.lost += beyond;
    this.filled += [...placed].filter(([column, text]) => column >= 0 || text !== "").length - beyond;
    if (label !== "" || this.#groups === 0) {
      this.edits.push(...groupEdits(this.#groups++, label, item, cells));
      this.#rows = 1;
    } else {
      const rows = [KEY.groups, this.#groups - 1, KEY.rows];
      this.edits.push(...rowEdits(rows, this.#rows++, item, cells));
    }
  }

  #write(path: FieldPath, text: string): void {
    this.edits.push({ type: "set", path, text });
    this.filled++;
  }

  #placed(texts: readonly string[]): readonly (readonly [number, string])[] {
    return texts.map((text, index) => [this.#start + index, text] as const);
  }
}

/** A row in which no cell over several columns stands where something is pasted: it is parted, and joined with ←. */
function apart(
  row: SheetRow,
  columns: ReadonlySet<number>,
): { readonly row: SheetRow; readonly edits: Edit[] } {
  const path = [...row.path, KEY.cells];
  const edits: Edit[] = [];
  const cells: SheetCell[] = [];
  let { written } = row;
  for (const cell of row.cells) {
    const { from, to, text } = cell;
    const index = cells.length;
    const covers = Array.from({ length: to - from }, (_, at) => from + at);
    if (covers.length === 1 || !covers.some((column) => columns.has(column))) {
      // Those behind a parted one have moved; of a block only the index is another.
      const moved = [...path, index, ...cell.path.slice(path.length + 1)];
      cells.push({ ...cell, index, path: moved });
      continue;
    }
    const texts = covers.map((column) => (column === from ? text : JOIN.left));
    edits.push({ type: "remove", path: [...path, index] }, { type: "insert", path, index, items: texts });
    for (const [at, column] of covers.entries())
      cells.push({
        index: index + at,
        path: [...path, index + at],
        from: column,
        to: column + 1,
        text: texts[at] ?? "",
      });
    written += covers.length - 1;
  }
  return { row: { ...row, cells, written }, edits };
}
