import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleOffice, inFolder } from "../inputs/office.mjs";
import { nodeProcess, peakOf } from "../node-process.mjs";
import { pdfFacts } from "../pdf-facts.mjs";
import { ratio, summary } from "../statistics.mjs";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const WARM_UP = 1;
/** A round takes some seven seconds. */
export const ROUNDS = 5;

/** What is done before the whole command is timed. The order matters: each builds on what the one before has left. */
const steps = {
  pdf: { to: "pdf", before: ({ forget }) => forget() },
  pdfSame: { to: "pdf", before: () => undefined, full: "pdf" },
  pdfChanged: { to: "pdf", before: ({ change }, round) => change(round), full: "pdf" },
  word: { to: "pdf,docx", before: ({ forget }) => forget() },
  wordSame: { to: "pdf,docx", before: () => undefined, full: "word" },
  wordChanged: { to: "pdf,docx", before: ({ change }, round) => change(round + 100), full: "word" },
};

/**
 * The example meeting by the whole command, each time in a process of its own: with everything cold, with nothing
 * changed, with one record changed; the PDF alone, and with the Word files.
 *
 * @returns per step seconds, their share of the full run round by round, and how many documents were laid out
 */
export function packetFigures() {
  return inFolder("packet", async (folder) => {
    const office = exampleOffice(join(folder, "office"));
    const taken = Object.fromEntries(Object.keys(steps).map((key) => [key, []]));
    for (let round = 0; round < WARM_UP + ROUNDS; round++)
      for (const [key, { to, before }] of Object.entries(steps)) {
        before(office, round);
        const { ms, out } = await nodeProcess([...command(office, to), "--json"]);
        checkRun(key, JSON.parse(out));
        if (round >= WARM_UP) taken[key].push({ ms, report: JSON.parse(out) });
      }
    const [{ report }] = taken.word;
    const pdf = readFileSync(
      join(
        office.out,
        readdirSync(office.out).find((name) => name.endsWith(".pdf")),
      ),
    );
    return {
      rounds: ROUNDS,
      documents: report.documents.length,
      steps: await figures(taken, office, folder),
      pdf: pdfFacts(pdf, report.documents),
    };
  });
}

const command = ({ meeting, out }, to) => [
  ...[cli, "packet", meeting, "--to", to, "--out", out],
  ...["--now", "2021-04-05"],
];

/** A step that is not what it is called would be another measurement. */
function checkRun(key, { files, documents }) {
  const same = files.filter(({ unchanged }) => unchanged).length;
  const reused = documents.filter((one) => one.reused).length;
  const right = key.endsWith("Same")
    ? same === files.length
    : key.endsWith("Changed")
      ? reused > 0 && same < files.length
      : reused === 0 && same === 0;
  if (!right) throw new Error(`${key}: ${same} of ${files.length} files unchanged, ${reused} reused`);
}

async function figures(taken, office, folder) {
  const made = {};
  for (const [key, runs] of Object.entries(taken)) {
    const { full, to } = steps[key];
    const ms = runs.map((run) => run.ms);
    const [{ report }] = runs;
    made[key] = {
      seconds: summary(ms.map((one) => one / 1000)),
      laidOut: report.documents.filter(({ reused }) => !reused).length,
      written: report.files.filter(({ unchanged }) => !unchanged).length,
    };
    if (full === undefined) {
      office.forget();
      made[key].peakMB = await peakOf(command(office, to), folder);
    } else
      made[key].toFull = ratio(
        ms,
        taken[full].map((run) => run.ms),
      );
  }
  return made;
}
