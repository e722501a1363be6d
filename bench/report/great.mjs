import { machineLine, ranged, table, targetTable } from "./tables.mjs";

const names = { assessment: "全項目評価書", matrix: "別表" };

/** The great forms, from the record's text to the file's bytes. */
export function greatTables({ machine, great, targets }) {
  const { changes, peakMB, ...papers } = great;
  const rows = Object.entries(names).map(([name, title]) => {
    const { pages, pdfMs, docxMs } = papers[name];
    return [`${title}, ${pages} pages`, ranged(pdfMs, 0), ranged(docxMs, 0)];
  });
  return [
    machineLine(machine, changes.ms.rounds),
    targetTable(targets, "great"),
    table(["from text to bytes, warm", "PDF, ms", "Word, ms"], rows),
    `Two versions of the assessment read and compared (${changes.rows} rows): ${ranged(changes.ms, 0)} ms. Peak memory of one assessment in a process of its own: PDF ${peakMB.pdf.toFixed(0)} MB, Word ${peakMB.docx.toFixed(0)} MB.`,
  ].join("\n\n");
}
