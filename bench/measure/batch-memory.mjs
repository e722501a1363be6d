import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listOf, writeCsv } from "../inputs/list.mjs";
import { emptyOffice, inFolder } from "../inputs/office.mjs";
import { nodeProcess } from "../node-process.mjs";
import { median } from "../statistics.mjs";
import { renderCommand } from "./batch.mjs";

/** So many that a thread that grew would show it. */
const DOCUMENTS = 3000;
const sampler = new URL("sampler.mjs", import.meta.url).href;

/**
 * Memory while the command's threads make PDF and Word. A run apart, not timed.
 *
 * Of a worker two figures are told. `own`: what V8 says of it, its heap as taken from the system and all that it holds
 * outside of it. `resident`: its share of the process, (peak of the process − the main thread's own peak) / workers,
 * which charges the workers with the program's code and all native memory.
 *
 * @returns `growth` = resident memory in the middle of the last quarter to that of the second: 1 is flat
 */
export function batchMemory() {
  return inFolder("batch-memory", async (folder) => {
    const { out } = emptyOffice(join(folder, "office"));
    const list = join(folder, "office", "名簿.csv");
    const samples = join(folder, "samples");
    mkdirSync(samples);
    writeCsv(list, listOf(0, DOCUMENTS));
    const env = { YOSHIKI_BENCH_SAMPLES: samples };
    await nodeProcess(["--import", sampler, ...renderCommand(list, out, "pdf,docx")], { env });
    // By number: the main thread is 0.
    const threads = readdirSync(samples).sort((a, b) => Number(a) - Number(b));
    const [main, ...workers] = threads.map((name) => samplesIn(join(samples, name)));
    return { documents: DOCUMENTS, ...figures(main, workers) };
  });
}

function samplesIn(file) {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line))
    .map(({ rss, own }) => ({ rss: rss / 2 ** 20, own: own / 2 ** 20 }));
}

/** The main thread is there before all others, and after them. */
function figures(main, workers) {
  const peak = (samples, key) => Math.max(...samples.map((one) => one[key]));
  const rss = main.map((one) => one.rss);
  const processMB = peak([main, ...workers].flat(), "rss");
  const mainMB = peak(main, "own");
  const quarter = rss.length / 4;
  return {
    processMB,
    mainMB,
    workers: workers.map((samples) => peak(samples, "own")),
    workerMB: (processMB - mainMB) / workers.length,
    growth: median(rss.slice(-Math.ceil(quarter))) / median(rss.slice(Math.floor(quarter), rss.length / 2)),
  };
}
