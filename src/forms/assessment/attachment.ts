import type { Assessment } from "../../records/kinds/assessment.ts";
import { figureOf } from "../explanation/picture.ts";
import { blockOf } from "../shared/outline/model.ts";
import type { FileName, Workshop } from "./answer.ts";
import type { Part } from "./model.ts";
import { paragraphsFor } from "./paragraph.ts";

/** （別添1）事務の内容: each figure on a sheet, then what its lines mean and the notes. */
export function workflowOf(record: Assessment, { grid, places }: Workshop): NonNullable<Part["workflow"]> {
  const { workflow = [], workflowLegend, workflowNotes = [] } = record;
  const sheets = workflow.map((entry, index) => {
    const title = (entry.title ?? []).map((text, line) =>
      places.from({ text }, ["workflow", index, "title", line]),
    );
    const lines = linesFor(
      title.length,
      entry.caption !== undefined,
      workflowLegend !== undefined,
      grid.lines,
    );
    const figure = figureOf({ entry, index }, lines, (text) => text, places, "workflow");
    return { title, blocks: [blockOf("figure", figure)] };
  });
  return {
    sheets,
    legend: workflowLegend === undefined ? null : places.from({ text: workflowLegend }, ["workflowLegend"]),
    notes: paragraphsFor(workflowNotes, ["workflowNotes"], places),
  };
}

/** Lines of the sheet that heading, title, caption and legend leave for a figure. */
function linesFor(title: number, hasCaption: boolean, hasLegend: boolean, lines: number): number {
  const heading = 2;
  return Math.max(1, lines - heading - title - (hasCaption ? 1 : 0) - (hasLegend ? 1 : 0));
}

/** 【基本情報】 on a line of its own. */
const HEAD = /^[\u3000 ]*【.*】[\u3000 ]*$/u;

/** （別添2）特定個人情報ファイル記録項目 of one file: what stands below a head goes with it. */
export function itemsOf(
  lines: readonly string[],
  { name, number, path }: FileName,
  { places }: Workshop,
): NonNullable<Part["items"]> {
  const at = [...path.slice(0, -1), "items"];
  const paragraphs = paragraphsFor(lines, at, places);
  const rows: NonNullable<Part["items"]>["rows"] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const last = rows.at(-1);
    if (HEAD.test(lines[index] ?? "")) rows.push({ head: paragraph.body, paragraphs: [] });
    else if (last === undefined) rows.push({ head: null, paragraphs: [paragraph] });
    else last.paragraphs.push(paragraph);
  }
  return { number, name: places.from({ text: name }, path), rows };
}
