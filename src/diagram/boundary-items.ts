import type { BoundaryPlace } from "./boundary.ts";
import type { Directed } from "./diagram.ts";
import type { Drawing, Item } from "./drawing.ts";
import { moved } from "./moved.ts";
import { pathItem, polyline } from "./path.ts";
import { DASH, SIZE } from "./style.ts";
import type { Letterer, TextBlock } from "./text.ts";
import { textItems } from "./text-item.ts";

/** Widest a boundary's name is set, in em. */
const MEASURE = 8;
/** Between a name and its line, and between two names. pt */
const GAP = 3;

interface Named {
  readonly at: number;
  readonly name: TextBlock;
  /** How far the name stands from the figure: names that would meet stand in several rows. */
  readonly away: number;
}

/**
 * The figure with its boundaries through all of it: names above lines that run down, to the right of lines that run
 * across. Lines lie below everything else.
 */
export function withBoundaries(
  figure: Drawing,
  { direction }: Directed,
  places: readonly BoundaryPlace[],
  letterer: Letterer,
): Drawing {
  if (places.length === 0) return figure;
  const named = namedOf(places, direction === "horizontal", letterer);
  return direction === "horizontal" ? above(figure, named) : beside(figure, named);
}

function namedOf(places: readonly BoundaryPlace[], across: boolean, letterer: Letterer): readonly Named[] {
  const found: Named[] = [];
  for (const { boundary, at } of places) {
    const name = letterer.set(boundary.name, MEASURE * SIZE.boundary, { size: SIZE.boundary });
    const length = across ? name.width : name.height;
    const met = found.filter(
      (one) => at - length / 2 - GAP < one.at + (across ? one.name.width : one.name.height) / 2,
    );
    const depth = ({ name: other }: Named): number => (across ? other.height : other.width);
    found.push({ at, name, away: Math.max(0, ...met.map((one) => one.away + depth(one) + GAP)) });
  }
  return found;
}

function above({ width, height, items }: Drawing, named: readonly Named[]): Drawing {
  const band = Math.max(...named.map(({ name, away }) => away + name.height)) + GAP;
  const left = Math.min(0, ...named.map(({ at, name }) => at - name.width / 2));
  const right = Math.max(width, ...named.map(({ at, name }) => at + name.width / 2));
  const lines = named.flatMap(({ at, name, away }) => {
    const top = band - GAP - away - name.height;
    return [
      boundaryLine(at, top + name.height + GAP, at, band + height),
      ...textItems(name, at, top, "middle"),
    ];
  });
  const all = [...lines, ...moved(items, 0, band)];
  return { width: right - left, height: band + height, items: moved(all, -left, 0) };
}

function beside({ width, height, items }: Drawing, named: readonly Named[]): Drawing {
  const lines = named.flatMap(({ at, name, away }) => {
    const left = width + GAP + away;
    return [boundaryLine(0, at, left - GAP, at), ...textItems(name, left, at - name.height / 2, "start")];
  });
  const right = Math.max(...named.map(({ name, away }) => width + GAP + away + name.width));
  return { width: right, height, items: [...lines, ...items] };
}

function boundaryLine(x1: number, y1: number, x2: number, y2: number): Item {
  const ends = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
  return pathItem(polyline(ends), { dash: DASH.boundary });
}
