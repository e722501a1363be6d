/** What is to be reached; ratios are to Typst in the same run. */
export const targets = [
  {
    what: "様式4 a second, to Typst's",
    least: 1,
    unit: "×",
    of: ({ warm }) => warm.a?.engines.typst?.oursTimesDocuments,
  },
  {
    what: "table pages a second, to Typst's",
    least: 3,
    unit: "×",
    of: ({ warm }) => warm.c?.engines.typst?.oursTimesPages,
  },
  {
    what: "cold, one 様式4 → PDF, to Typst's time",
    most: 1.3,
    unit: "×",
    of: ({ cold }) => cold?.typst?.oursTimesTime,
  },
  {
    what: "DOCX of 様式4 a second",
    least: 100,
    unit: "",
    of: ({ docx }) => docx?.engines.ours.documentsPerSecond,
  },
  {
    what: "peak MB over 2,000 DOCX",
    most: 200,
    unit: "MB",
    of: ({ memory }) => memory && one(memory.peakMB),
  },
  {
    what: "growth over 2,000 DOCX (1 = flat)",
    most: 1.1,
    unit: "×",
    of: ({ memory }) => memory && one(memory.growth),
  },
  {
    what: "composer, characters a second",
    least: 500_000,
    unit: "",
    of: ({ composer }) => composer?.charactersPerSecond,
  },
  {
    what: "a character of 200,000 in one paragraph, to one of 2,000 (1 = linear)",
    most: 1.5,
    unit: "×",
    of: ({ composer }) => composer?.growth,
  },
];

const one = (value) => ({ median: value, min: value, max: value, rounds: 1 });

/** Each target with what was measured; those without a measurement in this run are left out. */
export function judged(figures) {
  return targets.flatMap((target) => {
    const measured = target.of(figures);
    if (!measured) return [];
    const { what, least = null, most = null, unit } = target;
    const reached = least === null ? measured.median <= most : measured.median >= least;
    return [{ what, least, most, unit, measured, reached }];
  });
}
