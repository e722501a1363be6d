import type { FieldKey, PaperField, Span } from "../../check/index.ts";
import { field } from "./field.ts";
import { addedColumns, indexLabels } from "./labels.ts";
import type { Part } from "./part.ts";
import { type Scan, sameRow } from "./scan.ts";

interface Column {
  readonly key: FieldKey;
  /** Of a column that is none of the form's: its words. */
  readonly item: string | null;
  readonly label: Span;
}

/** The first cell of a row that is the head of a 報告一覧. */
export function opensIndex(scan: Scan, line: number): boolean {
  return !sameRow(scan.lines[line - 1], scan.lines[line]) && isIndexHead(scan, line);
}

/** A cell of a 報告一覧's head: three of its four columns stand in its row. */
function isIndexHead(scan: Scan, line: number): boolean {
  const columns = columnsAt(scan, line);
  const own = [...columns.values()].filter(({ item }) => item === null);
  return new Set(own.map(({ key }) => key)).size >= 3;
}

/** Title, 【…に基づく報告事項】 and the rows of a 報告一覧. */
export function indexPart(scan: Scan, from: number, to: number): Part {
  let head = from;
  while (head < to && !opensIndex(scan, head)) head++;
  if (head === to) return { fields: [], to };
  const { fields, end } = rowsFrom(scan, head, to);
  return { fields: [...above(scan, from, head), ...fields], to: end };
}

function above(scan: Scan, from: number, to: number): readonly PaperField[] {
  const basis: Span[] = [];
  const title: Span[] = [];
  for (let line = from; line < to; line++) {
    const span = scan.whole(line);
    if (span === null || scan.isSheetNumber(line)) continue;
    const key = scan.key(line);
    if (basis.length > 0 ? !scan.key(line - 1).endsWith("】") : key.startsWith("【")) basis.push(span);
    else title.push(span);
  }
  return [
    ...(title.length > 0 ? [field("title", title)] : []),
    ...(basis.length > 0 ? [field("basis", basis)] : []),
  ];
}

function rowsFrom(scan: Scan, head: number, to: number): { fields: readonly PaperField[]; end: number } {
  const columns = columnsAt(scan, head);
  const table = scan.lines[head]?.cell?.table;
  const first = scan.lines[head]?.cell?.row ?? 0;
  const fields: PaperField[] = [];
  const rows = new Map<number, number>();
  let line = head;
  for (; line < to && scan.lines[line]?.cell?.table === table; line++) {
    const { row = 0, column = 0 } = scan.lines[line]?.cell ?? {};
    const known = columns.get(column);
    const span = scan.whole(line);
    if (row === first || known === undefined || span === null || isIndexHead(scan, line)) continue;
    const number = rows.get(row) ?? rows.size;
    rows.set(row, number);
    const { key, item, label } = known;
    const at = fields.findIndex(
      (one) => one.key === key && one.row === number && (one.item ?? null) === item,
    );
    const before = fields[at];
    const more = item === null ? {} : { item };
    if (before === undefined) fields.push(field(key, [span], { row: number, label, ...more }));
    else fields[at] = { ...before, value: [...before.value, span] };
  }
  return { fields, end: line };
}

/** The columns of the row that a line belongs to; empty where it is no head. */
function columnsAt(scan: Scan, line: number): ReadonlyMap<number, Column> {
  const cell = scan.lines[line]?.cell ?? null;
  const columns = new Map<number, Column>();
  if (cell === null) return columns;
  const texts = new Map<number, { key: string; label: Span | null }>();
  let first = line;
  while (sameRow(scan.lines[first - 1], scan.lines[line])) first--;
  for (let at = first; sameRow(scan.lines[at], scan.lines[line]); at++) {
    const column = scan.lines[at]?.cell?.column ?? 0;
    const known = texts.get(column);
    texts.set(column, { key: (known?.key ?? "") + scan.key(at), label: known?.label ?? scan.whole(at) });
  }
  for (const [column, { key, label }] of texts) {
    const found = indexLabels.find(({ word }) => key === word || key.startsWith(`${word}(`));
    if (label === null) continue;
    if (found !== undefined) columns.set(column, { key: found.key, item: null, label });
    else if (addedColumns.includes(key)) columns.set(column, { key: "form-item", item: key, label });
  }
  return columns;
}
