import type { ChangePath } from "../../src/changes/change.ts";
import { comparedAssessments } from "../../src/changes/compare.ts";
import { optionsOf } from "../../src/records/kinds/assessment/checks/said.ts";
import type { Assessment } from "../../src/records/kinds/assessment.ts";
import { readFixture } from "../forms/fixtures.ts";
import { type Group, spotsOf, tidied } from "./edits.ts";

export type Row = NonNullable<Assessment["changes"]>[number];

/** The words of 項目, however they are parted. */
export const plainItem = (item: readonly string[]): string =>
  item
    .join("")
    .normalize("NFKC")
    .replace(/[\s:-]/gu, "");

/** What of a cell is text of the record: without 記載なし, 削除, 同上, <追加> and （…）略. */
const isNothing = (lines: readonly string[]): boolean =>
  /^(記載なし|記載無し|削除|同上)$/.test(lines.join(""));
export const textOf = (lines: readonly string[]): readonly string[] =>
  isNothing(lines) ? [] : lines.filter((line) => !/^[<＜]追加[>＞]$|[）)]略$/.test(line));

/** Every field of a record by its 項目, as the program calls it: found by changing all of them at once. */
export function fieldsByItem(record: Assessment): ReadonlyMap<string, ChangePath> {
  const poked = structuredClone(record) as unknown as Group;
  for (const { group, node } of spotsOf(poked)) {
    if (node.type !== "answer" || node.name === "name") continue;
    const now = group[node.name];
    if (node.kind.type === "text") group[node.name] = [...((now as string[]) ?? []), "別の段落"];
    else if (node.kind.type === "line") group[node.name] = `${now ?? ""}別の語`;
    else if (node.kind.type === "choice")
      group[node.name] = optionsOf(node).find(({ value }) => value !== now)?.value;
    else if (node.kind.type === "several") {
      const other = optionsOf(node).find(({ value }) => !JSON.stringify(now ?? []).includes(`"${value}"`));
      group[node.name] = [...((now as object[]) ?? []), { option: other?.value, detail: null }];
    }
  }
  poked.workflowNotes = [...((poked.workflowNotes as string[]) ?? []), "別の備考"];
  for (const file of poked.files as Group[]) file.items = [...((file.items as string[]) ?? []), "別の項目"];
  const { rows, changes } = comparedAssessments(record, poked as unknown as Assessment);
  return new Map(
    rows.flatMap(({ key, item }) => {
      const change = changes.find((one) => one.row === key);
      return change === undefined ? [] : [[plainItem(item), change.path] as const];
    }),
  );
}

/** A row that was undone by hand: what it says cannot be put back by its words alone. */
export type Hand = (record: Group) => void;

/** The record as it was before the rows of one day, the last row first. @returns the rows that could not be undone, too */
export function undone(
  record: Assessment,
  rows: readonly Row[],
  hands: ReadonlyMap<Row, Hand>,
): { readonly record: Assessment; readonly left: readonly Row[] } {
  const copy = structuredClone(record) as unknown as Group;
  const fields = fieldsByItem(record);
  const left = rows.toReversed().filter((row) => {
    const hand = hands.get(row);
    if (hand !== undefined) {
      hand(copy);
      return false;
    }
    const path = fields.get(plainItem(row.item ?? []));
    return path === undefined || !putBack(copy, path, row);
  });
  return { record: tidied(copy) as unknown as Assessment, left };
}

/** Puts a row's 変更前 in the place of its 変更後, paragraph by paragraph. @returns whether they were found */
function putBack(record: Group, path: ChangePath, { before, after }: Row): boolean {
  const above = path.slice(0, -1).reduce<Group>((at, step) => at[step as string] as Group, record);
  const name = path.at(-1) as string;
  const now = above[name];
  const [old, come] = [textOf(before), textOf(after)];
  if (typeof now === "string") {
    const value = (lines: readonly string[]) => ANSWERS[lines.join("")] ?? lines.join("");
    if (now !== value(come)) return false;
    above[name] = value(old);
    return true;
  }
  const lines = (now as string[] | undefined) ?? [];
  if (lines.some((line) => typeof line !== "string")) return false;
  if (come.length === 0) {
    above[name] = [...lines, ...old];
    return true;
  }
  const at = lines.indexOf(come[0] ?? "");
  if (come.some((line) => !lines.includes(line))) return false;
  const rest = lines.filter((line, index) => index < at || !come.includes(line));
  rest.splice(at, 0, ...old);
  if (rest.length === 0) delete above[name];
  else above[name] = rest;
  return true;
}

