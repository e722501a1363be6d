import { machineLine, ranged, table, targetTable } from "./tables.mjs";

const names = { plain: "plain PDF", "a-2a": "PDF/A-2a and PDF/UA-1, tagged" };

/** The example meeting without pages of foreign files, plain and tagged. */
export function taggedTables({ machine, tagged, targets }) {
  const { rounds, seconds, bytes, timeToPlain, sizeToPlain } = tagged;
  const rows = Object.entries(names).map(([kind, name]) => [
    name,
    ranged(seconds[kind], 2),
    kind === "plain" ? "" : `${ranged(timeToPlain, 2)} ×`,
    Math.round(bytes[kind] / 1024),
    kind === "plain" ? "" : `${sizeToPlain.toFixed(2)} ×`,
  ]);
  return [
    machineLine(machine, rounds),
    targetTable(targets, "tagged"),
    table(["whole command, cold", "seconds", "to plain", "KB", "to plain"], rows),
  ].join("\n\n");
}
