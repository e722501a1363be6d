import type { Orientation } from "../../document/vertical.ts";
import { clustersOf } from "../../font/cluster.ts";
import type { Face } from "../../font/face.ts";
import { type Line, UNITS_PER_EM } from "../composer/border.ts";
import type { Look, Stretch } from "../flow/collect.ts";
import type { FlowContext } from "../flow/context.ts";
import { takesDot } from "../flow/dots.ts";
import { BASELINE } from "../flow/draft.ts";
import type { MeasuredInlines } from "../flow/measure.ts";
import { shownTo } from "../flow/runs.ts";
import type { PlacedRule, PlacedRun } from "../page.ts";

/** Middle of the em box above the baseline, in em: what is turned has it in the middle of the line. */
const MIDDLE = BASELINE - 0.5;
/** 傍線 stands right of a vertical line's em box, in em. JLREQ 3.3.9 names it beside 圏点. */
const SIDELINE = { beside: 0.04, width: 0.05 } as const;

/** Signs that are drawn turned in a font that has no shape of its own for vertical lines. */
const mustTurn = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}ー〜～…‥：；＝｜＿￣]/u;

/** Where a vertical line stands, pt: its middle, its beginning and the FlowLine's baseline below the FlowLine's top. */
export interface VerticalPlace {
  readonly middle: number;
  readonly top: number;
  readonly baseline: number;
}

/** What is drawn of one vertical line. */
export interface VerticalDrawn {
  readonly runs: PlacedRun[];
  /** y from the FlowLine's top. */
  readonly rules: PlacedRule[];
}

/**
 * Glyphs of one vertical line: upright ones each by itself, turned ones a run, those side by side a run.
 *
 * @param em the paragraph's text size in twips
 */
export function drawVertical(
  content: MeasuredInlines,
  line: Line,
  em: number,
  place: VerticalPlace,
  context: FlowContext,
): VerticalDrawn {
  const drawer = new Drawer(content, line, em, place, context);
  let from = line.from;
  for (const stretch of content.stretches) {
    const to = Math.min(stretch.to, shownTo(content, line));
    if (to > from && stretch.stands !== null) drawer.add(stretch, stretch.stands, from, to);
    from = Math.max(from, to);
  }
  return drawer;
}

class Drawer implements VerticalDrawn {
  readonly runs: PlacedRun[] = [];
  readonly rules: PlacedRule[] = [];
  private readonly content: MeasuredInlines;
  private readonly line: Line;
  /** pt in a composer unit. */
  private readonly scale: number;
  private readonly place: VerticalPlace;
  private readonly context: FlowContext;

  constructor(content: MeasuredInlines, line: Line, em: number, place: VerticalPlace, context: FlowContext) {
    this.content = content;
    this.line = line;
    this.scale = em / 20 / UNITS_PER_EM;
    this.place = place;
    this.context = context;
  }

  /** Draws clusters `from … to` of one stretch. */
  add(stretch: Stretch, stands: Orientation, from: number, to: number): void {
    for (let i = from; i < to; ) {
      if (stands === "together") this.together(stretch, i++);
      else if (stands === "upright" && !this.lacksShape(i, stretch.look)) this.upright(stretch, i++);
      else {
        const first = i++;
        const face = this.content.faces[first];
        while (stands === "turned" && i < to && this.content.faces[i] === face) i++;
        this.turned(stretch, first, i);
      }
    }
    this.mark(stretch, from, to);
  }

  /** A bracket or dash for which the font has only the horizontal shape. */
  private lacksShape(i: number, look: Look): boolean {
    const cluster = this.content.clusters[i] as string;
    if (!mustTurn.test(cluster)) return false;
    return this.context.fonts.find(cluster, look)?.glyph === this.content.glyphs[i];
  }

