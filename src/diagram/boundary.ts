import type { Boundary, Directed } from "./diagram.ts";
import type { Rect } from "./drawing.ts";
import type { Layout, Way } from "./layout.ts";
import { boundariesAfter, partsOf } from "./order.ts";

/** A boundary and where it runs: its x where the figure reads across, its y where it reads down. */
export interface BoundaryPlace {
  readonly boundary: Boundary;
  readonly at: number;
}

/** A stretch of the reading direction. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the boundaries run: between all that stands before each and all that stands after it, as far as there is room
 * clear of texts and of the stretches where arrows run along it.
 */
export function boundaryPlaces(diagram: Directed, layout: Layout): readonly BoundaryPlace[] {
  const parts = partsOf(diagram);
  const across = diagram.direction === "horizontal";
  const stretches = parts.map(({ name }) => stretchOf(placeOf(layout, name), across));
  const hindrances = layout.ways.flatMap((way) => hindrancesOf(way, across));
  return [...boundariesAfter(diagram, parts)]
    .sort(([a], [b]) => a - b)
    .map(([index, boundary]) => {
      const from = Math.max(...stretches.slice(0, index + 1).map(({ to }) => to));
      const to = Math.min(...stretches.slice(index + 1).map((one) => one.from));
      if (!(from < to)) throw new Error(`no room for the boundary ${boundary.name}`);
      return { boundary, at: middleOf(widestFree({ from, to }, hindrances)) };
    });
}

export function placeOf({ places }: Layout, name: string): Rect {
  const place = places.get(name);
  if (place === undefined) throw new RangeError(`${name} has no place`);
  return place;
}

function stretchOf({ x, y, width, height }: Rect, across: boolean): Stretch {
  return across ? { from: x, to: x + width } : { from: y, to: y + height };
}

/** Room kept free on each side of a text or a line that runs along. pt */
const CLEAR = 2;

function hindrancesOf({ points, label }: Way, across: boolean): Stretch[] {
  const places = points.map(({ x, y }) => (across ? x : y));
  const along = places.filter((place, i) => i > 0 && Math.abs(place - (places[i - 1] ?? 0)) < 0.01);
  const found = along.map((place) => ({ from: place - CLEAR, to: place + CLEAR }));
  if (label === null) return found;
  const { from, to } = stretchOf(label, across);
  return [...found, { from: from - CLEAR, to: to + CLEAR }];
}

/** The widest piece of a stretch that nothing hinders; the stretch itself when there is none. */
function widestFree(stretch: Stretch, hindrances: readonly Stretch[]): Stretch {
  let [best, begin]: [Stretch | null, number] = [null, stretch.from];
  const within = hindrances.filter(({ from, to }) => to > stretch.from && from < stretch.to);
  const sorted = [...within].sort((a, b) => a.from - b.from);
  for (const { from, to } of [...sorted, { from: stretch.to, to: stretch.to }]) {
    if (from > begin && (best === null || from - begin > best.to - best.from))
      best = { from: begin, to: from };
    begin = Math.max(begin, to);
  }
  return best ?? stretch;
}

const middleOf = ({ from, to }: Stretch): number => (from + to) / 2;
