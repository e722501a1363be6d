import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { nearest } from "../suggestion.ts";
import type { DiagramBlock } from "./diagram.ts";
import { checkBoundaries } from "./diagram-boundary-check.ts";

type Path = readonly (string | number)[];

/** Longest text beside an arrow, in characters. */
const BESIDE = 40;

/** Whether the names of a 図 fit together. @param path of the block in its record, English names */
export function checkDiagram(diagram: DiagramBlock, path: Path, report: Report): void {
  const tell: Report = (found, inner) => report(found, [...path, ...inner]);
  checkNames(diagram, tell);
  checkFrames(diagram, tell);
  checkEnds(diagram, tell);
  checkNumbers(diagram, tell);
  checkTexts(diagram, tell);
  checkAlone(diagram, tell);
  checkBoundaries(diagram, tell);
}

/** A box or frame of another name; empty = there is none. */
function unknown(found: string, known: readonly string[]) {
  return finding("record/diagram-unknown-name", {
    found,
    nearest: nearest(found, known),
    known: known.length === 0 ? "（なし）" : known.join("、"),
  });
}

function checkNames({ boxes, frames = [] }: DiagramBlock, report: Report): void {
  const seen = new Set<string>();
  const all = [
    ...boxes.map(({ name }, index) => ({ name, path: ["boxes", index, "name"] })),
    ...frames.map(({ name }, index) => ({ name, path: ["frames", index, "name"] })),
  ];
  for (const { name, path } of all) {
    if (seen.has(name)) report(finding("record/diagram-name-twice", { name }), path);
    seen.add(name);
  }
}

function checkFrames({ boxes, frames = [] }: DiagramBlock, report: Report): void {
  const names = frames.map(({ name }) => name);
  const used = new Set<string>();
  const check = (frame: string | undefined, path: Path): void => {
    if (frame === undefined) return;
    used.add(frame);
    if (!names.includes(frame)) report(unknown(frame, names), path);
  };
  for (const [index, { frame }] of boxes.entries()) check(frame, ["boxes", index, "frame"]);
  for (const [index, { outer }] of frames.entries()) check(outer, ["frames", index, "outer"]);
  for (const [index, { name }] of frames.entries()) {
    const path = ["frames", index, "name"];
    if (!used.has(name)) report(finding("record/diagram-frame-empty", { name }), path);
    else if (liesInItself(name, frames)) report(finding("record/diagram-frame-circle", { name }), path);
  }
}

function liesInItself(name: string, frames: NonNullable<DiagramBlock["frames"]>): boolean {
  const outerOf = new Map(frames.map((frame) => [frame.name, frame.outer]));
  let outer = outerOf.get(name);
  // Longer than there are frames: a circle further out, which is told there.
  for (let i = 0; i < frames.length && outer !== undefined && outer !== name; i++) outer = outerOf.get(outer);
  return outer === name;
}

function checkEnds({ boxes, frames = [], arrows = [] }: DiagramBlock, report: Report): void {
  const names = boxes.map(({ name }) => name);
  for (const [index, { from, to }] of arrows.entries()) {
    for (const [key, end] of [["from", from] as const, ["to", to] as const]) {
      if (names.includes(end)) continue;
      const inside = boxes.filter(({ frame }) => frame === end).map(({ name }) => name);
      const isFrame = frames.some(({ name }) => name === end);
      const fault = isFrame
        ? finding("record/diagram-arrow-at-frame", {
            found: end,
            boxes: inside.join("、") || names.join("、"),
          })
        : unknown(end, names);
      report(fault, ["arrows", index, key]);
    }
    if (from === to) report(finding("record/diagram-self-arrow", { name: from }), ["arrows", index, "to"]);
  }
}

/** Numbers as they will be printed: an arrow without one has one more than the arrow before. */
function checkNumbers({ arrows = [] }: DiagramBlock, report: Report): void {
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

function checkTexts({ arrows = [], textAt }: DiagramBlock, report: Report): void {
  if (textAt === "below") return;
  for (const [index, { text = "" }] of arrows.entries()) {
    const length = [...text].length;
    const params = { length: String(length), max: String(BESIDE) };
    if (length > BESIDE) report(finding("record/diagram-text-long", params), ["arrows", index, "text"]);
  }
}

/** A figure of one box has nothing to be joined with; an arrow with a slip in its names may be the one that is missed. */
function checkAlone({ boxes, arrows = [] }: DiagramBlock, report: Report): void {
  const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const names = new Set(boxes.map(({ name }) => name));
  if (boxes.length === 1 || [...joined].some((name) => !names.has(name))) return;
  for (const [index, { name, frame, shape }] of boxes.entries()) {
    if (frame !== undefined || shape === "note" || joined.has(name)) continue;
    report(finding("record/diagram-box-alone", { name }), ["boxes", index, "name"]);
  }
}
