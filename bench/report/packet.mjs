import { machineLine, ranged, table, targetTable } from "./tables.mjs";

const steps = {
  pdf: "PDF, everything cold",
  pdfChanged: "PDF, one record changed",
  pdfSame: "PDF, nothing changed",
  word: "PDF and Word, everything cold",
  wordChanged: "PDF and Word, one record changed",
  wordSame: "PDF and Word, nothing changed",
};

/** The example meeting as a packet. */
export function packetTables({ machine, packet, targets }) {
  return [
    machineLine(machine, packet.rounds),
    targetTable(targets, "packet"),
    stepTable(packet),
    warmText(packet),
    issuedText(packet),
    pdfText(packet),
  ].join("\n\n");
}

function stepTable({ steps: taken, documents }) {
  const rows = Object.entries(steps).map(([key, title]) => {
    const { seconds, toFull, laidOut, written, peakMB } = taken[key];
    return [
      title,
      ranged(seconds, 2),
      toFull ? `${ranged(toFull, 2)} ×` : "",
      laidOut,
      written,
      peakMB ? Math.round(peakMB) : "",
    ];
  });
  const heads = ["whole command", "seconds", "to the cold one", `laid out, of ${documents}`, "files written"];
  return table([...heads, "peak MB"], rows);
}

function warmText({ warm: { seconds, peakMB } }) {
  return `Warm, PDF again and again in one process with nothing kept: ${ranged(seconds, 2)} s; peak ${Math.round(peakMB)} MB.`;
}

function issuedText({ issued: { papers, readMs, hashMs } }) {
  const ms = `${ranged(readMs, 2)} ms to read it, ${ranged(hashMs, 2)} ms to hash what its papers say`;
  return `What was issued (\`yoshiki.lock\`, ${papers} papers of the meeting): ${ms}, warm; both are part of every run.`;
}

function pdfText({ pdf, documents }) {
  const { pages, MB, subsets, faces, bookmarks, found } = pdf;
  return `The PDF: ${pages} pages, ${MB.toFixed(2)} MB, ${faces} faces of ours in ${subsets} subsets, ${bookmarks} bookmarks, among them those of ${found} of ${documents} documents.`;
}
