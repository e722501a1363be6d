import { diagnose } from "../../diagnostic/index.ts";
import type { At, Inline } from "../../document/tree.ts";
import type { Face, FaceStyle } from "../../font/face.ts";
import { type MeasuredText, UNITS_PER_EM } from "../composer/border.ts";
import { spacedWidth } from "../composer/compose.ts";
import { Collector, type Stretch } from "./collect.ts";
import type { FlowContext } from "./context.ts";

/** A paragraph's text with everything a line needs to be drawn. */
export interface MeasuredInlines {
  readonly measured: MeasuredText;
  readonly clusters: readonly string[];
  readonly glyphs: Int32Array;
  readonly faces: readonly Face[];
  readonly stretches: readonly Stretch[];
  /** Whether sizes other than the paragraph's occur. */
  readonly mixed: boolean;
}

/**
 * Measures a paragraph's inlines with the fonts of the context.
 *
 * @param em text size in twips
 * @throws Error when a cluster has no glyph: `cover` has let it through, our mistake
 */
export function measureInlines(
  inlines: readonly Inline[],
  style: FaceStyle,
  em: number,
  context: FlowContext,
): MeasuredInlines {
  return measure(new Collector(context, em).all(inlines, style));
}

/** Measures what was collected, as it would stand in a horizontal line. @throws Error as `measureInlines` does */
export function measure(collected: Collector): MeasuredInlines {
  const { text, clusters, stretches, spans, context, mixed } = collected;
  const count = clusters.length;
  const start = new Int32Array(count + 1);
  const advance = new Int32Array(count);
  const glyphs = new Int32Array(count);
  const faces: Face[] = new Array(count);
  let offset = 0;
  let i = 0;
  for (const { to, look, stands } of stretches) {
    const units = unitsOf(look.size, collected.em);
    for (; i < to; i++) {
      const cluster = clusters[i] as string;
      start[i] = offset;
      offset += cluster.length;
      const isRoom = cluster === "\n" || cluster === "\t";
      // What stands side by side is drawn glyph by glyph: its first character stands for it here.
      const sought = isRoom ? " " : stands === "together" ? firstOf(cluster) : cluster;
      const found = context.fonts.find(sought, look);
      if (found === null) throw new Error(`no glyph for ${cluster}: cover() has not refused it`);
      const { face, glyph } = found;
      glyphs[i] = glyph;
      faces[i] = face;
      advance[i] = isRoom ? 0 : Math.round((face.advance(glyph) * units) / face.unitsPerEm);
    }
  }
  start[count] = offset;
  const em = mixed ? emsOf(collected) : context.emOf(count);
  return { measured: { text, count, start, advance, em, spans }, clusters, glyphs, faces, stretches, mixed };
}

/** Composer units in one em of a size, both in twips. */
export function unitsOf(size: number, em: number): number {
  return size === em ? UNITS_PER_EM : (size * UNITS_PER_EM) / em;
}

function emsOf({ clusters, stretches, em }: Collector): Int32Array {
  const ems = new Int32Array(clusters.length);
  let from = 0;
  for (const { to, look } of stretches) {
    ems.fill(Math.round(unitsOf(look.size, em)), from, to);
    from = to;
  }
  return ems;
}

function firstOf(cluster: string): string {
  return String.fromCodePoint(cluster.codePointAt(0) ?? 0);
}

/** Natural width in twips of a text on one line, as composed. */
export function naturalWidth(
  inlines: readonly Inline[],
  style: FaceStyle,
  em: number,
  context: FlowContext,
): number {
  const { measured } = measureInlines(inlines, style, em, context);
  return (spacedWidth(measured, context.style.composition) * em) / UNITS_PER_EM;
}

/** Tells of a line that no rule could save. */
export function warnLine(
  code: "layout/forced-break" | "layout/overfull-line",
  text: string,
  at: At | null,
  context: FlowContext,
): void {
  context.warnings.push(diagnose(code, { text }, ...context.locate(at)));
}
