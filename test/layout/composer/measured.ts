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

/** Metrics without a font: every character is one em, ASCII and half-width katakana half an em, a third for the space. */
export function measured(text: string, spans: readonly Span[] = []): MeasuredText {
  const clusters = [...text.matchAll(cluster)].map(({ 0: segment, index }) => ({ segment, index }));
  const advance = clusters.map(({ segment }) => advanceOf(segment.codePointAt(0) as number));
  return {
    text,
    count: clusters.length,
    start: Int32Array.from([...clusters.map(({ index }) => index), text.length]),
    advance: Int32Array.from(advance),
    em: new Int32Array(clusters.length).fill(EM),
    spans,
  };
}

function advanceOf(point: number): number {
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
    align: "justify",
    ...more,
  };
}

/** The text of clusters from … to. */
export function textOf({ text, start }: MeasuredText, from: number, to: number): string {
  return text.slice(start[from], start[to]);
}
