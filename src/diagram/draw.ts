import { arrowItems, drawnWay } from "./arrow.ts";
import { boundaryPlaces, placeOf } from "./boundary.ts";
import { withBoundaries } from "./boundary-items.ts";
import type { Diagram, Directed, Direction } from "./diagram.ts";
import type { Drawing, Item } from "./drawing.ts";
import type { Sized } from "./graph.ts";
import { type Layout, layoutOf, titleRect } from "./layout.ts";
import { legend, textList } from "./legend.ts";
import { moved } from "./moved.ts";
import { pathItem, rectangle } from "./path.ts";
import { boxItems } from "./shape/draw.ts";
import { sizedOf } from "./sized.ts";
import { GOOD_TRIALS, ROOM, TRIALS, type Trial } from "./style.ts";
import type { Letterer } from "./text.ts";
import { textItems } from "./text-item.ts";

/**
 * The figure in vectors, its texts set as narrow as it takes to be no wider than `measure`.
 * @returns the first try that is narrow enough, else the narrowest
 */
export function drawn(diagram: Diagram, letterer: Letterer, measure: number): Drawing {
  const tries: Drawing[] = [];
  for (const [direction, trials] of attempts(diagram)) {
    for (let i = 0; i < trials.length; ) {
      const trial = trials[i] as Trial;
      const drawing = tried({ ...diagram, direction }, letterer, trial, measure);
      if (drawing.width <= measure) return drawing;
      tries.push(drawing);
      // Narrower texts make a figure narrower by a third at most: only the last try can tell of one that is far too wide.
      i = drawing.width > FAR * measure && i < trials.length - 1 ? trials.length - 1 : i + 1;
    }
  }
  return tries.reduce((best, one) => (one.width < best.width ? one : best));
}

/** How many times too wide a figure is far too wide. */
const FAR = 1.6;

function attempts({ direction }: Diagram): readonly (readonly [Direction, readonly Trial[]])[] {
  if (direction !== undefined) return [[direction, TRIALS]];
  return [
    ["horizontal", TRIALS.slice(0, GOOD_TRIALS)],
    ["vertical", TRIALS],
  ];
}

function tried(diagram: Directed, letterer: Letterer, trial: Trial, measure: number): Drawing {
  const sized = sizedOf(diagram, letterer, trial);
  const layout = layoutOf(sized);
  const { width, height } = layout;
  const items = [...frameItems(sized, layout), ...boxesItems(sized, layout), ...waysItems(sized, layout)];
  const places = boundaryPlaces(diagram, layout);
  const figure = withBoundaries({ width, height, items }, diagram, places, letterer);
  const below = [legend(diagram, letterer, measure), textList(diagram, letterer, measure)];
  return edged(stacked([figure, ...below]));
}

/** Frames with their titles at their top left; a network is grey. */
function frameItems({ frames }: Sized, layout: Layout): readonly Item[] {
  // The layout has a frame before what stands in it.
  return [...layout.places].flatMap(([name, place]) => {
    const titled = frames.get(name);
    if (titled === undefined) return [];
    const isNetwork = titled.frame.kind === "network";
    const ground = pathItem(rectangle(place), {
      fill: isNetwork ? "grey" : "none",
      stroke: isNetwork ? 0 : 0.5,
    });
    const { x, y } = titleRect(titled.title, place);
    return [ground, ...textItems(titled.title, x, y, "start")];
  });
}

function boxesItems({ boxes }: Sized, layout: Layout): readonly Item[] {
  return [...boxes].flatMap(([name, box]) => boxItems(box, placeOf(layout, name)));
}

function waysItems({ boxes, labels }: Sized, layout: Layout): readonly Item[] {
  const shapeOf = (name: string) => boxes.get(name)?.box.shape ?? "box";
  return layout.ways.flatMap((way, index) => {
    const { arrow, label } = way;
    const [from, to] = [arrow.from, arrow.to].map((name) => ({
      shape: shapeOf(name),
      rect: placeOf(layout, name),
    }));
    const text = labels[index] ?? null;
    if (from === undefined || to === undefined) throw new RangeError("an arrow has two ends");
    const shown = label === null || text === null ? [] : textItems(text, label.x, label.y, "start");
    return [...arrowItems(arrow, drawnWay(way, from, to)), ...shown];
  });
}

/** Between the figure, what its lines mean and the list of its texts. pt */
const GAP = 10;

/** One below the other: the figure in the middle, what is read after it flush left. */
function stacked(parts: readonly Drawing[]): Drawing {
  const width = Math.max(...parts.map((part) => part.width));
  let y = 0;
  const items: Item[] = [];
  for (const part of parts.filter((one) => one.items.length > 0)) {
    if (y > 0) y += GAP;
    items.push(...moved(part.items, part === parts[0] ? (width - part.width) / 2 : 0, y));
    y += part.height;
  }
  return { width, height: y, items };
}

/** Room around, so that no line is cut in half. */
function edged({ width, height, items }: Drawing): Drawing {
  const { edge } = ROOM;
  return { width: width + 2 * edge, height: height + 2 * edge, items: moved(items, edge, edge) };
}
