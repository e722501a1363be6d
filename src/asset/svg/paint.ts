import type { SvgElement } from "./element.ts";
import { identity, type Matrix, matrixOf, times } from "./matrix.ts";
import type { Fill, Gradient, Paint, Path, Rgb, Stroke } from "./node.ts";
import { boundsOf } from "./path.ts";

/** What a simplified SVG says that is not drawn as vectors: it is then drawn as pixels. */
export class NoVector extends Error {}

type Definitions = ReadonlyMap<string, SvgElement>;

export function fillOf({ attributes }: SvgElement, path: Path, definitions: Definitions): Fill | null {
  const paint = paintOf(attributes.fill ?? "#000000", path, definitions);
  if (paint === null) return null;
  const rule = attributes["fill-rule"] === "evenodd" ? "evenodd" : "nonzero";
  return { paint, opacity: Number(attributes["fill-opacity"] ?? 1), rule };
}

const caps: Readonly<Record<string, 0 | 1 | 2>> = { butt: 0, round: 1, square: 2 };
const joins: Readonly<Record<string, 0 | 1 | 2>> = { miter: 0, "miter-clip": 0, arcs: 0, round: 1, bevel: 2 };

export function strokeOf({ attributes }: SvgElement, path: Path, definitions: Definitions): Stroke | null {
  const paint = paintOf(attributes.stroke ?? "none", path, definitions);
  if (paint === null) return null;
  const dashes = attributes["stroke-dasharray"]?.split(/[\s,]+/).map(Number) ?? [];
  return {
    paint,
    opacity: Number(attributes["stroke-opacity"] ?? 1),
    width: Number(attributes["stroke-width"] ?? 1),
    cap: caps[attributes["stroke-linecap"] ?? "butt"] ?? 0,
    join: joins[attributes["stroke-linejoin"] ?? "miter"] ?? 0,
    miterLimit: Number(attributes["stroke-miterlimit"] ?? 4),
    dashes,
    dashOffset: Number(attributes["stroke-dashoffset"] ?? 0),
  };
}

/** Null = nothing is painted. */
function paintOf(written: string, path: Path, definitions: Definitions): Paint | null {
  if (written === "none") return null;
  const id = /^url\(#(.*)\)$/.exec(written)?.[1];
  if (id === undefined) return { type: "colour", rgb: rgbOf(written) };
  const element = definitions.get(id);
  if (element?.name !== "linearGradient" && element?.name !== "radialGradient") throw new NoVector(written);
  return gradientOf(element, path);
}

function gradientOf({ name, attributes, children }: SvgElement, path: Path): Gradient | null {
  if ((attributes.spreadMethod ?? "pad") !== "pad") throw new NoVector("spreadMethod");
  const shape = name === "linearGradient" ? "linear" : "radial";
  const names = shape === "linear" ? ["x1", "y1", "x2", "y2"] : ["fx", "fy", "cx", "cy", "r"];
  const own = matrixOf(attributes.gradientTransform);
  if (own === null) throw new NoVector("gradientTransform");
  const box = attributes.gradientUnits === "userSpaceOnUse" ? identity : unitBox(path);
  // A gradient of a box without extent paints nothing. SVG 2, 13.2.5
  if (box === null) return null;
  const stops = children.map((stop) => ({
    offset: Number(stop.attributes.offset ?? 0),
    rgb: rgbOf(stop.attributes["stop-color"] ?? "#000000"),
    opacity: Number(stop.attributes["stop-opacity"] ?? 1),
  }));
  const places = names.map((key) => Number(attributes[key] ?? 0));
  return { type: "gradient", shape, places, transform: times(box, own), stops };
}

function unitBox(path: Path): Matrix | null {
  const bounds = boundsOf(path);
  if (bounds === null) return null;
  const [left, top, width, height] = bounds;
  return [width, 0, 0, height, left, top];
}

/** #rrggbb */
function rgbOf(written: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(written)?.[1];
  if (digits === undefined) throw new NoVector(written);
  const part = (from: number): number => Number.parseInt(digits.slice(from, from + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}
