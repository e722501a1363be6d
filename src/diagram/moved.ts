import type { Item, Point, Step } from "./drawing.ts";

/** Items shifted by so many pt. */
export function moved(items: readonly Item[], dx: number, dy: number): readonly Item[] {
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return items.map(
    (item): Item =>
      item.type === "text"
        ? { ...item, ...shift(item) }
        : { ...item, steps: item.steps.map((step) => movedStep(step, shift)) },
  );
}

function movedStep(step: Step, shift: (point: Point) => Point): Step {
  switch (step.type) {
    case "Z":
      return step;
    case "C":
      return { type: "C", first: shift(step.first), second: shift(step.second), to: shift(step.to) };
    default:
      return { type: step.type, to: shift(step.to) };
  }
}
