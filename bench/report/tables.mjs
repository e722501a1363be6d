import { workloads } from "../inputs/workload.mjs";

/** The line, document by document: the figures of one run as Markdown. */
export function tables(figures) {
  return [
    machineLine(figures.machine, figures.rounds),
    targetTable(figures.targets, "line"),
    figures.warm && warmTable(figures),
    figures.cold && coldTable(figures.cold, figures.names),
    figures.memory && memoryText(figures),
    figures.composer && composerTable(figures.composer),
    figures.profile && profileTable(figures.profile),
  ]
    .filter(Boolean)
    .join("\n\n");
}

export function machineLine(machine, rounds) {
  return `${machineText(machine)}. Median (min–max) of ${rounds} rounds.`;
}

export function machineText({ cpu, cores, memoryGB, system, node, date, load }) {
  const others = load === null ? "" : `, load before ${load.toFixed(2)}`;
  return `${date}, ${cpu}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}${others}`;
}

export function targetTable(judged, part) {
  const own = judged.filter((target) => target.part === part);
  if (own.length === 0) return null;
  const rows = own.map(({ what, least, most, unit, measured, reached }) => [
    what,
    least === null ? `≤ ${most} ${unit}` : `≥ ${least.toLocaleString("en")} ${unit}`,
    `${ranged(measured, 2)} ${unit}`,
    reached ? "reached" : "**missed**",
  ]);
  return table(["target", "to reach", "measured", ""], rows);
}

function warmTable({ warm, docx, names }) {
  const runs = [...Object.values(warm), ...(docx ? [docx] : [])];
  const rows = runs.flatMap((run) =>
    Object.entries(run.engines).map(([key, engine]) => [
      `${run.workload}: ${workloads[run.workload].title} → ${run.format.toUpperCase()}`,
      names[key],
      ranged(engine.documentsPerSecond, 1),
      run.format === "pdf" ? ranged(engine.pagesPerSecond, 1) : "–",
      engine.pagesADocument ?? "–",
      Math.round(engine.bytes / 1024),
      engine.oursTimesDocuments ? `${ranged(engine.oursTimesDocuments, 2)} ×` : "",
      engine.oursTimesDocuments ? `${ranged(engine.oursTimesPages, 2)} ×` : "",
    ]),
  );
  const heads = ["warm, whole line", "engine", "documents/s", "pages/s", "pages", "KB", "ours, documents"];
  return rows.length === 0 ? null : table([...heads, "ours, pages"], rows);
}

function coldTable(cold, names) {
  const rows = Object.entries(cold).map(([key, { seconds, peakMB, oursTimesTime }]) => [
    names[key],
    ranged(seconds, 3),
    Math.round(peakMB),
    oursTimesTime ? `${ranged(oursTimesTime, 2)} ×` : "",
  ]);
  return table(["cold, one 様式4 → PDF", "seconds", "peak MB", "ours to its time"], rows);
}

function memoryText({ memory, peaks, names }) {
  const points = memory.samples.map(({ documents, rssMB }) => `${documents}: ${Math.round(rssMB)}`);
  const lines = [`Resident MB while ${memory.documents} DOCX are made in one process: ${points.join(", ")}.`];
  const told = Object.entries(peaks).map(([key, mb]) => `${names[key]} ${Math.round(mb)}`);
  if (told.length > 0)
    lines.push(`Peak MB of the warm processes after all their rounds: ${told.join(", ")}.`);
  return lines.join("\n\n");
}

function composerTable({ paragraphs, charactersPerSecond, short, long, growth }) {
  const rate = (one) => ranged(one, 0);
  const rows = [
    [`prose at 40 em, ${paragraphs} paragraphs`, rate(charactersPerSecond), ""],
    ["one paragraph of 2,000 characters", rate(short), ""],
    ["one paragraph of 200,000 characters", rate(long), `${ranged(growth, 2)} ×`],
  ];
  return table(["composer alone, one core", "characters/s", "time a character, to that of 2,000"], rows);
}

function profileTable(profile) {
  const stages = [...new Set(Object.values(profile).flatMap(Object.keys))];
  const rows = Object.entries(profile).map(([workload, spent]) => {
    const whole = stages
      .filter((stage) => stage !== "word")
      .reduce((sum, stage) => sum + (spent[stage] ?? 0), 0);
    return [
      `${workload}: ${workloads[workload].title}`,
      ...stages.map((stage) => (spent[stage] === undefined ? "–" : spent[stage].toFixed(2))),
      whole.toFixed(2),
    ];
  });
  return table(["ms a document, by stage", ...stages, "to PDF"], rows);
}

/** Thousands are told in whole numbers. */
export function ranged({ median, min, max }, digits) {
  const told = (value) => (median < 1000 ? value.toFixed(digits) : Math.round(value).toLocaleString("en"));
  const [middle, least, most] = [median, min, max].map(told);
  return least === most ? middle : `${middle} (${least}–${most})`;
}

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
