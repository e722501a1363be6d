import { arrowItems } from "./arrow.ts";
import type { Diagram, LineKind } from "./diagram.ts";
import type { Drawing, Item } from "./drawing.ts";
import { marksOf } from "./number.ts";
import { FEED, SIZE } from "./style.ts";
import type { Letterer, TextBlock } from "./text.ts";
import { textItems } from "./text-item.ts";

const words: readonly (readonly [LineKind, string])[] = [
  ["electronic", "電子データ"],
  ["paper", "紙"],
  ["number", "個人番号を含む電子データ"],
  ["paper-number", "個人番号を含む紙"],
  ["connection", "接続"],
];

/** Length of a line's sample, and the room after it and after its word. pt */
const SAMPLE = { length: 26, gap: 4, after: 14 } as const;

/** What the lines mean: told where others than 電子 and 接続 occur. Samples beside each other, as many as the width holds. */
export function legend({ arrows = [] }: Diagram, letterer: Letterer, measure: number): Drawing {
  const used = words.filter(([kind]) => arrows.some(({ line }) => line === kind));
  if (used.every(([kind]) => kind === "electronic" || kind === "connection"))
    return { width: 0, height: 0, items: [] };
  const head = letterer.set("凡例", measure, { size: SIZE.legend });
  const items: Item[] = [...textItems(head, 0, 0, "start")];
  const first = head.width + SAMPLE.after;
  let [x, y, width] = [first, 0, 0];
  for (const [kind, word] of used) {
    const text = letterer.set(word, measure, { size: SIZE.legend });
    const needed = SAMPLE.length + SAMPLE.gap + text.width;
    if (x > first && x + needed > measure) [x, y] = [first, y + SIZE.legend * FEED];
    items.push(...sample(kind, text, x, y));
    width = Math.max(width, x + needed);
    x += needed + SAMPLE.after;
  }
  return { width, height: y + SIZE.legend, items };
}

function sample(kind: LineKind, text: TextBlock, x: number, y: number): readonly Item[] {
  const middle = y + SIZE.legend / 2;
  const ends = [
    { x, y: middle },
    { x: x + SAMPLE.length, y: middle },
  ];
  const shown = arrowItems({ line: kind, both: false }, ends);
  return [...shown, ...textItems(text, x + SAMPLE.length + SAMPLE.gap, y, "start")];
}

/** ①…: the arrows' texts one below the other, where they do not stand beside the arrows. Equal ones are said once. */
export function textList({ arrows = [], textAt }: Diagram, letterer: Letterer, measure: number): Drawing {
  const marks = marksOf(arrows);
  const said = arrows.flatMap(({ text }, i) => (text === undefined ? [] : [`${marks[i] ?? ""}${text}`]));
  if (textAt === "arrow" || said.length === 0) return { width: 0, height: 0, items: [] };
  const blocks = [...new Set(said)].map((text) =>
    letterer.set(text, measure, { size: SIZE.legend, hanging: 1 }),
  );
  const items: Item[] = [];
  let y = 0;
  for (const block of blocks) {
    items.push(...textItems(block, 0, y, "start"));
    y += block.height + SIZE.legend * (FEED - 1);
  }
  return {
    width: Math.max(...blocks.map(({ width }) => width)),
    height: y - SIZE.legend * (FEED - 1),
    items,
  };
}
