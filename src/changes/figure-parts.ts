import { arrowWords } from "../diagram/alt.ts";
import { marksOf } from "../diagram/number.ts";
import type { DiagramBlock } from "../records/kinds/diagram.ts";

/** A part of a figure that says something else. */
export interface PartChange {
  /** How 項目 calls it: (12), 「データ入力業者」. */
  readonly called: string;
  /** Null: it was not there. */
  readonly before: string | null;
  /** Null: it is there no more. */
  readonly after: string | null;
}

/** What a figure is made of, as far as a row can tell of it. */
export interface Drawn {
  readonly caption?: string | undefined;
  readonly title?: readonly string[] | undefined;
  readonly diagram?: DiagramBlock | undefined;
}

/** A part, known again by its key. */
interface Part {
  readonly key: string;
  readonly called: string;
  readonly words: string;
}

/**
 * What two figures say differently, part by part: titles, frames, boxes, boundaries, arrows. How a box is drawn and
 * where it stands is told of no part.
 *
 * @param notes 備考 of 別添1: arrows are called as it calls them, (12), else as they are numbered in the figure, ⑫
 */
export function differingParts(old: Drawn, now: Drawn, notes: readonly string[]): readonly PartChange[] {
  const [before, after] = [old, now].map(
    (one) => new Map(partsOf(one, notes).map((part) => [part.key, part])),
  );
  if (before === undefined || after === undefined) return [];
  const gone = [...before.values()].filter(({ key }) => !after.has(key));
  const there = [...after.values()].filter(({ key, words }) => before.get(key)?.words !== words);
  return [
    ...there.map(({ key, called, words }) => ({
      called,
      before: before.get(key)?.words ?? null,
      after: words,
    })),
    ...gone.map(({ called, words }) => ({ called, before: words, after: null })),
  ];
}

function partsOf({ caption, title = [], diagram }: Drawn, notes: readonly string[]): readonly Part[] {
  const titles = [title.join(" "), caption ?? ""].map((words, at) => ({
    key: `題${at}`,
    called: "題名",
    words,
  }));
  const named = titles.filter(({ words }) => words !== "");
  return diagram === undefined ? named : [...named, ...drawnParts(diagram, notes)];
}

function drawnParts(diagram: DiagramBlock, notes: readonly string[]): readonly Part[] {
  const { boxes, frames = [], boundaries = [] } = diagram;
  const labels = new Map(boxes.map(({ name, label }) => [name, label ?? name]));
  const labelOf = (name: string): string => labels.get(name) ?? name;
  return [
    ...frames.map(({ name, outer }) => {
      const called = `枠「${name}」`;
      return { key: `枠/${name}`, called, words: called + inFrame(outer) };
    }),
    ...boxes.map(({ name, frame, lines = [] }) => {
      const called = `「${labelOf(name)}」`;
      return { key: `箱/${name}`, called, words: [called + inFrame(frame), ...lines].join("　") };
    }),
    ...boundaries.map(({ name, between }) => ({
      key: `境界/${between.join("/")}`,
      called: name,
      words: `${between.map(labelOf).join("と")}の間の${name}`,
    })),
    ...arrowParts(diagram, labelOf, notes),
  ];
}

function inFrame(frame: string | undefined): string {
  return frame === undefined ? "" : `（${frame}）`;
}

/** Arrows by their numbers; those without, by the boxes they join. */
function arrowParts(
  { arrows = [] }: DiagramBlock,
  labelOf: (name: string) => string,
  notes: readonly string[],
): readonly Part[] {
  const marks = marksOf(arrows).map((mark) => asNoted(mark, notes));
  return arrows.map((arrow, at) => {
    const mark = marks[at] ?? "";
    const ends = `${labelOf(arrow.from)}と${labelOf(arrow.to)}の間`;
    return {
      key: mark === "" ? `矢印/${arrow.from}/${arrow.to}` : `矢印/${mark}`,
      called: mark === "" ? ends : mark,
      words: arrowWords(arrow, mark, labelOf),
    };
  });
}

function asNoted(mark: string, notes: readonly string[]): string {
  const number = mark.normalize("NFKC").replace(/[()]/g, "");
  const isNoted = notes.some((note) => note.normalize("NFKC").startsWith(`(${number})`));
  return isNoted ? `(${number})` : mark;
}
