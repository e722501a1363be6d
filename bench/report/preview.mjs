import { machineLine, ranged, table, targetTable } from "./tables.mjs";

/** The preview as a clerk meets it. */
export function previewTables({ machine, preview, targets }) {
  const { letter, explanation, assessment, assessmentDeep, packet } = preview;
  const rows = [
    ["様式4", letter.pages, ranged(letter.ms, 0), Math.round(letter.p95)],
    ["説明資料", explanation.pages, ranged(explanation.ms, 0), Math.round(explanation.p95)],
    ["評価書, Ⅰ1②", assessment.pages, ranged(assessment.ms, 0), Math.round(assessment.p95)],
    [
      "評価書, Ⅲ7 リスク3",
      assessmentDeep.pages,
      ranged(assessmentDeep.ms, 0),
      Math.round(assessmentDeep.p95),
    ],
  ];
  return [
    machineLine(machine, letter.ms.rounds),
    targetTable(targets, "preview"),
    table(["a key stroke in", "pages", "ms to the changed sheet", "95 of 100"], rows),
    packetText(packet),
  ].join("\n\n");
}

function packetText({ pages, heapMB, leaves }) {
  const least = Math.min(...heapMB).toFixed(1);
  const most = Math.max(...heapMB).toFixed(1);
  return `A packet of ${pages} pages scrolled from end to end: at most ${leaves} sheets in the document, ${least}–${most} MB alive in the page.`;
}
