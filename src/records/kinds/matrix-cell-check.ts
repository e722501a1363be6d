import { normaliseKey } from "../../notation/index.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { nearest } from "../suggestion.ts";
import { joins, matrixCell, type WrittenCell } from "./matrix-cell.ts";
import type { CheckedGroup, CheckedRow } from "./matrix-check.ts";
import { gridOfGroup, type MatrixFault } from "./matrix-grid.ts";

type Path = readonly (string | number)[];

const ABOVE = /^[・①-⑳]?(?:同上|〃|″)$/u;
const LEFT = /^[・①-⑳]?同左$/u;

/** The rows of a group fill its columns, and what is joined makes rectangles. */
export function checkGrid(group: CheckedGroup, columns: number, path: Path, report: Report): void {
  for (const fault of gridOfGroup(
    group.rows.map(({ cells }) => cells),
    columns,
  ).faults) {
    const row = group.rows[fault.row] as CheckedRow;
    const at = [...path, "rows", fault.row, "cells", ...(fault.index === null ? [] : [fault.index])];
    report(findingOf(fault, nameOf(group, row, fault.row), columns, row), at);
  }
}

function findingOf({ kind, index, found }: MatrixFault, row: string, columns: number, { cells }: CheckedRow) {
  switch (kind) {
    case "count":
      return finding("record/matrix-cell-count", { row, found: String(found), wanted: String(columns) });
    case "span": {
      const cell = cells[index ?? 0];
      const width = String(cell === undefined ? 1 : matrixCell(cell).width);
      return finding("record/matrix-span-too-wide", { row, width, left: String(columns - found) });
    }
    case "join-left":
      return finding("record/matrix-join-left", { row });
    case "join-up":
      return finding("record/matrix-join-up", { row });
    case "join-shape":
      return finding("record/matrix-join-shape", { row });
  }
}

/** What a clerk calls a row: its item, else its group's heading. */
function nameOf({ label = "", rows }: CheckedGroup, { item }: CheckedRow, index: number): string {
  return item ?? (rows.length > 1 ? `${label} ${index + 1}行目` : label);
}

/** 同上 with nothing above it, 同左 with nothing at its left. */
export function checkDittos(groups: readonly CheckedGroup[], columns: number, report: Report): void {
  for (const [g, { rows }] of groups.entries())
    for (const [r, row] of rows.entries()) {
      const path = ["groups", g, "rows", r, "cells"];
      for (const [index, cell] of row.cells.entries()) {
        if (cell === undefined) break;
        const place = [...path, index];
        if (g === 0 && r === 0) tell(cell, ABOVE, { sideJa: "上", sideEn: "above" }, place, report);
        if (index === 0 && columns > 0)
          tell(cell, LEFT, { sideJa: "左", sideEn: "at its left" }, place, report);
      }
    }
}

function tell(
  cell: WrittenCell,
  pattern: RegExp,
  side: { readonly sideJa: string; readonly sideEn: string },
  path: Path,
  report: Report,
): void {
  const { text } = matrixCell(cell);
  const word = text.find((line) => pattern.test(line.trim()));
  if (word !== undefined)
    report(finding("record/matrix-nothing-beside", { word: word.trim(), ...side }), path);
}

/** Cells of a row whose values are declared hold one of these, or the sign one of them begins with. */
export function checkValues({ values, rows }: CheckedGroup, report: Report): void {
  for (const [index, row] of rows.entries()) {
    const known = row.values ?? values;
    if (known === undefined) continue;
    for (const [at, cell] of row.cells.entries())
      if (cell !== undefined) checkValue(cell, known, ["rows", index, "cells", at], report);
  }
}

function checkValue(written: WrittenCell, values: readonly string[], path: Path, report: Report): void {
  const cell = matrixCell(written);
  if (joins(cell, "left") || joins(cell, "up") || cell.text.length === 0) return;
  const found = cell.text.join("");
  if (values.some((value) => [value, signOf(value)].map(normaliseKey).includes(normaliseKey(found)))) return;
  const likely = nearest(found, values);
  report(finding("record/matrix-unknown-value", { found, values: values.join("、"), likely }), path);
}

/** ○ of ○（類型諮問）. */
function signOf(value: string): string {
  return value.replace(/[（(].*$/u, "");
}