  private upright(stretch: Stretch, i: number): void {
    const { look } = stretch;
    const { glyphs, faces, clusters } = this.content;
    const face = faces[i] as Face;
    const glyph = glyphs[i] as number;
    const size = look.size / 20;
    const x = this.middleOf(look) - widthOf(face, glyph, size) / 2;
    const drop = this.down(i) + BASELINE * size;
    this.push(stretch, { face, size, glyphs: [glyph], x: [x], clusters: [clusters[i] as string] }, drop);
  }

  private turned(stretch: Stretch, from: number, to: number): void {
    const { look } = stretch;
    const { glyphs, faces, clusters } = this.content;
    // 添え字 share the baseline of the text beside them.
    const origin = this.middleOf(look) - (MIDDLE * look.base) / 20;
    const first = this.down(from);
    const x = Array.from({ length: to - from }, (_, k) => origin + this.down(from + k) - first);
    const shown = { glyphs: glyphs.subarray(from, to), x, clusters: clusters.slice(from, to) };
    this.push(stretch, { face: faces[from] as Face, size: look.size / 20, ...shown }, first, true);
  }

  /** Side by side, in the middle of the em; what is wider than that is set smaller. */
  private together(stretch: Stretch, i: number): void {
    const { look } = stretch;
    const em = look.size / 20;
    const pieces = clustersOf(this.content.clusters[i] as string).map((cluster) => {
      const found = this.context.fonts.find(cluster, look);
      if (found === null) throw new Error(`no glyph for ${cluster}: cover() has not refused it`);
      return { cluster, ...found };
    });
    const natural = pieces.reduce((sum, { face, glyph }) => sum + widthOf(face, glyph, em), 0);
    const size = em * Math.min(1, em / natural);
    const drop = this.down(i) + em / 2 + MIDDLE * size;
    let x = this.middleOf(look) - Math.min(natural, em) / 2;
    for (const { cluster, face, glyph } of pieces) {
      this.push(stretch, { face, size, glyphs: [glyph], x: [x], clusters: [cluster] }, drop);
      x += widthOf(face, glyph, size);
    }
  }

  /** 圏点 and 傍線 stand to the right. A run without glyphs carries the dots: turned, "above" is right. */
  private mark(stretch: Stretch, from: number, to: number): void {
    const { look } = stretch;
    const { clusters, measured, faces } = this.content;
    const size = look.size / 20;
    const lengthOf = (i: number): number => (measured.advance[i] as number) * this.scale;
    const middle = this.middleOf(look);
    if (look.underline) {
      const x = middle + size * (0.5 + SIDELINE.beside);
      const ends = { x1: x, y1: this.down(from), x2: x, y2: this.down(to - 1) + lengthOf(to - 1) };
      this.rules.push({ ...ends, width: size * SIDELINE.width, line: "solid", pitch: 0 });
    }
    if (!look.dots) return;
    const origin = middle - MIDDLE * size;
    const dots: number[] = [];
    for (let i = from; i < to; i++)
      if (takesDot(clusters[i] as string)) dots.push(origin + this.down(i) + lengthOf(i) / 2);
    const none = { face: faces[from] as Face, size, glyphs: [], x: [origin], clusters: [] };
    if (dots.length > 0) this.push(stretch, none, 0, true, dots);
  }

  /** What is raised stands to the right. */
  private middleOf(look: Look): number {
    return this.place.middle - look.drop / 20;
  }

  /** Where a cluster begins, pt below the FlowLine's top. */
  private down(i: number): number {
    return this.place.top + (this.line.x[i - this.line.from] as number) * this.scale;
  }

  private push(
    { at, look }: Stretch,
    shown: Pick<PlacedRun, "face" | "size" | "glyphs" | "x" | "clusters">,
    down: number,
    turned = false,
    dots: readonly number[] | null = null,
  ): void {
    const drop = down - this.place.baseline;
    this.runs.push({ ...shown, at, grey: 0, underline: false, drop, turned, link: look.link, dots });
  }
}

function widthOf(face: Face, glyph: number, size: number): number {
  return (face.advance(glyph) * size) / face.unitsPerEm;
}
