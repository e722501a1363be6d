import type { PlacedRun } from "../layout/page.ts";

/** Where the run's last advance ends, pt from the sheet's left edge. */
export function endOf(run: PlacedRun): number {
  const last = run.glyphs.length - 1;
  const advance = run.face.advance(run.glyphs[last] ?? 0) / run.face.unitsPerEm;
  return (run.x[last] ?? Number.NaN) + advance * run.size;
}
