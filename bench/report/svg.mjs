import { machineText, ranged, table } from "./tables.mjs";

/** Sheets as SVG, as the preview draws them and as they could be drawn. */
export function svgTables({ machine, svg }) {
  const pages = Object.entries(svg.pages);
  const drawn = pages.map(([name, { glyphs, keyMs, drawMs }]) => [
    name,
    glyphs,
    ranged(keyMs, 2),
    ranged(drawMs, 2),
  ]);
  const shown = pages.flatMap(([name, { glyphs: _, keyMs: __, drawMs: ___, ...ways }]) =>
    Object.entries(ways).map(([way, { bytes, ms, cpuMs }]) => [
      name,
      way,
      Math.round(bytes / 1024),
      ranged(ms, 1),
      cpuMs === null ? "" : ranged(cpuMs, 1),
    ]),
  );
  return [
    `${machineText(machine)}, Chromium ${svg.chromium}. Median (min–max).`,
    table(["a sheet of", "glyphs", "ms of the processor, its key", "drawn"], drawn),
    table(["in Chromium", "drawn with", "KB", "ms to the second frame", "ms of the processor"], shown),
  ].join("\n\n");
}
