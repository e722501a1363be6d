import type { Block, Body } from "../../../outline/index.ts";
import { plainText } from "../../../outline/index.ts";
import { emWidth, labelPush } from "./width.ts";

/** Columns are an em apart at least; a term and its dots nearly meet. */
const APART = { row: 1, term: 0.25 } as const;
/** No column begins further in than this; of terms, whose dots lead on, not further than half of it. */
const FURTHEST = { row: 20, term: 10 } as const;

/** Where the columns after the first begin, in em from the first; none = the words run on. */
export type Stops = readonly number[];

/**
 * Measures the columns of rows (and of terms) that stand together: by their widest cell. Blank lines and ※ do not part
 * them, everything else does.
 * @param blocks those of one level, in order
 */
export function stopsOf(blocks: readonly Block[]): ReadonlyMap<Block, Stops> {
  const found = new Map<Block, Stops>();
  for (const { members } of groupsIn(blocks)) {
    const stops = measured(members.map(shifted));
    for (const { block } of members) found.set(block, stops);
  }
  return found;
}

interface Member {
  readonly block: Block;
  readonly body: Body;
}
/** Rows that stand together. */
interface Group {
  readonly members: Member[];
}

function groupsIn(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  let key = "";
  for (const block of blocks) {
    if (block.type === "blank" || block.type === "note") continue;
    const body = "body" in block && block.body.form !== "text" ? block.body : null;
    const before = key;
    key = body === null ? "" : `${block.type} ${block.type === "item" ? block.kind : ""} ${body.form}`;
    if (body === null) continue;
    if (key === before) groups.at(-1)?.members.push({ block, body });
    else groups.push({ members: [{ block, body }] });
  }
  return groups;
}

function shifted({ block, body }: Member): Shifted {
  return { body, shift: block.type === "item" ? labelPush(block.label) : 0 };
}

/** A body, and how far from the edge its words begin. */
interface Shifted {
  readonly body: Body;
  readonly shift: number;
}

function measured(bodies: readonly Shifted[]): Stops {
  const rows = bodies.map(({ body, shift }) =>
    cellsBefore(body).map((width, column) => (column === 0 ? width + shift : width)),
  );
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const form = bodies[0]?.body.form === "term" ? "term" : "row";
  // A term by itself has nothing to stand in line with.
  if (form === "term" && bodies.length === 1) return [];
  const stops: number[] = [];
  for (let column = 0; column < columns; column++) {
    const width = Math.max(...rows.map((cells) => cells[column] ?? 0));
    const stop = (stops.at(-1) ?? 0) + Math.ceil((width + APART[form]) * 2) / 2;
    stops.push(Math.min(stop, FURTHEST.row + column));
  }
  return form === "term" && (stops[0] ?? 0) > FURTHEST.term ? [] : stops;
}

/** Widths of the cells that another one follows. */
function cellsBefore(body: Body): readonly number[] {
  if (body.form === "term") return [emWidth(plainText(body.term))];
  if (body.form === "text") return [];
  return body.cells.slice(0, -1).map(({ text }) => emWidth(plainText(text)));
}
