import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { nearest } from "../suggestion.ts";
import type { CheckedDiagram } from "./diagram-check.ts";

/** Boundaries part neighbours among what stands outermost, in the order in which boxes are written. */
export function checkBoundaries(diagram: CheckedDiagram, report: Report): void {
  const { boundaries = [] } = diagram;
  const named = (list: readonly { readonly name?: string | undefined }[]) =>
    list.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const order = [...new Set(named(diagram.boxes).map((name) => outermost(name, diagram)))];
  const names = named([...diagram.boxes, ...(diagram.frames ?? [])]);
  const seen = new Set<number>();
  for (const [index, { between }] of boundaries.entries()) {
    const path = ["boundaries", index, "between"];
    const unknown = between.flatMap((name, i) =>
      name === undefined || names.includes(name) ? [] : [{ name, i }],
    );
    for (const { name, i } of unknown) {
      const params = { found: name, nearest: nearest(name, names), known: names.join("、") };
      report(finding("record/diagram-unknown-name", params), [...path, i]);
    }
    const [a, b] = between;
    if (unknown.length === 0 && a !== undefined && b !== undefined && between.length === 2)
      checkSides([a, b], diagram, order, seen, (found) => report(found, path));
  }
}

type Tell = (found: ReturnType<typeof finding>) => void;

/** @param seen the places that have a boundary, each by the index of what stands before it */
function checkSides(
  [a, b]: readonly [string, string],
  diagram: CheckedDiagram,
  order: readonly string[],
  seen: Set<number>,
  tell: Tell,
): void {
  const places = [a, b].map((name) => order.indexOf(outermost(name, diagram)));
  // A frame without boxes has no place; that is told where it is written.
  if (places.includes(-1)) return;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (first === last) tell(finding("record/diagram-boundary-inside", { a, b, frame: order[first] ?? a }));
  else if (last - first > 1) {
    const between = order.slice(first + 1, last).map((name) => `「${name}」`);
    tell(finding("record/diagram-boundary-apart", { a, b, between: between.join("") }));
  } else if (seen.has(first)) tell(finding("record/diagram-boundary-twice", { a, b }));
  else seen.add(first);
}

/** The outermost frame around a box or frame, or itself. */
function outermost(name: string, { boxes, frames = [] }: CheckedDiagram): string {
  const outerOf = new Map([
    ...frames.map(({ name: frame, outer }) => [frame, outer] as const),
    ...boxes.map((box) => [box.name, box.frame] as const),
  ]);
  let found = name;
  // No longer than there are frames: one may lie in itself, which is told there.
  for (let i = 0; i <= frames.length; i++) found = outerOf.get(found) ?? found;
  return found;
}
