import { diagnose } from "../../diagnostic/index.ts";
import type { At, Inline, Length, Text } from "../../document/tree.ts";
import { clustersOf } from "../../font/cluster.ts";
import type { Face, FaceStyle } from "../../font/face.ts";
import { type MeasuredText, type Span, UNITS_PER_EM } from "../composer/border.ts";
import { spacedWidth } from "../composer/compose.ts";
import { twipsOf } from "../length.ts";
import type { FlowContext } from "./context.ts";

/** How a stretch of text looks. */
export interface Look extends FaceStyle {
  readonly underline: boolean;
}

/** A stretch of clusters with one look and one origin: what becomes one run of glyphs. */
export interface Stretch {
  /** First cluster after this stretch. */
  readonly to: number;
  readonly at: At | null;
  readonly look: Look;
}

/** A paragraph's text with everything a line needs to be drawn. */
export interface MeasuredInlines {
  readonly measured: MeasuredText;
  readonly clusters: readonly string[];
  readonly glyphs: Int32Array;
  readonly faces: readonly Face[];
  readonly stretches: readonly Stretch[];
}

/** Collects one paragraph's inlines, then measures them at once. */
class Collector {
  text = "";
  clusters: string[] = [];
  readonly stretches: Stretch[] = [];
  readonly spans: Span[] = [];
  readonly context: FlowContext;
  readonly em: number;

  constructor(context: FlowContext, em: number) {
    this.context = context;
    this.em = em;
  }

  add(inlines: readonly Inline[], look: Look): void {
    for (const inline of inlines) {
      switch (inline.type) {
        case "text":
          this.addText(inline.value, inline.at ?? null, look);
          break;
        case "b":
          this.add(inline.children, { ...look, bold: true });
          break;
        case "u":
          this.add(inline.children, { ...look, underline: true });
          break;
        case "br":
          this.addText("\n", inline.at ?? null, look);
          break;
        case "jidori":
          this.addSpan(inline.children, look, (from, to) => ({
            kind: "even",
            from,
            to,
            width: this.unitsOf(twipsOf(inline.width, this.em, this.context.page.lineFeed)),
          }));
          break;
        case "kinto":
          this.addSpan(inline.children, look, (from, to) =>
            this.kintoSpan(inline.gap, inline.group, from, to),
          );
          break;
      }
    }
  }

  private kintoSpan(gap: Length | null, group: string | null, from: number, to: number): Span {
    if (gap !== null)
      return { kind: "gap", from, to, gap: this.unitsOf(twipsOf(gap, this.em, this.context.page.lineFeed)) };
    // Group widths are kept in twips because members may differ in size.
    return { kind: "even", from, to, width: this.unitsOf(this.context.groupWidths.get(group ?? "") ?? 0) };
  }

  private unitsOf(twips: number): number {
    return Math.round((twips * UNITS_PER_EM) / this.em);
  }

  private addSpan(children: readonly Text[], look: Look, make: (from: number, to: number) => Span): void {
    const from = this.clusters.length;
    this.add(children, look);
    if (this.clusters.length > from) this.spans.push(make(from, this.clusters.length));
  }

  private addText(value: string, at: At | null, look: Look): void {
    const added = value === "\n" ? ["\n"] : clustersOf(value);
    // Most paragraphs are one text: its clusters need no copying.
    if (this.clusters.length === 0) this.clusters = added;
    else for (const cluster of added) this.clusters.push(cluster);
    this.text += value;
    this.stretches.push({ to: this.clusters.length, at, look });
  }
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
  const collector = new Collector(context, em);
  collector.add(inlines, { ...style, underline: false });
  const { clusters, stretches } = collector;
  const count = clusters.length;
  const start = new Int32Array(count + 1);
  const advance = new Int32Array(count);
  const glyphs = new Int32Array(count);
  const faces: Face[] = new Array(count);
  let offset = 0;
  let i = 0;
  for (const { to, look } of stretches) {
    for (; i < to; i++) {
      const cluster = clusters[i] as string;
      start[i] = offset;
      offset += cluster.length;
      const found = context.fonts.find(cluster === "\n" ? " " : cluster, look);
      if (found === null) throw new Error(`no glyph for ${cluster}: cover() has not refused it`);
      const { face, glyph } = found;
      glyphs[i] = glyph;
      faces[i] = face;
      advance[i] = cluster === "\n" ? 0 : Math.round((face.advance(glyph) * UNITS_PER_EM) / face.unitsPerEm);
    }
  }
  start[count] = offset;
  const measured: MeasuredText = {
    text: collector.text,
    count,
    start,
    advance,
    em: context.emOf(count),
    spans: collector.spans,
  };
  return { measured, clusters, glyphs, faces, stretches };
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
