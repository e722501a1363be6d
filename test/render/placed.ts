import { fileURLToPath } from "node:url";
import { findingsOf } from "../../src/diagnostic/index.ts";
import type { Face } from "../../src/font/face.ts";
import { open } from "../../src/font/open.ts";
import type { Page, PlacedLine, PlacedRun } from "../../src/layout/page.ts";

/** A shipped font. */
export function shipped(name: string): Face {
  const outcome = open(fileURLToPath(new URL(`../../fonts/${name}.ttf`, import.meta.url)));
  if (!outcome.ok) throw new Error(JSON.stringify(findingsOf(outcome)));
  return outcome.value;
}

/** The sample page's paragraph text: no layout, one advance after the other. */
export interface Setting
  extends Partial<Omit<PlacedRun, "glyphs" | "x" | "clusters">>,
    Partial<Omit<PlacedLine, "runs">> {
  readonly x?: number;
  /** Extra space after each cluster, pt. */
  readonly gap?: number;
}

const clusters = new Intl.Segmenter("ja", { granularity: "grapheme" });

export function run(face: Face, text: string, setting: Setting = {}): PlacedRun {
  const { x = 85, gap = 0, size = 10.5, at = null, grey = 0, underline = false } = setting;
  const { drop = 0, turned = false, dots = null } = setting;
  const pieces = Array.from(clusters.segment(text), ({ segment }) => segment);
  const glyphs = pieces.map((piece) => glyphOf(face, piece));
  let pen = x;
  const places = glyphs.map((glyph) => {
    const place = pen;
    pen += (face.advance(glyph) / face.unitsPerEm) * size + gap;
    return place;
  });
  const plain = { at, grey, underline, drop, turned, link: null, dots };
  return { face, size, glyphs, x: places, clusters: pieces, ...plain };
}

function glyphOf(face: Face, cluster: string): number {
  const [base = 0, selector] = Array.from(cluster, (char) => char.codePointAt(0) ?? 0);
  return selector === undefined ? face.glyph(base) : face.glyph(base, selector);
}

export function line(face: Face, text: string, setting: Setting = {}): PlacedLine {
  const { y = 100, artifact = null } = setting;
  const element = setting.element ?? (artifact === null ? ({ role: "P", parent: null } as const) : null);
  return { y, text, runs: [run(face, text, setting)], element, artifact };
}

/** An A4 sheet. */
export function sheet(lines: readonly PlacedLine[], more: Partial<Page> = {}): Page {
  return {
    number: 1,
    width: 595.3,
    height: 841.9,
    lines,
    rules: [],
    images: [],
    outline: [],
    style: null,
    watermark: null,
    ...more,
  };
}
