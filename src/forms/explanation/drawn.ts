import type { DrawnFigure } from "../form.ts";
import { drawnName, type Entry } from "./picture.ts";
import type { Paper } from "./values.ts";

/** The figures of a record that are drawn from boxes and arrows. */
export function drawnFigures({ figures = [] }: Paper): readonly DrawnFigure[] {
  return drawnIn(figures, "figures");
}

/** Those among the figures of one field of a record. */
export function drawnIn(figures: readonly Entry[], field: string): readonly DrawnFigure[] {
  return figures.flatMap(({ name, diagram, width }, index) =>
    diagram === undefined
      ? []
      : [{ src: drawnName(name), diagram, width: width ?? null, path: [field, index, "diagram"] }],
  );
}
