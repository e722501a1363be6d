import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { nearest } from "../suggestion.ts";
import type { DiagramBlock } from "./diagram.ts";
import { checkBoundaries } from "./diagram-boundary-check.ts";

type Path = readonly (string | number)[];

/** Longest text beside an arrow, in characters. */
const BESIDE = 40;

/** A 図 as its checks see it: what is wrong is absent. */
export interface CheckedDiagram {
  readonly boxes: readonly {
    readonly name?: string | undefined;
    readonly frame?: string | undefined;
    readonly shape?: DiagramBlock["boxes"][number]["shape"] | undefined;
  }[];
  readonly frames?: readonly CheckedFrame[] | undefined;
  readonly arrows?:
    | readonly {
        readonly number?: number | undefined;
        readonly from?: string | undefined;
        readonly to?: string | undefined;
        readonly text?: string | undefined;
        readonly line?: NonNullable<DiagramBlock["arrows"]>[number]["line"] | undefined;
      }[]
    | undefined;
  readonly boundaries?: readonly { readonly between: readonly (string | undefined)[] }[] | undefined;
  readonly textAt?: DiagramBlock["textAt"] | undefined;
}

interface CheckedFrame {
  readonly name?: string | undefined;
  readonly outer?: string | undefined;
}

const on = checksOf<CheckedDiagram>();

/** Whether the names of a 図 fit together. */
export const diagramChecks = [
  on.whole({ uses: ["boxes.*.name", "frames.*.name"] }, checkNames),
  on.whole({ needs: ["frames.*.name"], uses: ["boxes.*.frame", "frames.*.outer"] }, checkFrames),
  on.whole({ needs: ["boxes.*.frame", "frames.*.outer"], uses: ["frames.*.name"] }, checkEmptyFrames),
  on.whole({ needs: ["frames.*.name", "frames.*.outer"] }, checkCircles),
  on.whole(
    { needs: ["boxes.*.name", "frames.*.name"], uses: ["boxes.*.frame", "arrows.*.from", "arrows.*.to"] },
    checkEnds,
  ),
  on.each("arrows.*", { needs: ["from", "to"] }, ({ from, to }, report) => {
    if (from !== undefined && from === to)
      report(finding("record/diagram-self-arrow", { name: from }), ["to"]);
  }),
  on.whole({ needs: ["arrows.*.number", "arrows.*.line"] }, checkNumbers),
  on.whole({ needs: ["textAt"], uses: ["arrows.*.text"] }, checkTexts),
  on.whole(
    {
      needs: ["boxes.*.name", "boxes.*.frame", "boxes.*.shape", "arrows.*.from", "arrows.*.to"],
    },
    checkAlone,
  ),
  on.whole(
    {
      needs: ["boxes.*.name", "boxes.*.frame", "frames.*.name", "frames.*.outer"],
      uses: ["boundaries.*.between.*"],
    },
    checkBoundaries,
  ),
];

/** A box or frame of another name; empty = there is none. */
function unknown(found: string, known: readonly string[]) {
  return finding("record/diagram-unknown-name", {
    found,
    nearest: nearest(found, known),
    known: known.length === 0 ? "（なし）" : known.join("、"),
  });
}

function checkNames({ boxes, frames = [] }: CheckedDiagram, report: Report): void {
  const seen = new Set<string>();
  const all = [
    ...boxes.map(({ name }, index) => ({ name, path: ["boxes", index, "name"] })),
    ...frames.map(({ name }, index) => ({ name, path: ["frames", index, "name"] })),
  ];
  for (const { name, path } of all) {
    if (name === undefined) continue;
    if (seen.has(name)) report(finding("record/diagram-name-twice", { name }), path);
    seen.add(name);
  }
}

function checkFrames({ boxes, frames = [] }: CheckedDiagram, report: Report): void {
  const names = namesOf(frames);
  const check = (frame: string | undefined, path: Path): void => {
    if (frame !== undefined && !names.includes(frame)) report(unknown(frame, names), path);
  };
  for (const [index, { frame }] of boxes.entries()) check(frame, ["boxes", index, "frame"]);
  for (const [index, { outer }] of frames.entries()) check(outer, ["frames", index, "outer"]);
}

