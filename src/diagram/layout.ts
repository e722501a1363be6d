import type { Arrow, Diagram } from "./diagram.ts";
import type { Point, Rect } from "./drawing.ts";
import { type LaidEdge, type LaidGraph, type LaidNode, laidOut } from "./engine.ts";
import { graphOf, isTurned, orderOf, type Sized } from "./graph.ts";
import { straightened } from "./straight.ts";
import { ROOM } from "./style.ts";
import type { TextBlock } from "./text.ts";

/** An arrow's way: from where it starts to where it ends, and where its text stands. */
export interface Way {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly label: Rect | null;
}

/** Where everything of a figure stands, in pt from the top left corner of what was laid out. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Boxes and frames by name; a frame before what stands in it. */
  readonly places: ReadonlyMap<string, Rect>;
  readonly ways: readonly Way[];
}

export function layoutOf(sized: Sized): Layout {
  const laid = laidOut(graphOf(sized));
  const places = new Map<string, Rect>();
  for (const child of laid.children ?? []) addPlaces(child, places);
  const { width, height } = laid;
  const ways = waysOf(sized.diagram, laid);
  const names = sized.diagram.boxes.map(({ name }) => name);
  const titles = [...sized.frames].map(([name, { title }]) => titleRect(title, places.get(name)));
  return straightened({ width, height, places, ways }, names, titles);
}

/** Where a frame's title stands. */
export function titleRect({ width, height }: TextBlock, place: Rect | undefined): Rect {
  if (place === undefined) throw new Error("elkjs has lost a frame");
  return { x: place.x + ROOM.title, y: place.y + ROOM.title, width, height };
}

function addPlaces({ id, x, y, width, height, children }: LaidNode, places: Map<string, Rect>): void {
  places.set(id, { x, y, width, height });
  for (const child of children ?? []) addPlaces(child, places);
}

function waysOf(diagram: Diagram, { edges }: LaidGraph): readonly Way[] {
  const order = orderOf(diagram);
  return (diagram.arrows ?? []).map((arrow, index) => {
    const edge = edges[index];
    if (edge === undefined) throw new Error(`elkjs has lost arrow ${index}`);
    const points = pointsOf(edge);
    const label = edge.labels[0];
    return {
      arrow,
      points: isTurned(arrow, order) ? points.reverse() : points,
      label:
        label === undefined ? null : { x: label.x, y: label.y, width: label.width, height: label.height },
    };
  });
}

function pointsOf({ sections: [section] }: LaidEdge): Point[] {
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  return squared(points);
}

/** elkjs rounds places to whole points but not the ends: lines lean by half a point. The ends move along their boxes. */
function squared(points: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (const { x, y } of points) {
    const before = found.at(-1);
    if (before === undefined) found.push({ x, y });
    else if (Math.abs(x - before.x) < Math.abs(y - before.y)) found.push({ x: before.x, y });
    else found.push({ x, y: before.y });
  }
  return found;
}
