/** A picture in vectors: everything in pt from the top left corner, y downwards. Later items lie on earlier ones. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

export type Item = PathItem | TextItem;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** M and L go to a point, C curves to it (two control points first), Z closes. */
export type Step =
  | { readonly type: "M" | "L"; readonly to: Point }
  | { readonly type: "C"; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly type: "Z" };

export type Paint = "none" | "white" | "grey" | "black";

export interface PathItem {
  readonly type: "path";
  readonly steps: readonly Step[];
  readonly fill: Paint;
  /** Weight of the black stroke; 0 = none. */
  readonly stroke: number;
  /** Lengths of dashes and the gaps between them; empty = solid. */
  readonly dash: readonly number[];
}

/** One line of text, ready set: nothing is broken or fitted after this. */
export interface TextItem {
  readonly type: "text";
  readonly text: string;
  /** The line's start or middle, as `anchor` says. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle";
  /** As measured. */
  readonly width: number;
}
