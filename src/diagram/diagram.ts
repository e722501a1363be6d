/** 横: from left to right. 縦: from top to bottom. */
export type Direction = "horizontal" | "vertical";

/**
 * A diagram as somebody wrote it down: boxes, the frames they stand in, arrows between them and the lines that part
 * the frames. Names are those of boxes and frames; every name is known and used once: the record's check has seen to it.
 */
export interface Diagram {
  /** Where the figure reads to; absent = across where there is room for it, else down. */
  readonly direction?: Direction | undefined;
  readonly boxes: readonly Box[];
  readonly frames?: readonly Frame[] | undefined;
  readonly arrows?: readonly Arrow[] | undefined;
  readonly boundaries?: readonly Boundary[] | undefined;
  /** Where the arrows' texts stand: beside them, or in a list below the figure. */
  readonly textAt: "arrow" | "below";
  /** What the figure shows, for those who do not see it; absent = made from the rest. */
  readonly alt?: string | undefined;
}

/** One whose direction is settled. */
export interface Directed extends Diagram {
  readonly direction: Direction;
}

export type Shape = "box" | "person" | "document" | "store" | "cloud" | "note";

export interface Box {
  readonly name: string;
  /** Printed instead of the name. */
  readonly label?: string | undefined;
  readonly shape: Shape;
  readonly lines?: readonly string[] | undefined;
  /** Name of the frame it stands in. */
  readonly frame?: string | undefined;
}

export interface Frame {
  readonly name: string;
  /** An organisation is framed, a network has a grey ground. */
  readonly kind: "organisation" | "network";
  /** Name of the frame around it. */
  readonly outer?: string | undefined;
}

/** What goes along an arrow decides its line; a connection is a plain line that nothing goes along. */
export type LineKind = "electronic" | "paper" | "number" | "paper-number" | "connection";

export interface Arrow {
  /** Absent = one more than the arrow before. A connection has none unless it is written. */
  readonly number?: number | undefined;
  readonly from: string;
  readonly to: string;
  readonly text?: string | undefined;
  readonly line: LineKind;
  readonly both: boolean;
}

/** A line through the whole figure, between two neighbours. */
export interface Boundary {
  readonly name: string;
  /** Two names: of the part before the line, and the part after it. */
  readonly between: readonly string[];
}
