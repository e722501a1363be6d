import fc from "fast-check";
import type { Answers } from "../../src/records/kinds/assessment/answers.ts";
import { membersOf } from "../../src/records/kinds/assessment/answers.ts";
import { optionsOf } from "../../src/records/kinds/assessment/checks/said.ts";
import type { Answer, FieldNode, Repeated } from "../../src/records/kinds/assessment/field.ts";
import { sections } from "../../src/records/kinds/assessment/table.ts";
import type { Assessment } from "../../src/records/kinds/assessment.ts";
import { editBlocks, editFigures, editLines, lines } from "./edit-lists.ts";

export type Group = { [name: string]: unknown };

/** Whole numbers from 0 up to, not with, a limit. */
export type Dice = (limit: number) => number;

/** Places that an edit can touch: fields and lists of blocks, each with the group it stands in. */
export interface Spot {
  readonly group: Group;
  readonly node: Answer | Repeated;
}

/** Everything that can be edited in a record, blank or not. */
export function spotsOf(record: Group): readonly Spot[] {
  const files = record.files as Group[];
  return sections.flatMap(({ name, perFile, parts }) =>
    (perFile ? files : [record]).flatMap((around) => spotsIn(groupIn(around, name), parts)),
  );
}

function spotsIn(group: Group, parts: readonly FieldNode[]): readonly Spot[] {
  return membersOf(parts).flatMap((node): readonly Spot[] => {
    switch (node.type) {
      case "answer":
        return [{ group, node }];
      case "repeated": {
        const blocks = (group[node.name] ?? []) as Group[];
        const inside = node.title === null ? node.parts : [node.title, ...node.parts];
        return [{ group, node }, ...blocks.flatMap((block) => spotsIn(block, inside))];
      }
      default: {
        const inside =
          node.type === "head" && node.beside !== null ? [node.beside, ...node.parts] : node.parts;
        if (membersOf(inside).length === 0) return [];
        return spotsIn(groupIn(group, node.name), inside);
      }
    }
  });
}

/** Missing groups are made, as a clerk would write them; empty ones are taken out again by `tidied`. */
function groupIn(around: Group, name: string): Group {
  around[name] ??= {};
  return around[name] as Group;
}

/** Without groups in which nothing is written. */
export function tidied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(tidied) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, tidied(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined && !isEmptyGroup(inner))) as T;
}

function isEmptyGroup(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

/**
 * A record after some random edits: fields written, blanked and edited by paragraph; paragraphs split and joined; blocks,
 * files and figures added, removed, moved, renamed and edited, also all at once; cover and 別添1 as well.
 */
export function edited(record: Assessment, dice: Dice): Assessment {
  const copy = structuredClone(record) as unknown as Group;
  const count = 1 + dice(8);
  for (let n = 0; n < count; n++) oneEdit(copy, dice);
  return tidied(copy) as unknown as Assessment;
}

const coverLines = ["number", "name", "body", "workflowLegend", "revision"] as const;

function oneEdit(record: Group, dice: Dice): void {
  const kind = dice(26);
  if (kind === 0) editLines(record, "workflowNotes", dice);
  else if (kind === 1) editBlocks(record, "files", dice, () => ({ name: `新しいファイル${dice(1000)}` }));
  else if (kind === 2)
    editLines((record.files as Group[])[dice((record.files as Group[]).length)] ?? {}, "items", dice);
  else if (kind === 3) editLines(record, dice(2) === 0 ? "remarks" : "declaration", dice);
  else if (kind === 4)
    record.published = {
      iso: `2025-0${1 + dice(9)}-01`,
      precision: "day",
      undecided: false,
      asWritten: null,
    };
  else if (kind === 5) record[coverLines[dice(coverLines.length)] ?? "number"] = `語${dice(1000)}`;
  else if (kind < 9) editFigures(record, dice);
  else {
    const spots = spotsOf(record);
    // Lists of blocks are few among the fields, and the hardest: every third edit is one of them.
    const lists = spots.filter(({ node }) => node.type === "repeated");
    const among = kind % 3 === 0 ? lists : spots;
    const spot = among[dice(among.length)];
    if (spot === undefined) return;
    if (spot.node.type === "repeated" && dice(3) === 0) shuffled(spot.group, spot.node, dice);
    else editSpot(spot, dice);
  }
}

/** Blocks of a list put into another order, some of them edited, one taken out and one put in: all in one go. */
function shuffled(group: Group, node: Repeated, dice: Dice): void {
  const blocks = [...((group[node.name] ?? []) as Group[])];
  for (let at = blocks.length - 1; at > 0; at--) {
    const other = dice(at + 1);
    [blocks[at], blocks[other]] = [blocks[other] as Group, blocks[at] as Group];
  }
  for (const block of blocks) {
    const spots = spotsIn(block, node.title === null ? node.parts : [node.title, ...node.parts]);
    const spot = spots[dice(spots.length)];
    if (spot !== undefined && dice(2) === 0) editSpot(spot, dice);
  }
  if (blocks.length > 1) blocks.splice(dice(blocks.length), 1);
  blocks.splice(dice(blocks.length + 1), 0, newBlock(node, dice) as Group);
  group[node.name] = blocks;
}

function editSpot({ group, node }: Spot, dice: Dice): void {
  if (node.type === "repeated") {
    editBlocks(group, node.name, dice, () => newBlock(node, dice));
    return;
  }
  if (dice(8) === 0 && node.name !== "name") delete group[node.name];
  else if (node.kind.type === "text") editLines(group, node.name, dice);
  else group[node.name] = valueFor(node, dice);
}

export function valueFor(field: Answer, dice: Dice): unknown {
  const options = optionsOf(field);
  const { kind } = field;
  const day = () => ({
    iso: `20${10 + dice(15)}-0${1 + dice(9)}-1${dice(10)}`,
    precision: "day",
    undecided: false,
    asWritten: null,
  });
  switch (kind.type) {
    case "text":
      return lines(dice);
    case "choice":
      return options[dice(options.length)]?.value;
    case "several": {
      const marks = options
        .filter(() => dice(2) === 0)
        .map(({ value, detail }) => ({ option: value, detail: detail ? `語${dice(9)}` : null }));
      // Read from a file, a field without a mark is blank.
      return marks.length === 0 ? undefined : marks;
    }
    case "date":
      return day();
    case "span":
      return { from: day(), to: null, style: "から" };
    default:
      return `語${dice(1000)}`;
  }
}

function newBlock({ title, parts }: Repeated, dice: Dice): Answers {
  const fields = membersOf(parts).filter((one): one is Answer => one.type === "answer");
  const some = fields
    .filter(() => dice(2) === 0)
    .map((field) => [field.name, valueFor(field, dice)] as const);
  return Object.fromEntries([[title?.name ?? "name", `新しい名${dice(100)}`], ...some]) as Answers;
}

/** Dice of a seed. */
export const dices = fc.infiniteStream(fc.nat()).map((stream): Dice => {
  const numbers = stream[Symbol.iterator]();
  return (limit) => (numbers.next().value as number) % Math.max(1, limit);
});
