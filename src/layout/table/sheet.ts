import type { FlowLine } from "../flow/draft.ts";
import type { PlacedLine, PlacedRule } from "../page.ts";

/** The sheet a table is placed on: page/paginate.ts. Lengths in pt from the sheet's top. */
export interface Sheet {
  /** Where the next thing goes. */
  y: number;
  /** First and last y of the text area. */
  readonly top: number;
  readonly bottom: number;
  /** Sets a line with its top at `top`; an `artifact` is no part of the text. */
  place(line: FlowLine, top: number, artifact: PlacedLine["artifact"]): void;
  rule(rule: PlacedRule): void;
  /** Goes on to a fresh sheet. */
  next(): void;
}

/** A hundredth of a point: sums of heights are floats. */
export const TOLERANCE = 0.01;
