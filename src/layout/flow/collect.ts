import type { At, Inline, Length, Text } from "../../document/tree.ts";
import type { Orientation } from "../../document/vertical.ts";
import { clustersOf } from "../../font/cluster.ts";
import type { FaceStyle } from "../../font/face.ts";
import { type Span, UNITS_PER_EM } from "../composer/border.ts";
import { twipsOf } from "../length.ts";
import type { FlowContext } from "./context.ts";

/**
 * 添え字 in em of the text beside them: their size, and how far their baseline is raised or lowered, about as Word has
 * them. Both stand within the em box of that text (0.33 + 0.6 × 0.88 ≤ 0.88; a lowered figure ends at 0.12), so that no
 * line needs more room for them.
 */
export const SCRIPT = { size: 0.6, raise: 0.33, lower: 0.12 } as const;

/** How a stretch of text looks. */
export interface Look extends FaceStyle {
  readonly underline: boolean;
  readonly dots: boolean;
  /** Name of the document it leads to; null = it leads nowhere. */
  readonly link: string | null;
  /** Text size in twips. */
  readonly size: number;
  /** Size of the text it belongs to: of 添え字, the size beside them. A line has room for it. */
  readonly base: number;
  /** Baseline below the line's own in twips: negative for a superscript. */
  readonly drop: number;
}

/** A stretch of clusters with one look and one origin: what becomes one run of glyphs. */
export interface Stretch {
  /** First cluster after this stretch. */
  readonly to: number;
  readonly at: At | null;
  readonly look: Look;
  /** How it stands in a vertical line; null = in a horizontal one. */
  readonly stands: Orientation | null;
}

/** Collects one paragraph's inlines into clusters, stretches and spans. */
export class Collector {
  text = "";
  clusters: string[] = [];
  readonly stretches: Stretch[] = [];
  readonly spans: Span[] = [];
  /** Whether sizes other than the paragraph's occur. */
  mixed = false;
  readonly context: FlowContext;
  /** The paragraph's text size in twips. */
  readonly em: number;

  constructor(context: FlowContext, em: number) {
    this.context = context;
    this.em = em;
  }

  /** Collects all of a paragraph, set as its format says. */
  all(inlines: readonly Inline[], { family, bold }: FaceStyle): this {
    const { em } = this;
    const plain = { underline: false, dots: false, link: null, size: em, base: em, drop: 0 };
    this.add(inlines, { family, bold, ...plain });
    return this;
  }

  protected add(inlines: readonly Inline[], look: Look): void {
    for (const inline of inlines) {
      switch (inline.type) {
        case "text":
          this.append(clustersOf(inline.value), inline.value, inline.at ?? null, look, null);
          break;
        case "b":
          this.add(inline.children, { ...look, bold: true });
          break;
        case "u":
          this.add(inline.children, { ...look, underline: true });
          break;
        case "dots":
          this.add(inline.children, { ...look, dots: true });
          break;
        case "ref":
          this.add(inline.children, { ...look, link: inline.to });
          break;
        case "font": {
          const size = inline.size === null ? look.size : this.twips(inline.size, this.em);
          this.add(inline.children, { ...look, size, base: size, family: inline.family ?? look.family });
          break;
        }
        case "sup":
        case "sub":
          this.addSpan(inline.children, scriptOf(inline.type, look), (from, to) => ({
            kind: "attached",
            from,
            to,
          }));
          break;
        case "tcy":
          this.addTateChuYoko(inline.children, look);
          break;
        case "br":
          this.append(["\n"], "\n", inline.at ?? null, look, null);
          break;
        case "tab":
          this.append(["\t"], "\t", inline.at ?? null, look, null);
          break;
        case "jidori": {
          const width = this.unitsOf(this.twips(inline.width, look.size));
          this.addSpan(inline.children, look, (from, to) => ({ kind: "even", from, to, width }));
          break;
        }
        case "kinto":
          this.addSpan(inline.children, look, (from, to) =>
            this.kintoSpan(inline.gap, inline.group, look.size, from, to),
          );
          break;
      }
    }
  }

  /** 縦中横 is ordinary text in a horizontal line. */
  protected addTateChuYoko(children: readonly Text[], look: Look): void {
    this.add(children, look);
  }

  protected append(
    added: string[],
    text: string,
    at: At | null,
    look: Look,
    stands: Orientation | null,
  ): void {
    // Most paragraphs are one text: its clusters need no copying.
    if (this.clusters.length === 0) this.clusters = added;
    else for (const cluster of added) this.clusters.push(cluster);
    this.text += text;
    if (look.size !== this.em) this.mixed = true;
    this.stretches.push({ to: this.clusters.length, at, look, stands });
  }

  private kintoSpan(gap: Length | null, group: string | null, size: number, from: number, to: number): Span {
    if (gap !== null) return { kind: "gap", from, to, gap: this.unitsOf(this.twips(gap, size)) };
    // Group widths are kept in twips because members may differ in size.
    return { kind: "even", from, to, width: this.unitsOf(this.context.groupWidths.get(group ?? "") ?? 0) };
  }

  private addSpan(children: readonly Text[], look: Look, make: (from: number, to: number) => Span): void {
    const from = this.clusters.length;
    this.add(children, look);
    // Spans do not nest: what a vertical line has put side by side inside belongs to this one.
    while ((this.spans.at(-1)?.from ?? -1) >= from) this.spans.pop();
    if (this.clusters.length > from) this.spans.push(make(from, this.clusters.length));
  }

  private twips(length: Length, em: number): number {
    return twipsOf(length, em, this.context.page.lineFeed);
  }

  private unitsOf(twips: number): number {
    return Math.round((twips * UNITS_PER_EM) / this.em);
  }
}

function scriptOf(kind: "sup" | "sub", look: Look): Look {
  const drop = look.size * (kind === "sup" ? -SCRIPT.raise : SCRIPT.lower);
  return { ...look, size: look.size * SCRIPT.size, drop: look.drop + drop };
}
