import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listOf, writeCsv } from "../inputs/list.mjs";
import { emptyOffice, inFolder } from "../inputs/office.mjs";
import { textsOf } from "../inputs/workload.mjs";
import { nodeProcess } from "../node-process.mjs";
import { ratio, summary } from "../statistics.mjs";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const WARM_UP = 1;
export const ROUNDS = 5;
export const DOCUMENTS = 1000;

/** A whole run of the command over a list. */
export const renderCommand = (list, out, to) => [
  ...[cli, "render", list, "--form", "様式4", "--to", to],
  ...["--pdf", "plain", "--out", out, "--now", "2021-04-05", "--json"],
];

/**
 * 1,000 様式4 of a CSV list by the whole command (its threads are as many as the machine has cores), as PDF and as pairs
 * of PDF and Word, and between them Typst's turn on the same cases, in its one process that stays open.
 *
 * @param typst an Engine, or null
 * @param content what Typst is given of our records, or null
 */
export function batchFigures(typst, content) {
  return inFolder("batch", async (folder) => {
    const taken = { pdf: [], pairs: [], typst: [] };
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const rows = listOf(round * DOCUMENTS, DOCUMENTS);
      const made = {
        pdf: await wholeCommand(rows, join(folder, `${round}-pdf`), "pdf"),
        ...(typst && { typst: await typstRound(typst, content, round) }),
        pairs: await wholeCommand(rows, join(folder, `${round}-pairs`), "pdf,docx"),
      };
      if (round >= WARM_UP) for (const [key, run] of Object.entries(made)) taken[key].push(run);
    }
    return figures(taken);
  });
}

/**
 * In an office of its own, thrown away when all is measured: for minutes after many files were deleted, ext4 takes up to
 * 0.3 ms instead of 0.01 to make a new one (it looks for numbers that were not used lately).
 *
 * @returns documents a second of the whole command, and of its threads once they are at work
 */
async function wholeCommand(rows, folder, to) {
  const { out } = emptyOffice(folder);
  const list = join(folder, "名簿.csv");
  writeCsv(list, rows);
  const events = [];
  const onTold = (line, ms) => events.push({ ...JSON.parse(line), ms });
  const { ms, out: told } = await nodeProcess(renderCommand(list, out, to), { onTold });
  const { files } = JSON.parse(told);
  const wanted = DOCUMENTS * to.split(",").length;
  if (files.length !== wanted) throw new Error(`${files.length} files, not ${wanted}`);
  return { whole: (DOCUMENTS * 1000) / ms, rendering: atWork(events) };
}

/** From the first tenth on, when all threads have opened the office, to the last paper. */
function atWork(events) {
  const first = events.find(({ done, total }) => done >= total / 10);
  const last = events.at(-1);
  return ((last.done - first.done) * 1000) / (last.ms - first.ms);
}

async function typstRound(typst, content, round) {
  const inputs = textsOf("a", 3000 + round).map((text) => content.of(text));
  await typst.ask("load", { inputs });
  const { ms, documents } = await typst.ask("run", { format: "pdf" });
  return { whole: (documents * 1000) / ms };
}

function figures({ pdf, pairs, typst }) {
  const rates = (runs, key) => runs.map((run) => run[key]);
  const told = (runs) => ({
    documentsPerSecond: summary(rates(runs, "whole")),
    rendering: summary(rates(runs, "rendering")),
    ...(typst.length > 0 && {
      toTypst: ratio(rates(runs, "whole"), rates(typst, "whole")),
      renderingToTypst: ratio(rates(runs, "rendering"), rates(typst, "whole")),
    }),
  });
  return {
    rounds: ROUNDS,
    documents: DOCUMENTS,
    pdf: told(pdf),
    pairs: told(pairs),
    ...(typst.length > 0 && { typst: summary(rates(typst, "whole")) }),
  };
}
