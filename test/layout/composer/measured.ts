import {
  type Frame,
  type MeasuredText,
  type Span,
  UNITS_PER_EM,
} from "../../../src/layout/composer/border.ts";

/** One em. */
export const EM = UNITS_PER_EM;

// Base and its marks (variation selectors are marks). Intl.Segmenter copies the whole text for every segment.
const cluster = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Metrics without a font: every character is one em, ASCII and half-width katakana half an em, a third for the space, a tab
 * none. What is set `together` (縦中横) is one cluster of one em each time it occurs.
 */
export function measured(
  text: string,
  spans: readonly Span[] = [],
  together: readonly string[] = [],
): MeasuredText {
  const all = together.length === 0 ? cluster : clusterOr(together);
  const clusters = [...text.matchAll(all)].map(({ 0: segment, index }) => ({ segment, index }));
  const advance = clusters.map(({ segment }) =>
    together.includes(segment) ? EM : advanceOf(segment.codePointAt(0) as number),
  );
  return {
    text,
    count: clusters.length,
    start: Int32Array.from([...clusters.map(({ index }) => index), text.length]),
    advance: Int32Array.from(advance),
    em: new Int32Array(clusters.length).fill(EM),
    spans: [
      ...spans,
      ...clusters.flatMap(({ segment }, i) => (together.includes(segment) ? [tcy(i)] : [])),
    ].sort((a, b) => a.from - b.from),
  };
}

const tcy = (i: number): Span => ({ kind: "tcy", from: i, to: i + 1 });

function clusterOr(together: readonly string[]): RegExp {
  const literal = together.map((one) => one.replaceAll(/[^0-9A-Za-z]/g, "\\$&"));
  return new RegExp(`${literal.join("|")}|\\P{M}\\p{M}*|\\p{M}+`, "gu");
}

function advanceOf(point: number): number {
  if (point === 0x09) return 0;
  if (point === 0x20) return EM / 3;
  if (point < 0x250 || (point >= 0xff61 && point <= 0xff9f)) return EM / 2;
  return EM;
}

/** A plain justified column of `em` ems. */
export function column(em: number, more: Partial<Frame> = {}): Frame {
  return {
    measure: Math.round(em * EM),
    firstIndent: 0,
    restIndent: 0,
    endIndent: 0,
    tabs: [],
    align: "justify",
    ...more,
  };
}

/** The text of clusters from … to. */
export function textOf({ text, start }: MeasuredText, from: number, to: number): string {
  return text.slice(start[from], start[to]);
}
