import type { WordPlace } from "../server.ts";
import { placeOf, sheets } from "../state/sheets.ts";

/** The word at a point of the window; null = there is none. */
export function wordAt(x: number, y: number): WordPlace | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const run = element.closest<SVGElement>("[data-line]");
    const leaf = element.closest<HTMLElement>(".leaf");
    if (run && leaf) return placeAt(run, leaf, x, y);
  }
  return null;
}

function placeAt(run: SVGElement, leaf: HTMLElement, x: number, y: number): WordPlace | null {
  const sheet = sheets.value[Number(leaf.dataset.index)];
  const place = sheet ? placeOf(sheet) : null;
  if (place === null) return null;
  const nearest = run.dataset.run === undefined ? nearestRun(run, x, y) : run;
  if (nearest === null) return null;
  return {
    ...place,
    line: Number(nearest.dataset.line),
    run: Number(nearest.dataset.run),
    glyph: glyphAt(nearest, x, y),
  };
}

/** Between two runs of a line the pointer is over the line only. */
function nearestRun(line: SVGElement, x: number, y: number): SVGElement | null {
  const runs = [...line.querySelectorAll<SVGElement>("[data-run]")];
  const far = (run: SVGElement): number => {
    const box = run.getBoundingClientRect();
    return Math.max(box.left - x, x - box.right, 0) + Math.max(box.top - y, y - box.bottom, 0);
  };
  return runs.sort((a, b) => far(a) - far(b))[0] ?? null;
}

/** Which glyph of the run, from 0: letters as people count them, which is how runs are made. */
function glyphAt(run: SVGElement, x: number, y: number): number {
  if (!(run instanceof SVGTextContentElement)) return 0;
  const matrix = run.getScreenCTM();
  if (matrix === null) return 0;
  const unit = run.getCharNumAtPosition(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
  const before = (run.textContent ?? "").slice(0, Math.max(0, unit));
  return [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(before)].length;
}
