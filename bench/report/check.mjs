import { machineLine, ranged, table, targetTable } from "./tables.mjs";

/** What the papers of a packet say against each other. */
export function checkTables({ machine, check, targets }) {
  const { papers, agreementMs, wholeMs, typedMs } = check;
  const rows = [
    [`the example meeting, ${papers} papers: trees read, every rule`, ranged(agreementMs)],
    ["the same with records, templates and pages: all of `yoshiki check`", ranged(wholeMs)],
    ["a packet of 11 papers typed elsewhere, one text file", ranged(typedMs)],
  ];
  return [
    machineLine(machine, agreementMs.rounds),
    targetTable(targets, "check"),
    table(["checked", "ms, warm"], rows),
  ].join("\n\n");
}