/** What stands in no box's 枠 and in no frame's 外枠 has nothing in it. */
function checkEmptyFrames({ boxes, frames = [] }: CheckedDiagram, report: Report): void {
  const used = new Set([...boxes.map(({ frame }) => frame), ...frames.map(({ outer }) => outer)]);
  for (const [index, { name }] of frames.entries())
    if (name !== undefined && !used.has(name))
      report(finding("record/diagram-frame-empty", { name }), ["frames", index, "name"]);
}

function checkCircles({ frames = [] }: CheckedDiagram, report: Report): void {
  for (const [index, { name }] of frames.entries())
    if (name !== undefined && liesInItself(name, frames))
      report(finding("record/diagram-frame-circle", { name }), ["frames", index, "name"]);
}

function liesInItself(name: string, frames: readonly CheckedFrame[]): boolean {
  const outerOf = new Map(frames.map((frame) => [frame.name, frame.outer]));
  let outer = outerOf.get(name);
  // Longer than there are frames: a circle further out, which is told there.
  for (let i = 0; i < frames.length && outer !== undefined && outer !== name; i++) outer = outerOf.get(outer);
  return outer === name;
}

function checkEnds({ boxes, frames = [], arrows = [] }: CheckedDiagram, report: Report): void {
  const names = namesOf(boxes);
  for (const [index, { from, to }] of arrows.entries()) {
    for (const [key, end] of [["from", from] as const, ["to", to] as const]) {
      if (end === undefined || names.includes(end)) continue;
      const inside = namesOf(boxes.filter(({ frame }) => frame === end));
      const isFrame = frames.some(({ name }) => name === end);
      const fault = isFrame
        ? finding("record/diagram-arrow-at-frame", {
            found: end,
            boxes: inside.join("、") || names.join("、"),
          })
        : unknown(end, names);
      report(fault, ["arrows", index, key]);
    }
  }
}

function namesOf(list: readonly { readonly name?: string | undefined }[]): readonly string[] {
  return list.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/** Numbers as they will be printed: an arrow without one has one more than the arrow before. */
function checkNumbers({ arrows = [] }: CheckedDiagram, report: Report): void {
  const seen = new Set<number>();
  let last = 0;
  for (const [index, { number, line }] of arrows.entries()) {
    if (number === undefined && line === "connection") continue;
    last = number ?? last + 1;
    const path = ["arrows", index, number === undefined ? "from" : "number"];
    if (seen.has(last)) report(finding("record/diagram-number-twice", { number: String(last) }), path);
    seen.add(last);
  }
  const sorted = [...seen].sort((a, b) => a - b);
  const gap = sorted.findIndex((number, index) => number !== index + 1);
  if (gap < 0) return;
  const index = arrows.findIndex(({ number }) => number === sorted[gap]);
  const params = { number: String(sorted[gap]), expected: String(gap + 1) };
  report(finding("record/diagram-number-gap", params), ["arrows", index, "number"]);
}

function checkTexts({ arrows = [], textAt }: CheckedDiagram, report: Report): void {
  if (textAt === "below") return;
  for (const [index, { text = "" }] of arrows.entries()) {
    const length = [...text].length;
    const params = { length: String(length), max: String(BESIDE) };
    if (length > BESIDE) report(finding("record/diagram-text-long", params), ["arrows", index, "text"]);
  }
}

/** A figure of one box has nothing to be joined with; an arrow with a slip in its names may be the one that is missed. */
function checkAlone({ boxes, arrows = [] }: CheckedDiagram, report: Report): void {
  const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const names = new Set(boxes.map(({ name }) => name));
  if (boxes.length === 1 || [...joined].some((name) => !names.has(name))) return;
  for (const [index, { name, frame, shape }] of boxes.entries()) {
    if (name === undefined || frame !== undefined || shape === "note" || joined.has(name)) continue;
    report(finding("record/diagram-box-alone", { name }), ["boxes", index, "name"]);
  }
}
