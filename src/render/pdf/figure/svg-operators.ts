import { type Matrix, times } from "../../../asset/svg/matrix.ts";
import type { FillRule, Gradient, Paint, Path, Stroke, SvgClip } from "../../../asset/svg/node.ts";
import { moved } from "../../../asset/svg/path.ts";
import { precise } from "../number.ts";

/** Operators of shapes and their paint. ISO 32000-1 8.4.4, 8.5 */
export const numbers = (values: readonly number[]): string => values.map(precise).join(" ");

export const transformed = (matrix: Matrix): string => `${numbers(matrix)} cm`;

const letters = { M: "m", L: "l", C: "c", Z: "h" } as const;

export function pathOperators(path: Path): string {
  return path.map(({ type, points }) => `${numbers(points)} ${letters[type]}`.trimStart()).join("\n");
}

/** What is painted from here on lies in the clip. One without an outline hides all. */
export function clipOperators({ path, rule }: SvgClip, matrix: Matrix): string {
  const outline = path.length === 0 ? "0 0 0 0 re" : pathOperators(moved(path, matrix));
  return `${outline}\n${rule === "evenodd" ? "W*" : "W"} n`;
}

export const fillOperator = (rule: FillRule): string => (rule === "evenodd" ? "f*" : "f");

export function strokeOperators({ width, cap, join, miterLimit, dashes, dashOffset }: Stroke): string {
  const look = `${precise(width)} w ${cap} J ${join} j ${precise(Math.max(1, miterLimit))} M`;
  return dashes.some((one) => one > 0) ? `${look} [${numbers(dashes)}] ${precise(dashOffset)} d` : look;
}

/** @param pattern gives the name a gradient is known by */
export function colourOperators(
  paint: Paint,
  use: "fill" | "stroke",
  pattern: (gradient: Gradient) => string,
): string {
  const [rgb, space, named] = use === "fill" ? ["rg", "cs", "scn"] : ["RG", "CS", "SCN"];
  if (paint.type === "colour") return `${numbers(paint.rgb)} ${rgb}`;
  return `/Pattern ${space} /${pattern(paint)} ${named}`;
}

/** Images stand upright in a unit square with y upwards. */
export const uprightImage = (matrix: Matrix): Matrix => times(matrix, [1, 0, 0, -1, 0, 1]);
