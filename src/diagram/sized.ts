import type { Directed } from "./diagram.ts";
import type { Sized } from "./graph.ts";
import { marksOf } from "./number.ts";
import { sizedBox } from "./shape/size.ts";
import { SIZE, type Trial } from "./style.ts";
import type { Letterer, TextBlock } from "./text.ts";

/** Widest a frame's title is set, in em: above what is in the frame, or at its left. */
const TITLE = { horizontal: 14, vertical: 5 } as const;

/** Sets every text of the figure. */
export function sizedOf(diagram: Directed, letterer: Letterer, trial: Trial): Sized {
  const boxes = new Map(diagram.boxes.map((box) => [box.name, sizedBox(box, letterer, trial)]));
  const frames = new Map(
    (diagram.frames ?? []).map((frame) => {
      const title = letterer.set(frame.name, TITLE[diagram.direction] * SIZE.frame, {
        size: SIZE.frame,
        bold: true,
      });
      return [frame.name, { frame, title }];
    }),
  );
  return { diagram, boxes, frames, labels: labelsOf(diagram, letterer, trial) };
}

function labelsOf({ arrows = [], textAt }: Directed, letterer: Letterer, trial: Trial): (TextBlock | null)[] {
  const marks = marksOf(arrows);
  return arrows.map(({ text = "" }, index) => {
    const mark = marks[index] ?? "";
    const label = textAt === "arrow" ? `${mark}${text}` : mark;
    if (label === "") return null;
    const hanging = mark.length === 1 ? 1 : 0;
    return letterer.set(label, trial.label * SIZE.arrow, { size: SIZE.arrow, hanging });
  });
}
