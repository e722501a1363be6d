import type { Box, Shape } from "../diagram.ts";
import { FEED, ROOM, SIZE, type Trial } from "../style.ts";
import type { Letterer, TextBlock } from "../text.ts";
import { BULGE, FOLD, LID } from "./outline.ts";

/** Texts of a box, ready set, and the box that holds them. pt */
export interface SizedBox {
  readonly box: Box;
  readonly name: TextBlock;
  readonly lines: readonly TextBlock[];
  readonly width: number;
  readonly height: number;
}

/** A person's head and shoulders stand above the name. */
export const PERSON = { width: 17, height: 17, gap: 3 } as const;

/** Room a shape needs beside that of its text. */
export interface Margins {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export function marginsOf(shape: Shape): Margins {
  const { boxX: x, boxY: y } = ROOM;
  switch (shape) {
    case "box":
    case "note":
      return { x, top: y, bottom: y };
    case "person":
      return { x, top: y + PERSON.height + PERSON.gap, bottom: y };
    case "document":
      return { x: x + 1, top: y + FOLD / 2, bottom: y };
    case "store":
      return { x, top: y + 2 * LID, bottom: y + LID };
    case "cloud":
      return { x: x + BULGE.x - 2, top: y + BULGE.y - 2, bottom: y + BULGE.y - 2 };
  }
}

/** Sets a box's texts and makes it as large as they are. */
export function sizedBox(box: Box, letterer: Letterer, trial: Trial): SizedBox {
  const isNote = box.shape === "note";
  const size = isNote ? SIZE.content : SIZE.name;
  const measure = trial.box * SIZE.name;
  const name = letterer.set(box.label ?? box.name, measure, { size });
  const lines = (box.lines ?? []).map((text) =>
    letterer.set(text, measure, { size: SIZE.content, hanging: hangingOf(text) }),
  );
  const { x, top, bottom } = marginsOf(box.shape);
  const width = Math.max(LEAST, name.width, ...lines.map((one) => one.width)) + 2 * x;
  return { box, name, lines, width, height: top + textHeight(name, lines) + bottom };
}

/** Two characters: a box for one is still a box. */
const LEAST = 2 * SIZE.name;

/** Lines below the mark at the head of an item begin beside it. */
function hangingOf(text: string): number {
  return /^[・※＊*◎○●■□①-⑳]/u.test(text) ? 1 : 0;
}

export function textHeight(name: TextBlock, lines: readonly TextBlock[]): number {
  return lines.reduce((sum, one) => sum + gapOf(one) + one.height, name.height);
}

/** Between two texts of a box: what lies between two lines of one. */
export const gapOf = ({ size }: TextBlock): number => size * (FEED - 1) + 0.5;
