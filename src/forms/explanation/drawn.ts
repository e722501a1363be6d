import type { DrawnFigure } from "../form.ts";
import { drawnName } from "./picture.ts";
import type { Paper } from "./values.ts";

/** The figures of a record that are drawn from boxes and arrows. */
export function drawnFigures({ figures = [] }: Paper): readonly DrawnFigure[] {
  return figures.flatMap(({ name, diagram, width }, index) =>
    diagram === undefined
      ? []
      : [{ src: drawnName(name), diagram, width: width ?? null, path: ["figures", index, "diagram"] }],
  );
}
