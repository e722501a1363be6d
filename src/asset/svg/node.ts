import type { Matrix } from "./matrix.ts";

/** What a simplified SVG consists of. Lengths in its own units, y downwards. */
export type SvgNode = SvgGroup | SvgPath | SvgImage;

export interface SvgGroup {
  readonly type: "group";
  readonly transform: Matrix;
  readonly opacity: number;
  /** Clips one after another: what is shown lies in all of them. */
  readonly clips: readonly SvgClip[];
  readonly children: readonly SvgNode[];
}

/** Outlines that show what lies in one of them. */
export interface SvgClip {
  readonly rule: FillRule;
  readonly path: Path;
}

export interface SvgPath {
  readonly type: "path";
  readonly transform: Matrix;
  readonly path: Path;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
  readonly strokeFirst: boolean;
}

/** A PNG or JPEG file in the drawing. */
export interface SvgImage {
  readonly type: "image";
  /** From the unit square, y downwards, to its place. */
  readonly transform: Matrix;
  readonly kind: "png" | "jpeg";
  readonly bytes: Uint8Array;
}

export type FillRule = "nonzero" | "evenodd";

/** M x y, L x y, C x1 y1 x2 y2 x y, Z; all absolute. */
export type Segment =
  | { readonly type: "M" | "L"; readonly points: readonly [number, number] }
  | { readonly type: "C"; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly type: "Z"; readonly points: readonly [] };
export type Path = readonly Segment[];

export interface Fill {
  readonly paint: Paint;
  readonly opacity: number;
  readonly rule: FillRule;
}
export interface Stroke {
  readonly paint: Paint;
  readonly opacity: number;
  readonly width: number;
  readonly cap: 0 | 1 | 2;
  readonly join: 0 | 1 | 2;
  readonly miterLimit: number;
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}

export type Paint = Colour | Gradient;
/** Red, green, blue from 0 to 1. */
export interface Colour {
  readonly type: "colour";
  readonly rgb: Rgb;
}
export type Rgb = readonly [number, number, number];
export interface Gradient {
  readonly type: "gradient";
  /** x1 y1 x2 y2, or fx fy cx cy r. */
  readonly shape: "linear" | "radial";
  readonly places: readonly number[];
  readonly transform: Matrix;
  readonly stops: readonly { readonly offset: number; readonly rgb: Rgb; readonly opacity: number }[];
}
