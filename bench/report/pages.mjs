import { machineLine, ranged, table, targetTable } from "./tables.mjs";

/** One packet of 10,000 pages. */
export function pagesTables({ machine, pages: measured, targets }) {
  const { rounds, smallPages, pages, seconds, smallMs, ms, smallPeakMB, peakMB } = measured;
  const rows = [
    [smallPages, ranged(smallMs, 2), "", ranged(smallPeakMB, 0)],
    [pages.toLocaleString("en"), ranged(ms, 2), ranged(seconds, 1), ranged(peakMB, 0)],
  ];
  return [
    machineLine(machine, rounds),
    targetTable(targets, "pages"),
    table(["pages of one packet", "ms a page, warm", "seconds", "peak MB"], rows),
  ].join("\n\n");
}
