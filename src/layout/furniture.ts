import type { ParagraphFormat } from "../document/tree.ts";
import type { FontSet } from "../font/face.ts";
import { FlowContext } from "./flow/context.ts";
import { paragraphLines } from "./flow/draft.ts";
import type { Page, PlacedLine, PlacedRule } from "./page.ts";
import { type Style, TWIPS_PER_PT } from "./style.ts";

/** One short text at a fixed place of a sheet, beside its body: 通し 3/65, 資料1-2. */
export interface Furniture {
  readonly text: string;
  /** Edge or middle the text is aligned to, pt from the sheet's left edge. */
  readonly x: number;
  readonly align: "start" | "center" | "end";
  /** Baseline, pt from the sheet's top. */
  readonly y: number;
  /** Text size in pt. */
  readonly size: number;
  readonly family: "mincho" | "gothic";
  /** A thin frame around it; the text keeps its place, the frame stands half an em outside of it. */
  readonly framed: boolean;
  readonly artifact: PlacedLine["artifact"];
}

/** Free room between a text and its frame, em. */
const FRAME_ROOM = { across: 0.5, above: 0.95, below: 0.28 };
const FRAME_WIDTH = 0.75;

/** Places furniture on finished sheets. */
export class Furnisher {
  readonly #context: FlowContext;
  readonly #style: Style;

  /** @param fonts must have the characters: `cover` asks for them with those of the papers */
  constructor(fonts: FontSet, style: Style) {
    const page = Object.values(style.pages)[0];
    if (page === undefined) throw new RangeError("a style without pages");
    this.#style = style;
    this.#context = new FlowContext(fonts, style, page, null, () => [], []);
  }

  /** @returns lines and rules, in pt from the sheet's top left corner */
  place(furniture: readonly Furniture[]): Pick<Page, "lines" | "rules"> {
    const lines: PlacedLine[] = [];
    const rules: PlacedRule[] = [];
    for (const one of furniture) {
      const { line, from, to } = this.#set(one);
      if (line === null) continue;
      lines.push(line);
      if (one.framed) rules.push(...frame(one, from, to));
    }
    return { lines, rules };
  }

  /** The line with its ink's ends in pt; null for an empty text. */
  #set(one: Furniture): { line: PlacedLine | null; from: number; to: number } {
    const { text, align, y, size, artifact } = one;
    const em = size * TWIPS_PER_PT;
    const width = em * (text.length + 1);
    const made = paragraphLines(
      formatOf(one),
      [{ type: "text", value: text }],
      {
        column: { left: leftOf(one.x * TWIPS_PER_PT, width, align), width },
        setting: { lineFeed: (height) => height, composition: this.#style.composition },
        around: em,
        element: null,
        artifact,
        firstStart: 0,
      },
      this.#context,
    );
    const piece = made.lines[0]?.pieces[0];
    if (piece === undefined || made.lastCharacter === null) return { line: null, from: 0, to: 0 };
    const from = piece.runs[0]?.x[0] ?? 0;
    return { line: { ...piece, y }, from, to: made.lastCharacter.to / TWIPS_PER_PT };
  }
}

/** Where the column begins in which a text so aligned has its edge at `x`. Twips. */
function leftOf(x: number, width: number, align: Furniture["align"]): number {
  if (align === "start") return x;
  return align === "end" ? x - width : x - width / 2;
}

function formatOf({ align, family }: Furniture): ParagraphFormat {
  const none = { value: 0, unit: "em" } as const;
  return {
    ...{ align, indent: none, start: none, end: none, size: null, family },
    ...{ bold: false, tabs: [], keepWithNext: false },
  };
}

function frame({ y, size }: Furniture, from: number, to: number): readonly PlacedRule[] {
  const [left, right] = [from - size * FRAME_ROOM.across, to + size * FRAME_ROOM.across];
  const [top, bottom] = [y - size * FRAME_ROOM.above, y + size * FRAME_ROOM.below];
  const rule = (x1: number, y1: number, x2: number, y2: number): PlacedRule => ({
    ...{ x1, y1, x2, y2, width: FRAME_WIDTH, line: "solid", pitch: 0 },
  });
  return [
    rule(left, top, right, top),
    rule(left, bottom, right, bottom),
    rule(left, top, left, bottom),
    rule(right, top, right, bottom),
  ];
}
