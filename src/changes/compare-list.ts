import { isDeepStrictEqual } from "node:util";
import type { Answers } from "../records/kinds/assessment/answers.ts";
import type { GroupModel } from "../records/model.ts";
import { inOrder, matchedBlocks } from "./blocks.ts";
import type { Difference, Place, Sides } from "./compare-model.ts";
import { type Drawn, differingParts } from "./figure-parts.ts";
import { linesOf, type Values } from "./record-text.ts";

/** A block's own name stands behind its number up to this length. */
const LONGEST_NAME = 24;

/** Compares two groups, field by field. */
export type InGroup = (group: GroupModel, sides: Sides, place: Place) => readonly Difference[];

/** Two lists of blocks of one kind, each block known again wherever it stands. @param inGroup for blocks of both */
export function comparedLists(
  group: GroupModel,
  sides: Sides,
  place: Place,
  inGroup: InGroup,
): readonly Difference[] {
  const [before, after] = [blocksOf(sides.before), blocksOf(sides.after)];
  const name = namedBy(group);
  const lists = [before, after] as unknown as readonly (readonly Answers[])[];
  const matched = matchedBlocks(lists[0] ?? [], lists[1] ?? [], name);
  return inOrder(matched).flatMap(({ from, to }) => {
    const [old, now] = [from === null ? undefined : before[from], to === null ? undefined : after[to]];
    const title = titleOf(now ?? old ?? {}, name);
    const called = `${place.item.at(-1) ?? ""}${(to ?? from ?? 0) + 1}${to === null ? "（旧）" : ""}${title}`;
    const own = { ...place, item: [...place.item.slice(0, -1), called] };
    if (from === null || to === null) return lone(group, { before: old, after: now }, own);
    return isDrawn(old) && isDrawn(now)
      ? figure(group, old, now, own, inGroup)
      : inGroup(group, { before: old, after: now }, own);
  });
}

/** A block of one record only: all it says, in one row. Of a drawing, its name. */
function lone(group: GroupModel, { before, after }: Sides, { path, item, dates }: Place) {
  const lines = (value: unknown) =>
    isDrawn(value) ? [String(value.caption ?? value.name ?? "")] : linesOf(group, value, dates);
  return [{ path, item, before: lines(before), after: lines(after) }];
}

/** Boxes and arrows are told of part by part, what else is said of the figure field by field. */
function figure(group: GroupModel, old: Values & Drawn, now: Values & Drawn, place: Place, inGroup: InGroup) {
  const { diagram: before, ...rest } = old;
  const { diagram: after, ...others } = now;
  const fields = inGroup(group, { before: rest, after: others }, place);
  if (isDeepStrictEqual(before, after)) return fields;
  const parts = differingParts({ diagram: before }, { diagram: after }, []);
  const said = (side: "before" | "after") => parts.map((part) => part[side]).filter((one) => one !== null);
  const drawn = { path: [...place.path, "diagram"], item: [...place.item, "図式"] };
  return parts.length === 0
    ? fields
    : [...fields, { ...drawn, before: said("before"), after: said("after") }];
}

function isDrawn(value: unknown): value is Values & Drawn {
  return typeof value === "object" && value !== null && "diagram" in value && value.diagram !== undefined;
}

/** The field by which a clerk knows a block: its name, else the first one that must be written. */
function namedBy({ fields }: GroupModel): string {
  const named = fields.find(({ name }) => name === "name") ?? fields.find(({ required }) => required);
  return named?.name ?? "name";
}

/** Behind the number, where it is short enough for a cell: 　窓口の呼出し. A block without a name is called by its first words. */
function titleOf(block: Values, name: string): string {
  const named = block[name];
  const first =
    typeof named === "string" ? named : Object.values(block).find((one) => typeof one === "string");
  return typeof first === "string" && first !== "" && [...first].length <= LONGEST_NAME ? `　${first}` : "";
}

function blocksOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as readonly Values[]) : [];
}
