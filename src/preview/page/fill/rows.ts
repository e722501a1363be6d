import type { Edit, FieldPath, FieldView, KindView } from "../../contract.ts";
import { fieldsIn } from "./path.ts";

/** Name of the reserved key of repeated groups: only shown where it is written. */
const idName = "id";
/** Name of a list that is named by its group. */
const whole = "一覧";
/** Most columns of a list shown as a table. */
const widest = 6;
const short = new Set(["line", "date", "choice", "flag", "reference"]);
const leaves = new Set([...short, "prose"]);

/** What one row of a list is: a text, a group of fields, or something richer. */
export type RowShape =
  | { readonly type: "text" }
  | { readonly type: "table" | "cards"; readonly columns: readonly FieldView[] };

/** How the rows of a list are shown. */
export function rowShape(item: FieldView, kind: KindView): RowShape {
  if (item.control === "either") {
    const [first] = item.options;
    return first !== undefined &&
      leaves.has(first.control) &&
      item.options.every((one) => leaves.has(one.control))
      ? { type: "text" }
      : { type: "cards", columns: fieldsIn(item, kind) };
  }
  if (item.control !== "group")
    return leaves.has(item.control) ? { type: "text" } : { type: "cards", columns: [] };
  const columns = fieldsIn(item, kind).filter((field) => field.name !== idName);
  const isFlat = columns.length <= widest && columns.every((field) => short.has(field.control));
  return { type: isFlat && columns.every(isPlain) ? "table" : "cards", columns };
}

/** Fields with conditions or other ways of writing need the room of a card. */
function isPlain(field: FieldView): boolean {
  return field.when === null && field.instead.length === 0;
}

/** What a row of a list is called by: the list's own name, or of a list that is all its group has, the group's. */
export function calledAfter(list: FieldView, path: FieldPath): string {
  const group = path.at(-2);
  return list.ja === whole && typeof group === "string" ? group : list.ja;
}

/** What a new row holds: the keys that must be there, without values. */
export function newRow(item: FieldView, kind: KindView): string | Readonly<Record<string, string>> {
  const first = item.control === "either" ? item.options[0] : item;
  if (first === undefined || (first.control !== "group" && first.control !== "either")) return "";
  const fields = fieldsIn(first, kind);
  const required = fields.filter((field) => field.required && leaves.has(field.control));
  const keys = required.length > 0 ? required : fields.filter((field) => field.name !== idName).slice(0, 1);
  return Object.fromEntries(keys.map((field) => [field.ja, ""]));
}

/** What is pasted, and where: the list, the row one stands in, and its column (Japanese key; null in lists of texts). */
export interface PastePlace {
  readonly path: FieldPath;
  readonly row: number;
  readonly column: string | null;
  /** Rows there are. */
  readonly count: number;
  readonly columns: readonly FieldView[];
}

/** What a paste will do. */
export interface PastePlan {
  readonly edits: readonly Edit[];
  readonly added: number;
  /** Cells that had no column to go to. */
  readonly lost: number;
}

/**
 * Lays cells over a list from the cell one stands in: rows that are there are filled, the others added at its end.
 * A first row that repeats the columns' names is a heading and tells which cell goes where.
 */
export function planPaste(cells: readonly (readonly string[])[], place: PastePlace): PastePlan {
  const keys = place.columns.map((field) => field.ja);
  const start = place.column === null ? 0 : Math.max(0, keys.indexOf(place.column));
  const [head = [], ...body] = cells;
  const isHeaded = body.length > 0 && head.length > 1 && head.every((cell) => keys.includes(cell.trim()));
  const order = isHeaded ? head.map((cell) => cell.trim()) : keys.slice(start);
  const rows = isHeaded ? body : cells;
  const there = Math.min(rows.length, place.count - place.row);
  const edits: Edit[] = rows.slice(0, there).flatMap((row, at) => fill(row, order, place, place.row + at));
  const more = rows.slice(there).map((row) => itemOf(row, order, place));
  if (more.length > 0) edits.push({ type: "insert", path: place.path, index: place.count, items: more });
  const width = place.column === null ? 1 : order.length;
  const lost = rows.reduce((sum, row) => sum + Math.max(0, row.length - width), 0);
  return { edits, added: more.length, lost };
}

function fill(row: readonly string[], order: readonly string[], place: PastePlace, index: number): Edit[] {
  const path = [...place.path, index];
  if (place.column === null) return [{ type: "set", path, text: row[0] ?? "" }];
  return row.slice(0, order.length).map((text, at) => ({
    type: "set",
    path: [...path, order[at] as string],
    text: tidy(text, order[at], place),
  }));
}

function itemOf(row: readonly string[], order: readonly string[], place: PastePlace) {
  if (place.column === null) return row[0] ?? "";
  const given = new Map(order.map((key, at) => [key, row[at] ?? ""]));
  const wanted = place.columns.filter((field) => field.required || (given.get(field.ja) ?? "") !== "");
  return Object.fromEntries(wanted.map(({ ja }) => [ja, tidy(given.get(ja) ?? "", ja, place)]));
}

/** A line end inside a cell is a blank where the field takes one line. */
function tidy(text: string, key: string | undefined, { columns }: PastePlace): string {
  const isProse = columns.find((field) => field.ja === key)?.control === "prose";
  return isProse ? text : text.replace(/\s*\n\s*/g, " ").trim();
}
