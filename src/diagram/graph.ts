import type { Arrow, Diagram, Directed, Direction, Frame } from "./diagram.ts";
import type { Graph, GraphEdge, GraphNode, Options } from "./engine.ts";
import { boundariesAfter, boxesIn, type Part, partsOf } from "./order.ts";
import type { SizedBox } from "./shape/size.ts";
import { ROOM } from "./style.ts";
import type { TextBlock } from "./text.ts";

/** Everything that was set before it is placed. */
export interface Sized {
  readonly diagram: Directed;
  readonly boxes: ReadonlyMap<string, SizedBox>;
  readonly frames: ReadonlyMap<string, { readonly frame: Frame; readonly title: TextBlock }>;
  /** Texts beside the arrows, in order; null = none. */
  readonly labels: readonly (TextBlock | null)[];
}

/**
 * The figure as the layout engine takes it. Every arrow leads forward there, in the order in which boxes are written:
 * what comes back does not go around the whole figure. `isTurned` says whose ends to exchange again.
 */
export function graphOf(sized: Sized): Graph {
  const { diagram } = sized;
  const parts = partsOf(diagram);
  const after = boundariesAfter(diagram, parts);
  let side = 0;
  const children = parts.map((part, index) => {
    const node = nodeOf(part, sized, { "elk.partitioning.partition": String(side) });
    if (after.has(index)) side++;
    return node;
  });
  const edges = (diagram.arrows ?? []).map((arrow, index) => edgeOf(arrow, index, sized));
  return { id: "figure", layoutOptions: optionsOf(diagram), children, edges: edges };
}

/** Whether an arrow leads back: from a box to one that stands before it. */
export function isTurned({ from, to }: Arrow, order: ReadonlyMap<string, number>): boolean {
  return (order.get(from) ?? 0) > (order.get(to) ?? 0);
}

/** Of every box its place in the reading order. */
export function orderOf(diagram: Diagram): ReadonlyMap<string, number> {
  return new Map(
    partsOf(diagram)
      .flatMap(boxesIn)
      .map((name, index) => [name, index]),
  );
}

function nodeOf(part: Part, sized: Sized, options: Options): GraphNode {
  if (part.parts === null) {
    const box = sized.boxes.get(part.name);
    if (box === undefined) throw new RangeError(`no box ${part.name}`);
    return { id: part.name, width: box.width, height: heightFor(box, sized), layoutOptions: options };
  }
  const titled = sized.frames.get(part.name);
  if (titled === undefined) throw new RangeError(`no frame ${part.name}`);
  const layoutOptions = { ...spacing, ...frameOptions(titled.title, sized.diagram.direction), ...options };
  return { id: part.name, layoutOptions, children: part.parts.map((inner) => nodeOf(inner, sized, {})) };
}

/** Arrows run past a title: where they come from above, it stands at the left of what is in the frame. */
function frameOptions({ width, height }: TextBlock, direction: Direction): Options {
  const { frame: room, title } = ROOM;
  const [top, left] =
    direction === "horizontal" ? [title + height + room, room] : [room, title + width + room];
  return {
    "elk.padding": `[top=${top},left=${left},bottom=${room},right=${room}]`,
    "elk.nodeSize.constraints": "MINIMUM_SIZE",
    "elk.nodeSize.minimum": `(${width + 2 * title},${height + 2 * title})`,
  };
}

/** A box from which several arrows start is as high as their texts: so they run straight. */
function heightFor({ box, height }: SizedBox, { diagram, labels }: Sized): number {
  if (diagram.direction === "vertical") return height;
  const order = orderOf(diagram);
  const rooms = { out: 0, in: 0 };
  for (const [index, arrow] of (diagram.arrows ?? []).entries()) {
    const room = (labels[index]?.height ?? 0) + 2 * ROOM.label + ROOM.band;
    const [first, last] = isTurned(arrow, order) ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    if (first === box.name) rooms.out += room;
    if (last === box.name) rooms.in += room;
  }
  return Math.max(height, rooms.out, rooms.in);
}

function edgeOf(arrow: Arrow, index: number, { diagram, labels }: Sized): GraphEdge {
  const [source, target] = isTurned(arrow, orderOf(diagram))
    ? [arrow.to, arrow.from]
    : [arrow.from, arrow.to];
  const label = labels[index] ?? null;
  const id = `arrow ${index}`;
  const text =
    label === null ? [] : [{ id: `${id} text`, text: id, width: label.width, height: label.height }];
  return { id, sources: [source], targets: [target], labels: text };
}

/** Most arrows of a figure whose every crossing is looked at again: with more the engine takes seconds. */
const FEW = 40;

function optionsOf({ direction, arrows = [] }: Directed): Options {
  return {
    ...spacing,
    "elk.algorithm": "layered",
    "elk.direction": direction === "horizontal" ? "RIGHT" : "DOWN",
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.partitioning.activate": "true",
    "elk.separateConnectedComponents": "false",
    "elk.randomSeed": "1",
    "elk.layered.thoroughness": arrows.length <= FEW ? "20" : "3",
    "elk.padding": "[top=0,left=0,bottom=0,right=0]",
    "json.shapeCoords": "ROOT",
    "json.edgeCoords": "ROOT",
  };
}

/** Frames do not inherit these. Lengths in pt. */
const spacing: Options = {
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.edgeLabels.sideSelection": "ALWAYS_UP",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.spacing.nodeNode": "14",
  "elk.spacing.edgeNode": "10",
  "elk.spacing.edgeEdge": "9",
  "elk.spacing.edgeLabel": String(ROOM.label),
  "elk.layered.spacing.nodeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeNodeBetweenLayers": "12",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "9",
};
