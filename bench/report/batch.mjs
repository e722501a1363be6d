import { machineLine, ranged, table, targetTable } from "./tables.mjs";

/** A list of 1,000 cases, and one of 5,000 with wrong cells. */
export function batchTables({ machine, batch, targets }) {
  return [
    machineLine(machine, batch.rounds),
    targetTable(targets, "batch"),
    rateTable(batch),
    memoryText(batch.memory),
    spoiltText(batch.spoilt),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function rateTable({ documents, pdf, pairs, typst }) {
  const times = (ratio) => (ratio ? `${ranged(ratio, 2)} ×` : "");
  const ours = ({ documentsPerSecond, rendering, toTypst, renderingToTypst }) => [
    ranged(documentsPerSecond, 1),
    times(toTypst),
    ranged(rendering, 1),
    times(renderingToTypst),
  ];
  const rows = [
    ["PDF each", ...ours(pdf)],
    ["PDF and Word each", ...ours(pairs)],
    ...(typst ? [["Typst, PDF each, one process that is open", ranged(typst, 1), "", "", ""]] : []),
  ];
  const heads = [`${documents} 様式4 of a CSV list`, "cases/s, whole command", "to Typst's"];
  return table([...heads, "cases/s, threads at work", "to Typst's"], rows);
}

function memoryText({ documents, workers, workerMB, mainMB, processMB, growth }) {
  const own = workers.map((mb) => Math.round(mb)).join(" and ");
  return `Memory over ${documents} pairs: the process at most ${Math.round(processMB)} MB resident, the main thread ${Math.round(mainMB)} MB of its own; a worker's share of the rest ${Math.round(workerMB)} MB, of which V8 tells ${own} MB as their own; the process in the last quarter to the second ${growth.toFixed(2)} ×.`;
}

function spoiltText({ rows, faults, seconds }) {
  return `A workbook of ${rows.toLocaleString("en")} rows with ${faults} wrong cells: all ${faults} places named, nothing written, after ${ranged(seconds, 2)} s, the whole command.`;
}
