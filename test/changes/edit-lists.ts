import type { Dice, Group } from "./edits.ts";

/** Figures of 別添1: they come and go, and what they are made of changes. */
export function editFigures(record: Group, dice: Dice): void {
  const figures = (record.workflow ?? []) as Group[];
  const figure = figures[dice(figures.length)];
  const diagram = figure?.diagram as { boxes: Group[]; arrows?: Group[] } | undefined;
  const kind = dice(6);
  if (kind === 0 || figure === undefined)
    editBlocks(record, "workflow", dice, () => ({
      ...{ name: `図${dice(1000)}`, file: `assets/図${dice(9)}.png`, alt: "図", captionSide: "below" },
    }));
  else if (kind === 1) figure.caption = `図${dice(9)}　改めた題`;
  else if (kind === 2) figure.width = 50 + dice(100);
  else if (diagram === undefined) figure.file = `assets/別の図${dice(9)}.png`;
  else if (kind === 3) {
    const box = diagram.boxes[dice(diagram.boxes.length)];
    if (box !== undefined) editLines(box, "lines", dice);
  } else {
    const arrows = [...(diagram.arrows ?? [])];
    const [arrow] = arrows.splice(dice(arrows.length), 1);
    const line = ["electronic", "paper", "number"][dice(3)];
    if (arrow !== undefined && dice(3) > 0)
      arrows.splice(dice(arrows.length + 1), 0, { ...arrow, text: `語${dice(99)}`, line });
    diagram.arrows = arrows;
  }
}

/** One block of a list put in, taken out, moved or renamed. */
export function editBlocks(group: Group, name: string, dice: Dice, make: () => object): void {
  const blocks = [...((group[name] ?? []) as object[])];
  const kind = dice(4);
  if (kind === 0 || blocks.length === 0) blocks.splice(dice(blocks.length + 1), 0, make());
  else if (kind === 1 && (name !== "files" || blocks.length > 1)) blocks.splice(dice(blocks.length), 1);
  else {
    const [one] = blocks.splice(dice(blocks.length), 1);
    if (one !== undefined)
      blocks.splice(dice(blocks.length + 1), 0, kind === 3 ? { ...one, name: `改めた名${dice(100)}` } : one);
  }
  if (blocks.length === 0) delete group[name];
  else group[name] = blocks;
}

/** Several paragraphs changed, added, removed, moved, split or joined at once. */
export function editLines(group: Group, name: string, dice: Dice): void {
  const text = [...((group[name] ?? []) as string[])];
  const count = 1 + dice(4);
  for (let n = 0; n < count; n++) {
    const at = dice(text.length + 1);
    const kind = dice(6);
    const place = Math.min(at, text.length - 1);
    const own = text[place] ?? "";
    if (kind === 0 || text.length === 0) text.splice(at, 0, ...lines(dice));
    else if (kind === 1) text.splice(place, 1);
    else if (kind === 2) text[place] += `（改めた${dice(100)}）`;
    else if (kind === 3) text.push(...text.splice(place, 1));
    else if (kind === 4 && own.length > 1) {
      const cut = 1 + dice(own.length - 1);
      text.splice(place, 1, own.slice(0, cut), own.slice(cut));
    } else if (kind === 5 && place > 0) text.splice(place - 1, 2, (text[place - 1] ?? "") + own);
  }
  if (text.length === 0) delete group[name];
  else group[name] = text;
}

export function lines(dice: Dice): string[] {
  return Array.from({ length: 1 + dice(3) }, () => `・新しい段落${dice(1000)}を加える。`);
}
