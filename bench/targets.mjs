/** What is to be reached: `part` = the section it stands in; ratios are to Typst in the same run. */
const targets = [
  {
    part: "line",
    what: "様式4 a second, to Typst's",
    least: 1,
    unit: "×",
    of: ({ warm }) => warm?.a?.engines.typst?.oursTimesDocuments,
  },
  {
    part: "line",
    what: "table pages a second, to Typst's",
    least: 3,
    unit: "×",
    of: ({ warm }) => warm?.c?.engines.typst?.oursTimesPages,
  },
  {
    part: "line",
    what: "cold, one 様式4 → PDF, to Typst's time",
    most: 1.3,
    unit: "×",
    of: ({ cold }) => cold?.typst?.oursTimesTime,
  },
  {
    part: "line",
    what: "DOCX of 様式4 a second",
    least: 100,
    unit: "",
    of: ({ docx }) => docx?.engines.ours.documentsPerSecond,
  },
  {
    part: "line",
    what: "peak MB over 2,000 DOCX",
    most: 200,
    unit: "MB",
    of: ({ memory }) => memory && one(memory.peakMB),
  },
  {
    part: "line",
    what: "growth over 2,000 DOCX (1 = flat)",
    most: 1.1,
    unit: "×",
    of: ({ memory }) => memory && one(memory.growth),
  },
  {
    part: "line",
    what: "composer, characters a second",
    least: 500_000,
    unit: "",
    of: ({ composer }) => composer?.charactersPerSecond,
  },
  {
    part: "line",
    what: "a character of 200,000 in one paragraph, to one of 2,000 (1 = linear)",
    most: 1.5,
    unit: "×",
    of: ({ composer }) => composer?.growth,
  },
  {
    part: "packet",
    what: "packet, PDF, whole command cold",
    most: 1.5,
    unit: "s",
    of: ({ packet }) => packet?.steps.pdf.seconds,
  },
  {
    part: "packet",
    what: "packet, PDF, warm in one process",
    most: 0.5,
    unit: "s",
    of: ({ packet }) => packet?.warm.seconds,
  },
  {
    part: "packet",
    what: "packet, PDF and Word, whole command cold",
    most: 2.5,
    unit: "s",
    of: ({ packet }) => packet?.steps.word.seconds,
  },
  {
    part: "packet",
    what: "PDF and Word again after one record was changed, to the cold run",
    most: 0.4,
    unit: "×",
    of: ({ packet }) => packet?.steps.wordChanged.toFull,
  },
  {
    part: "packet",
    what: "PDF again after one record was changed, to the cold run",
    most: 0.4,
    unit: "×",
    of: ({ packet }) => packet?.steps.pdfChanged.toFull,
  },
  {
    part: "packet",
    what: "size of the PDF",
    most: 1.5,
    unit: "MB",
    of: ({ packet }) => packet && one(packet.pdf.MB),
  },
  {
    part: "packet",
    what: "subsets of a face",
    most: 1,
    unit: "",
    of: ({ packet }) => packet && one(packet.pdf.subsets / packet.pdf.faces),
  },
  {
    part: "packet",
    what: "documents with a bookmark, of all",
    least: 1,
    unit: "",
    of: ({ packet }) => packet && one(packet.pdf.found / packet.documents),
  },
  {
    part: "batch",
    what: "1,000 様式4, whole command, a second, to Typst's in one process",
    least: 1.4,
    unit: "×",
    of: ({ batch }) => batch?.pdf.toTypst,
  },
  {
    part: "batch",
    what: "the same, once the threads are at work",
    least: 1.4,
    unit: "×",
    of: ({ batch }) => batch?.pdf.renderingToTypst,
  },
  {
    part: "batch",
    what: "1,000 様式4 as PDF and Word, whole command, pairs a second",
    least: 90,
    unit: "",
    of: ({ batch }) => batch?.pairs.documentsPerSecond,
  },
  {
    part: "batch",
    what: "peak MB of a worker",
    most: 200,
    unit: "MB",
    of: ({ batch }) => batch && one(batch.memory.workerMB),
  },
  {
    part: "batch",
    what: "growth over 3,000 pairs (1 = flat)",
    most: 1.1,
    unit: "×",
    of: ({ batch }) => batch && one(batch.memory.growth),
  },
  { part: "pages", what: "peak MB of 10,000 pages", most: 500, unit: "MB", of: ({ pages }) => pages?.peakMB },
  {
    part: "pages",
    what: "time of a page of 10,000, to one of 100 (1 = linear)",
    most: 1.3,
    unit: "×",
    of: ({ pages }) => pages?.growth,
  },
  {
    part: "preview",
    what: "from the command to the first sheet",
    most: 1500,
    unit: "ms",
    of: ({ preview }) => preview?.startMs,
  },
  {
    part: "preview",
    what: "様式4: from a key stroke to the changed sheet, median",
    most: 60,
    unit: "ms",
    of: ({ preview }) => preview?.letter.ms,
  },
  {
    part: "preview",
    what: "the same, 95 of 100",
    most: 120,
    unit: "ms",
    of: ({ preview }) => preview && one(preview.letter.p95),
  },
  {
    part: "preview",
    what: "explanation of 20 pages: from a key stroke to the changed sheet, median",
    most: 120,
    unit: "ms",
    of: ({ preview }) => preview?.explanation.ms,
  },
];

const one = (value) => ({ median: value, min: value, max: value, rounds: 1 });

/** Each target with what was measured; those without a measurement in this run are left out. */
export function judged(figures) {
  return targets.flatMap((target) => {
    const measured = target.of(figures);
    if (!measured) return [];
    const { part, what, least = null, most = null, unit } = target;
    const reached = least === null ? measured.median <= most : measured.median >= least;
    return [{ part, what, least, most, unit, measured, reached }];
  });
}
