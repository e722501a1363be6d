import type { Place } from "../../diagnostic/index.ts";
import type { FieldModel } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { Entry, MapNode, TreeNode } from "../tree/node.ts";
import { CellText } from "./cell-text.ts";
import type { Column } from "./columns.ts";
import type { SheetRow, SheetTable } from "./table.ts";
import { cellPlace } from "./table-columns.ts";

/** How the cells of a row make a record: a group with its parts, or a cell by its index in the row. */
type Plan = GroupPlan | CellPlan;
interface GroupPlan {
  readonly type: "group";
  readonly field: FieldModel;
  readonly parts: readonly Plan[];
  /** Indexes of all cells within. */
  readonly cells: readonly number[];
}
interface CellPlan {
  readonly type: "cell";
  readonly field: FieldModel;
  readonly at: number;
  readonly list: boolean;
  readonly cells: readonly [number];
}

/** How all rows of a table make records. */
export type RowPlans = readonly Plan[];

/** @param columns of the kind, by their full heading */
export function rowPlansOf(table: SheetTable, columns: ReadonlyMap<string, Column>): RowPlans {
  const known = table.columns.flatMap(({ heading }, at) => {
    const column = columns.get(heading);
    return column === undefined ? [] : [{ column, at }];
  });
  return plansOf(known, 0);
}

/** Makes of a row the tree that a YAML file of the same record gives, with the cells as places. */
export class RowTrees {
  readonly #table: SheetTable;
  readonly #kind: RecordKind;
  readonly #parts: RowPlans;

  constructor(table: SheetTable, kind: RecordKind, plans: RowPlans) {
    this.#table = table;
    this.#kind = kind;
    this.#parts = plans;
  }

  rootOf(row: SheetRow): { readonly root: MapNode; readonly text: CellText } {
    const text = this.#textAt(row, this.#firstCell(row));
    const entries = [...this.#head(row, text), ...this.#entries(this.#parts, row)];
    return { root: { type: "map", entries, source: text, start: 0, end: 0 }, text };
  }

  /** 種類 and 版: from their columns, else as the sheet says. */
  #head(row: SheetRow, text: CellText): readonly Entry[] {
    const head = [
      ["kind", "種類", this.#kind.ja],
      ["version", "版", String(this.#kind.version)],
    ] as const;
    return head.map(([name, key, usual]) => {
      const at = this.#table.columns.findIndex(({ path }) => path.length === 1 && path[0] === name);
      const cell = row.cells[at] ?? null;
      const source = cell === null ? text : this.#textAt(row, at);
      return entryOf(key, key, { type: "text", value: cell?.text ?? usual, ...spanOf(source) });
    });
  }

  #entries(parts: readonly Plan[], row: SheetRow): readonly Entry[] {
    const entries: Entry[] = [];
    for (const part of parts) {
      if (!part.field.required && part.cells.every((at) => row.cells[at] === null)) continue;
      const value = part.type === "cell" ? this.#valueOf(part, row) : this.#groupOf(part, row);
      entries.push(entryOf(part.field.ja, part.field.key, value));
    }
    return entries;
  }

  #groupOf(part: GroupPlan, row: SheetRow): TreeNode {
    const first = part.cells.find((at) => row.cells[at] !== null) ?? part.cells[0] ?? 0;
    return { type: "map", entries: this.#entries(part.parts, row), ...spanOf(this.#textAt(row, first)) };
  }

  #valueOf({ at, list }: CellPlan, row: SheetRow): TreeNode {
    const source = this.#textAt(row, at);
    const cell = row.cells[at] ?? null;
    if (cell === null) return { type: "empty", ...spanOf(source) };
    if (!list) return { type: "text", value: cell.text, ...spanOf(source) };
    return { type: "list", items: itemsOf(source), ...spanOf(source) };
  }

  #firstCell(row: SheetRow): number {
    return Math.max(
      0,
      row.cells.findIndex((cell) => cell !== null),
    );
  }

  #textAt(row: SheetRow, at: number): CellText {
    const column = this.#table.columns[at]?.column ?? 0;
    return new CellText(cellPlace(this.#table, row, column), recordWord(row), row.cells[at]?.text ?? "");
  }
}

/** The place of a cell of a row, with the path of its column. */
export function placeOfCell(table: SheetTable, row: SheetRow, at: number): Place {
  const column = table.columns[at];
  const text = new CellText(
    cellPlace(table, row, column?.column ?? 0),
    recordWord(row),
    row.cells[at]?.text ?? "",
  );
  return text.place(0, column?.heading);
}

/** In CSV nothing but the line says which record is meant; people count records. */
export function recordWord(row: SheetRow): string {
  return row.line === null ? "" : `${row.ordinal}件目`;
}

/** Items stand one a line; blank lines between them are nothing. */
function itemsOf(source: CellText): readonly TreeNode[] {
  const items: TreeNode[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const value = source.line(line);
    const start = source.startOf(line);
    if (value.trim() !== "") items.push({ type: "text", value, source, start, end: start + value.length });
  }
  return items;
}

function plansOf(
  known: readonly { readonly column: Column; readonly at: number }[],
  depth: number,
): readonly Plan[] {
  const plans: Plan[] = [];
  const seen = new Set<string>();
  for (const { column, at } of known) {
    const name = column.path[depth] ?? "";
    const field = column.above[depth] ?? column.field;
    if (column.path.length === depth + 1)
      plans.push({ type: "cell", field, at, list: column.list, cells: [at] });
    else if (!seen.has(name)) {
      seen.add(name);
      const within = known.filter((one) => one.column.path[depth] === name);
      const parts = plansOf(within, depth + 1);
      plans.push({ type: "group", field, parts, cells: within.map((one) => one.at) });
    }
  }
  return plans;
}

function entryOf(key: string, name: string, value: TreeNode): Entry {
  const { source, start, end } = value;
  return { key, name, value, source, start, end };
}

function spanOf(source: CellText) {
  return { source, start: 0, end: source.parsed.length };
}
