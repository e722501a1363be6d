import { normaliseKey } from "../../notation/index.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import type { WrittenCell } from "./matrix-cell.ts";
import { checkDittos, checkGrid, checkValues } from "./matrix-cell-check.ts";
import { matrixColumn, type WrittenColumn } from "./matrix-column.ts";
import { LEAST_COLUMN, matrixRoom, stubColumns } from "./matrix-room.ts";

/** A row as far as it is right; an undefined cell is one that is wrong. */
export interface CheckedRow {
  readonly item?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly cells: readonly (WrittenCell | undefined)[];
}

export interface CheckedGroup {
  /** Absent where it is wrong. */
  readonly label?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly rows: readonly CheckedRow[];
}

interface Checked {
  readonly paper: "a4" | "a3";
  readonly size?: number | undefined;
  readonly title: readonly string[];
  readonly labelWidth?: number | undefined;
  readonly itemWidth?: number | undefined;
  readonly columns: readonly (WrittenColumn | undefined)[];
  readonly groups: readonly CheckedGroup[];
}

const on = checksOf<Checked>();

/** Every row fills the columns, what is joined or pointed at is there, headings are there and differ. */
export const matrixChecks = [
  on.whole({ needs: ["title"] }, ({ title }, report) => {
    if (title.length === 0) report(finding("record/matrix-untitled", { what: "題名" }), ["title"]);
  }),
  on.whole({ uses: ["columns"] }, ({ columns }, report) => checkColumnTitles(columns, report)),
  on.whole({ uses: ["groups.*.label"] }, ({ groups }, report) => checkLabels(groups, report)),
  // Of a group with a row that is wrong nobody knows how its rows hang together; the others are looked at.
  on.whole({ needs: ["columns"], uses: ["groups"] }, ({ columns, groups }, report) => {
    for (const [index, group] of groups.entries())
      checkGrid(group, columns.length, ["groups", index], report);
  }),
  on.whole({ needs: ["columns"], uses: ["groups"] }, ({ columns, groups }, report) =>
    checkDittos(groups, columns.length, report),
  ),
  on.each("groups.*", { needs: ["values", "rows.*.values"], uses: ["rows"] }, checkValues),
  on.each("groups.*", { needs: ["rows"] }, checkItems),
  on.each("groups.*", { uses: ["rows.*.item"] }, checkItemsDiffer),
];

/** The table's width, on the office's own sheet. */
export const matrixWidthChecks = [
  on.beside(
    { needs: ["paper", "size", "columns", "groups", "labelWidth", "itemWidth"] },
    (value, { profile }, report) => {
      const stub = stubColumns(value.groups);
      const stubs = [value.labelWidth, ...(stub === 2 ? [value.itemWidth] : [])];
      const widths = [...stubs, ...value.columns.map((column) => column && matrixColumn(column).width)];
      const room = matrixRoom(value.paper, value.size, widths.length, profile.pages);
      const total = widths.reduce<number>((sum, width) => sum + (width ?? LEAST_COLUMN), 0);
      if (total <= room) return;
      const params = { total: shown(total), room: shown(Math.max(0, Math.floor(room * 10) / 10)) };
      report(finding("record/matrix-too-wide", { ...params, columns: String(widths.length) }), ["columns"]);
    },
  ),
];

function shown(width: number): string {
  return String(Math.round(width * 10) / 10);
}

function checkColumnTitles(columns: Checked["columns"], report: Report): void {
  const seen = new Set<string>();
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    const title = matrixColumn(column).title.join("");
    const key = normaliseKey(title);
    if (key === "") report(finding("record/matrix-untitled", { what: "列の題名" }), ["columns", index]);
    else if (seen.has(key)) report(finding("record/matrix-columns-alike", { title }), ["columns", index]);
    seen.add(key);
  }
}

function checkLabels(groups: readonly CheckedGroup[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { label }] of groups.entries()) {
    if (label === undefined) continue;
    const key = normaliseKey(label);
    const place = ["groups", index, "label"];
    if (key === "") report(finding("record/matrix-untitled", { what: "区分の見出し" }), place);
    else if (seen.has(key)) report(finding("record/matrix-groups-alike", { label }), place);
    seen.add(key);
  }
}

/** A group's heading takes the place of its items only where none of its rows has one. */
function checkItems({ rows }: CheckedGroup, report: Report): void {
  if (!rows.some(({ item }) => item !== undefined)) return;
  for (const [index, { item }] of rows.entries())
    if (item === undefined) report(finding("record/matrix-item-missing", {}), ["rows", index]);
}

function checkItemsDiffer({ rows }: CheckedGroup, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { item }] of rows.entries()) {
    if (item === undefined) continue;
    const key = normaliseKey(item);
    if (seen.has(key)) report(finding("record/matrix-items-alike", { item }), ["rows", index, "item"]);
    seen.add(key);
  }
}