/** ⑨発生あり, the one choice that a row tells of. */
const ANSWERS: Readonly<Record<string, string>> = { 発生あり: "yes", 発生なし: "no" };

type Blocks = readonly Group[];

const inside = (group: Group, ...names: readonly string[]): Group =>
  names.reduce((at, name) => at[name] as Group, group);
const fileOf = (record: Group): Group => (record.files as Group[])[0] as Group;
const without = (marks: unknown, option: string) => (marks as Group[]).filter((one) => one.option !== option);

/** 図1 as it was before row 56: a drawing, which no words of a row can give back. */
function figureBefore(): Group {
  const [figure] = (readFixture("changes/figure-before.yaml").value as { figures: readonly Group[] }).figures;
  return figure as Group;
}

/** The rows whose words alone do not say what to put back: number in the table, from 1. */
const hands: Readonly<Record<number, Hand>> = {
  1: (record) => reworded(record, "妊婦健康診査助成券", "妊婦健康診査補助券"),
  4: (record) => reworded(record, "妊産婦健康診査", "妊婦健康診査"),
  5: (record) => {
    inside(record, "basics", "office").chief = "母子健康課長 山手 花子";
    record.revision = "平成26年4月";
  },
  11: (record) => reworded(record, "妊産婦健康診査受診券", "妊産婦健康診査助成券"),
  16: (record) => {
    const system = (inside(record, "basics", "systems").list as Blocks)[2] as Group;
    system.connections = without(system.connections, "other");
  },
  27: (record) => {
    const group = inside(fileOf(record), "outline", "handingOn");
    group.recipients = (group.recipients as Blocks).slice(0, 1);
  },
  37: (record) => delete inside(fileOf(record), "risks", "storage", "leak").incidents,
  38: (record) => delete inside(fileOf(record), "risks", "storage", "leak").prevention,
  56: (record) => {
    (record.workflow as Blocks as Group[])[0] = figureBefore();
  },
  58: (record) => {
    const outline = inside(fileOf(record), "outline");
    const departments = "こども未来局母子保健課、各区役所こども保健課、南浜支所保健福祉課、西谷中央出張所";
    inside(outline, "basics").department = departments;
    inside(outline, "use").users = [departments];
  },
  62: (record) => {
    const group = inside(fileOf(record), "outline", "handingOn");
    group.done = without(group.done, "moved");
    delete group.moves;
  },
  67: (record) => {
    const risks = inside(fileOf(record), "risks");
    const { remaining } = risks.providing as Group;
    risks.providing = { none: [{ option: "none", detail: null }], remaining };
  },
};
// 28 to 34 are parts of the block that 27 has added, 68 of the group that 67 has.
for (const row of [28, 29, 30, 31, 32, 33, 34, 68]) (hands as Record<number, Hand>)[row] = () => undefined;

/** Puts other words into every text of the record but its table. */
function reworded(record: Group, from: string, to: string): void {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(from, to);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]));
  };
  for (const [name, value] of Object.entries(record)) if (name !== "changes") record[name] = walk(value);
}

/** Two versions that follow each other, and the rows that tell of it. */
export interface VersionStep {
  readonly day: string;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly rows: readonly Row[];
  /** Their numbers in the table, from 1. */
  readonly numbers: readonly number[];
}

/**
 * The eight versions behind the great fixture: what its rows tell is undone day by day, from the last to the first.
 * @returns the steps between them, the latest first, and the numbers of rows that cannot be undone
 */
export function versions(full: Assessment): {
  readonly steps: readonly VersionStep[];
  readonly left: readonly number[];
} {
  const all = full.changes ?? [];
  const days = [...new Set(all.map(({ date }) => date.iso))].reverse();
  const byRow = new Map(
    Object.entries(hands).flatMap(([number, hand]) => {
      const row = all[Number(number) - 1];
      return row === undefined ? [] : [[row, hand] as const];
    }),
  );
  const left: number[] = [];
  let after = full;
  const steps = days.map((day): VersionStep => {
    const rows = all.filter(({ date }) => date.iso === day);
    const { record: before, left: own } = undone(after, rows, byRow);
    left.push(...own.map((row) => all.indexOf(row) + 1));
    const step = { day, before, after, rows, numbers: rows.map((row) => all.indexOf(row) + 1) };
    after = before;
    return step;
  });
  return { steps, left };
}
