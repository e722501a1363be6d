import { identity, isIdentity, type Matrix, times } from "../../asset/svg/matrix.ts";
import type {
  Fill,
  Gradient,
  Path,
  Rgb,
  Stroke,
  SvgGroup,
  SvgImage,
  SvgNode,
  SvgPath,
} from "../../asset/svg/node.ts";
import type { SvgPicture } from "../../asset/svg/picture.ts";
import { decimal, numbers, placesFor } from "./number.ts";

/**
 * A drawing as SVG of presentation attributes only: no style, no script, nothing that leads outside. Its ids begin with
 * @, which stands nowhere else in it: whoever places the drawing puts a prefix there.
 */
export function drawingText({ root }: SvgPicture): string {
  return new DrawingWriter().group(root, identity);
}

/** Factors and what is multiplied by them, in digits after the point. */
const FACTOR = 6;

const caps = ["butt", "round", "square"] as const;
const joins = ["miter", "round", "bevel"] as const;

class DrawingWriter {
  #ids = 0;

  /** @param around from the group to pt */
  group({ transform, clips, opacity, children }: SvgGroup, around: Matrix): string {
    if (opacity === 0 || children.length === 0) return "";
    const matrix = times(around, transform);
    let inside = children.map((child) => this.#node(child, matrix)).join("");
    for (const clip of [...clips].reverse()) {
      const id = this.#id();
      const rule = clip.rule === "evenodd" ? ' clip-rule="evenodd"' : "";
      const outline = `<path${rule} d="${pathData(clip.path, unitOf(matrix))}"/>`;
      inside = `<clipPath id="${id}">${outline}</clipPath><g clip-path="url(#${id})">${inside}</g>`;
    }
    const seeThrough = opacity < 1 ? ` opacity="${decimal(opacity, 4)}"` : "";
    const move = transformText(transform);
    return seeThrough + move === "" ? inside : `<g${move}${seeThrough}>${inside}</g>`;
  }

  #node(node: SvgNode, around: Matrix): string {
    if (node.type === "group") return this.group(node, around);
    return node.type === "path" ? this.#path(node, around) : imageText(node);
  }

  #path(node: SvgPath, around: Matrix): string {
    const unit = unitOf(times(around, node.transform));
    const [fillDefinition, fill] = this.#fill(node.fill);
    const [strokeDefinition, stroke] = this.#stroke(node.stroke, unit);
    if (fill === null && stroke === null) return "";
    const order = node.strokeFirst && fill !== null && stroke !== null ? ' paint-order="stroke"' : "";
    const looks = `${fill ?? ' fill="none"'}${stroke ?? ""}${order}`;
    const path = `<path${transformText(node.transform)}${looks} d="${pathData(node.path, unit)}"/>`;
    return fillDefinition + strokeDefinition + path;
  }

  #fill(fill: Fill | null): readonly [string, string | null] {
    if (fill === null || fill.opacity === 0) return ["", null];
    const [definition, paint] = this.#paint(fill.paint);
    const rule = fill.rule === "evenodd" ? ' fill-rule="evenodd"' : "";
    return [definition, ` fill="${paint}"${opacityText("fill-opacity", fill.opacity)}${rule}`];
  }

  #stroke(stroke: Stroke | null, unit: number): readonly [string, string | null] {
    if (stroke === null || stroke.opacity === 0 || stroke.width === 0) return ["", null];
    const [definition, paint] = this.#paint(stroke.paint);
    return [
      definition,
      ` stroke="${paint}"${opacityText("stroke-opacity", stroke.opacity)}${strokeText(stroke, unit)}`,
    ];
  }

  /** @returns what must be defined before, and the paint */
  #paint(paint: Fill["paint"]): readonly [string, string] {
    if (paint.type === "colour") return ["", colourText(paint.rgb)];
    const id = this.#id();
    return [gradientText(paint, id), `url(#${id})`];
  }

  #id(): string {
    return `@${++this.#ids}`;
  }
}

/** How many pt one unit is at most. */
function unitOf([a, b, c, d]: Matrix): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d), Number.EPSILON);
}

function strokeText({ width, cap, join, miterLimit, dashes, dashOffset }: Stroke, unit: number): string {
  const places = placesFor(unit) + 1;
  const parts = [` stroke-width="${decimal(width, places)}"`];
  if (cap !== 0) parts.push(` stroke-linecap="${caps[cap]}"`);
  if (join !== 0) parts.push(` stroke-linejoin="${joins[join]}"`);
  else if (miterLimit !== 4) parts.push(` stroke-miterlimit="${decimal(Math.max(1, miterLimit), 3)}"`);
  if (dashes.some((one) => one > 0)) {
    parts.push(` stroke-dasharray="${numbers(dashes, places)}"`);
    if (dashOffset !== 0) parts.push(` stroke-dashoffset="${decimal(dashOffset, places)}"`);
  }
  return parts.join("");
}

function gradientText({ shape, places, transform, stops }: Gradient, id: string): string {
  const names = shape === "linear" ? ["x1", "y1", "x2", "y2"] : ["fx", "fy", "cx", "cy", "r"];
  const where = names.map((name, i) => ` ${name}="${decimal(places[i] ?? 0, FACTOR)}"`).join("");
  const move = isIdentity(transform) ? "" : ` gradientTransform="${matrixText(transform)}"`;
  const colours = stops.map(({ offset, rgb, opacity }) => {
    const look = `stop-color="${colourText(rgb)}"${opacityText("stop-opacity", opacity)}`;
    return `<stop offset="${decimal(offset, FACTOR)}" ${look}/>`;
  });
  const head = `${shape}Gradient id="${id}" gradientUnits="userSpaceOnUse"${where}${move}`;
  return `<${head}>${colours.join("")}</${shape}Gradient>`;
}

function imageText({ transform, kind, bytes }: SvgImage): string {
  const file = `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
  return `<image${transformText(transform)} width="1" height="1" preserveAspectRatio="none" href="${file}"/>`;
}

function pathData(path: Path, unit: number): string {
  const places = placesFor(unit);
  return path.map(({ type, points }) => `${type}${numbers(points, places)}`).join("");
}

function colourText(rgb: Rgb): string {
  const parts = rgb.map((one) =>
    Math.round(one * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}

const opacityText = (name: string, opacity: number): string =>
  opacity < 1 ? ` ${name}="${decimal(opacity, 4)}"` : "";

const transformText = (matrix: Matrix): string =>
  isIdentity(matrix) ? "" : ` transform="${matrixText(matrix)}"`;

const matrixText = (matrix: Matrix): string =>
  `matrix(${matrix.map((one) => decimal(one, FACTOR)).join(" ")})`;
