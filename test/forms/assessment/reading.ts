import { fileURLToPath } from "node:url";
import { assessmentForm } from "../../../src/forms/assessment/form.ts";
import type { AssessmentValues } from "../../../src/forms/assessment/model.ts";
import type { Form } from "../../../src/forms/index.ts";
import type { LaidOut } from "../../../src/layout/layout.ts";
import { Draft } from "../../../src/paper/draft.ts";
import { Office } from "../../../src/paper/office.ts";
import type { Paper } from "../../../src/paper/paper.ts";
import { recordOf } from "../../../src/paper/record.ts";
import type { Assessment } from "../../../src/records/kinds/assessment.ts";
import { got } from "../../outcome.ts";
import { find, type Node, textOf } from "../printed.ts";

export const office = got(Office.open(fileURLToPath(new URL("../../../fixtures/office", import.meta.url))));

/** A record in English names, as JSON takes it. */
export function assessmentOf(record: unknown): Assessment {
  return got(recordOf(JSON.stringify(record), "評価書.json", "json")).value as Assessment;
}

/** The paper of a record, through template and fonts. */
export function paperOf(record: unknown, form = assessmentForm): Paper {
  const file = got(recordOf(JSON.stringify(record), "評価書.json", "json"));
  const draft = got(
    Draft.of(office, { ...file, referred: [] } as never, form as unknown as Form, { missingGlyph: null }),
  );
  return got(draft.paper());
}

/** Text without blanks: what stands between words is the form's. */
export function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, "");
}

/** The rows of all tables of a tree, the bare text of each cell. */
export function rowsOf(tree: unknown): readonly (readonly string[])[] {
  const rows = find(tree as Node, "row");
  return rows.map((row) => (row.children ?? []).map((cell) => bare(labelled(cell))));
}

/** A node's text with the labels of its items. */
export function labelled(node: Node): string {
  const inner = node.value ?? [...(node.body ?? []), ...(node.children ?? [])].map(labelled).join("");
  return `${node.label ?? ""}${inner === "" ? textOf(node) : inner}`;
}

/** All text of the sheets in reading order, without what is repeated on them. */
export function printedText({ pages }: LaidOut): string {
  const lines = pages.flatMap((page) => page.lines.filter(({ artifact }) => artifact === null));
  return bare(lines.map(({ text }) => text).join(""));
}

/** The printed structure as readable text: a row a line, its cells with their spans. */
export function outlineOf({ parts }: AssessmentValues): string {
  const lines = parts.flatMap(({ section, workflow, items }) => {
    if (workflow !== null) return ["== 別添1"];
    if (items !== null) return [`== 別添2 ${items.name.text}`];
    const rows = section?.rows ?? [];
    return [
      `== ${section?.number} ${section?.label}${section?.important === true ? " ※" : ""}${section?.note}`,
      ...rows.map(({ cells }) => cells.map(cellText).join(" | ")),
    ];
  });
  return `${lines.join("\n")}\n`;
}

type Cell = NonNullable<AssessmentValues["parts"][number]["section"]>["rows"][number]["cells"][number];

function cellText({ colspan, rowspan, ...kinds }: Cell): string {
  const span = `${colspan}${rowspan > 1 ? `×${rowspan}` : ""}`;
  const [kind = "blank", content] = Object.entries(kinds).find(([, one]) => one !== null) ?? [];
  return `${span} ${kind} ${wordsIn(content).join(" ")}`.trim();
}

/** Every word that is printed, in order: widths and places are left out. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" || /^[\d. ]*(?:em ?)+/.test(value) ? [] : [value];
  if (typeof value === "number") return [`${value}`];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (one === true ? (signs[key] ?? []) : wordsIn(one)));
}

const signs: Readonly<Record<string, readonly string[]>> = { important: ["※"], set: ["○"] };
