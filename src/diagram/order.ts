import type { Boundary, Box, Diagram } from "./diagram.ts";

/** A box, or a frame with what stands in it. */
export interface Part {
  readonly name: string;
  /** null = a box. */
  readonly parts: readonly Part[] | null;
}

/**
 * What stands beside each other, outermost first, in the order in which boxes are written: a frame stands where its
 * first box does.
 */
export function partsOf(diagram: Diagram): readonly Part[] {
  const outerOf = new Map((diagram.frames ?? []).map(({ name, outer }) => [name, outer]));
  const ways = diagram.boxes.map((box) => wayTo(box, outerOf));
  return partsAt(ways, 0);
}

/** Names from the outermost frame to the box itself. */
function wayTo(box: Box, outerOf: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way = [box.name];
  for (let frame = box.frame; frame !== undefined; frame = outerOf.get(frame)) {
    if (!outerOf.has(frame)) throw new RangeError(`no frame ${frame}: the record's check has let it through`);
    if (way.includes(frame)) throw new RangeError(`frame ${frame} lies in itself`);
    way.unshift(frame);
  }
  return way;
}

function partsAt(ways: readonly (readonly string[])[], depth: number): readonly Part[] {
  const names = [...new Set(ways.map((way) => way[depth] ?? ""))];
  return names.map((name) => {
    const within = ways.filter((way) => way[depth] === name);
    const isBox = within.some((way) => way.length === depth + 1);
    return { name, parts: isBox ? null : partsAt(within, depth + 1) };
  });
}

/** Names of the boxes in a part, in order. */
export function boxesIn({ name, parts }: Part): readonly string[] {
  return parts === null ? [name] : parts.flatMap(boxesIn);
}

/** Of every name the outermost part it belongs to, by its index. */
export function outermost(parts: readonly Part[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (part: Part, index: number): void => {
    found.set(part.name, index);
    for (const inner of part.parts ?? []) add(inner, index);
  };
  for (const [index, part] of parts.entries()) add(part, index);
  return found;
}

/** Boundaries by the outermost part they follow. @throws RangeError when one is not between neighbours */
export function boundariesAfter(diagram: Diagram, parts: readonly Part[]): ReadonlyMap<number, Boundary> {
  const indexOf = outermost(parts);
  const found = new Map<number, Boundary>();
  for (const boundary of diagram.boundaries ?? []) {
    const places = boundary.between.map((name) => indexOf.get(name) ?? Number.NaN).sort((a, b) => a - b);
    const [first = Number.NaN, second = Number.NaN] = places;
    if (second !== first + 1) throw new RangeError(`boundary ${boundary.name} is not between neighbours`);
    found.set(first, boundary);
  }
  return found;
}
