import { documentsARound, inputsOf } from "../engines.mjs";
import { textsOf, workloads } from "../inputs/workload.mjs";
import { ratio, summary } from "../statistics.mjs";

/** Uncounted rounds: code is compiled, caches of fonts and templates are filled. */
const WARM_UP = 2;

/**
 * Renders a workload in every engine, round by round, in turn: what the machine does beside hits all alike. Each
 * round has documents of its own; the engine that begins changes with the round.
 *
 * @param engines engines at work, by key; those the workload is not for are passed over
 * @returns per engine documents and pages a second, each with its rounds
 */
export async function warm(workload, format, engines, content, rounds) {
  const keys = Object.keys(engines).filter((key) => documentsARound(key, workload) > 0);
  const taken = Object.fromEntries(keys.map((key) => [key, []]));
  for (let round = 0; round < WARM_UP + rounds; round++) {
    const texts = textsOf(workload, round);
    for (const key of turned(keys, round)) {
      await engines[key].ask("load", { inputs: inputsOf(key, workload, texts, content) });
      const run = await engines[key].ask("run", { format });
      checkPages(workload, key, run.pages);
      if (round >= WARM_UP) taken[key].push(run);
    }
  }
  return figures(taken, workload, format);
}

/** A one-page letter that runs over is another measurement than the one that is told. */
function checkPages(workload, key, pages) {
  const wanted = workloads[workload].pages;
  if (pages !== null && wanted !== null && pages !== wanted)
    throw new Error(`${workload} has ${pages} pages in ${key}, not ${wanted}: mend bench/inputs`);
}

function turned(keys, round) {
  const by = round % keys.length;
  return [...keys.slice(by), ...keys.slice(0, by)];
}

function figures(taken, workload, format) {
  const rates = Object.entries(taken).map(([key, runs]) => [key, ratesOf(runs)]);
  const { ours } = Object.fromEntries(rates);
  return {
    workload,
    format,
    documentsARound: workloads[workload].documents,
    engines: Object.fromEntries(
      rates.map(([key, rate]) => [key, { ...shown(rate), ...(key === "ours" ? {} : against(ours, rate)) }]),
    ),
  };
}

function ratesOf(runs) {
  return {
    documents: runs.map((run) => (run.documents * 1000) / run.ms),
    pages: runs.map((run) => (run.documents * (run.pages ?? 0) * 1000) / run.ms),
    pagesADocument: runs[0].pages,
    bytes: runs[0].bytes,
  };
}

function shown({ documents, pages, pagesADocument, bytes }) {
  return { documentsPerSecond: summary(documents), pagesPerSecond: summary(pages), pagesADocument, bytes };
}

function against(ours, theirs) {
  return {
    oursTimesDocuments: ratio(ours.documents, theirs.documents),
    oursTimesPages: ratio(ours.pages, theirs.pages),
  };
}
