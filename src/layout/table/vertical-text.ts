import type { Inline, Text } from "../../document/tree.ts";
import { type Orientation, verticalPieces } from "../../document/vertical.ts";
import { clustersOf } from "../../font/cluster.ts";
import type { Face, FaceStyle } from "../../font/face.ts";
import { Collector, type Look } from "../flow/collect.ts";
import type { FlowContext } from "../flow/context.ts";
import { type MeasuredInlines, measure, unitsOf } from "../flow/measure.ts";

/** A single letter or sign that stands upright. */
const isWestern = /^[!-~\u00a1-\u024f]$/u;

/** Collects a vertical cell's text into pieces that stand alike, across the pieces it was written in. */
class VerticalCollector extends Collector {
  protected override add(inlines: readonly Inline[], look: Look): void {
    let texts: Text[] = [];
    for (const inline of inlines) {
      if (inline.type === "text") {
        texts.push(inline);
        continue;
      }
      this.addTexts(texts, look);
      texts = [];
      super.add([inline], look);
    }
    this.addTexts(texts, look);
  }

  protected override addTateChuYoko(children: readonly Text[], look: Look): void {
    const text = children.map(({ value }) => value).join("");
    if (text !== "") this.one(text, "together", children[0] as Text, look);
  }

  private addTexts(texts: readonly Text[], look: Look): void {
    const left = texts.map(({ value }) => value);
    let t = 0;
    for (const { text, orientation } of verticalPieces(left.join(""))) {
      // 添え字 belong to what stands beside them: m² is turned as a whole.
      const isBeside = look.drop !== 0 && (orientation === "together" || isWestern.test(text));
      const stands = isBeside ? "turned" : orientation;
      const isOne = stands === "together" || (stands === "upright" && isWestern.test(text));
      while (left[t] === "") t++;
      if (isOne) this.one(text, stands, texts[t] as Text, look);
      for (let rest = text.length; rest > 0; ) {
        const value = left[t] as string;
        const part = value.slice(0, rest);
        if (!isOne && part !== "") this.append(clustersOf(part), part, texts[t]?.at ?? null, look, stands);
        left[t] = value.slice(part.length);
        rest -= part.length;
        if (rest > 0) t++;
      }
    }
  }

  /** One cluster that stands for a character, whatever letters it is made of. */
  private one(text: string, stands: Orientation, { at }: Text, look: Look): void {
    const from = this.clusters.length;
    this.append([text], text, at ?? null, look, stands);
    this.spans.push({ kind: "tcy", from, to: from + 1 });
  }
}

/**
 * Measures inlines for vertical lines: what stands upright takes an em along the line, in its shape for vertical lines;
 * what is turned keeps its advance.
 *
 * @param em text size in twips
 * @throws Error when a cluster has no glyph: `cover` has let it through, our mistake
 * @see JLREQ 2.3.2 文字の向き, 3.2.5 縦中横
 */
export function measureVertical(
  inlines: readonly Inline[],
  style: FaceStyle,
  em: number,
  context: FlowContext,
): MeasuredInlines {
  const content = measure(new VerticalCollector(context, em).all(inlines, style));
  const { measured, glyphs, faces, clusters } = content;
  let i = 0;
  for (const { to, look, stands } of content.stretches) {
    const units = Math.round(unitsOf(look.size, em));
    for (; i < to; i++) {
      if (stands === null || stands === "turned" || clusters[i] === " ") continue;
      measured.advance[i] = units;
      if (stands === "upright") glyphs[i] = (faces[i] as Face).vertical(glyphs[i] as number);
    }
  }
  return content;
}
