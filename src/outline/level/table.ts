import { ruleOf } from "../line/table-row.ts";
import type { Table, TableRow } from "../tree.ts";

/** Lines of cells that follow one another are one table. */
export function tableOf(rows: readonly TableRow[]): Table {
  const rule = rows.findIndex((row) => row.rule);
  const align = (rows[rule]?.cells ?? []).map((cell) => alignOf(ruleOf(cell) ?? ""));
  return { type: "table", head: Math.max(0, rule), align, rows };
}

function alignOf(rule: string): "start" | "center" | "end" {
  if (!rule.endsWith(":")) return "start";
  return rule.startsWith(":") ? "center" : "end";
}
