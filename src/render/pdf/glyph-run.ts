import type { PlacedRun } from "../../layout/page.ts";
import { hundredth } from "../hundredth.ts";
import type { FaceUse } from "./face-use.ts";

/**
 * The operator that shows a run whose first origin is at the text matrix: one TJ array of codes with adjustments in
 * 1/1000 em. Each is taken against the pen as the reader of the file will have it, so that roundings do not add up:
 * no glyph is off by more than half of 1/1000 em.
 *
 * @param run  x and clusters as long as glyphs
 * @param from first glyph shown
 * @param to   glyph after the last one shown; more than `from`
 * @see ISO 32000-1 9.4.3
 */
export function showRun(
  font: Pick<FaceUse, "show">,
  run: PlacedRun,
  from = 0,
  to = run.glyphs.length,
): string {
  const { glyphs, x, clusters, size } = run;
  const scale = 1000 / size;
  const origin = hundredth(x[from] ?? Number.NaN);
  let pen = 0;
  let shown = "";
  let adjusted = false;
  for (let index = from; index < to; index++) {
    const glyph = font.show(glyphs[index] ?? 0, clusters[index] ?? "");
    const back = index === from ? 0 : Math.round(pen - ((x[index] ?? Number.NaN) - origin) * scale);
    if (back !== 0) {
      shown += `>${back}<`;
      adjusted = true;
      pen -= back;
    }
    shown += glyph.hex;
    pen += glyph.width;
  }
  if (!Number.isFinite(pen))
    throw new RangeError(`a glyph without a place in ${JSON.stringify(clusters.join(""))}`);
  return adjusted ? `[<${shown}>]TJ` : `<${shown}>Tj`;
}

/** Whether glyphs of a shown run stand elsewhere than their advances put them. */
export function isAdjusted(shown: string): boolean {
  return shown.startsWith("[");
}
