import { Engine } from "./engine.mjs";
import { workloads } from "./inputs/workload.mjs";

/**
 * Everything that makes documents here.
 *
 * `takes`: records as ours, or the content that peers are given. `few`: documents a round of those that are so slow that
 * a round of all would take minutes, by workload; a workload that is not there is not theirs. `isCold`: measured as a
 * whole process too. `isProgram`: works outside of the node process that drives it.
 */
const engines = {
  ours: { module: "./ours.mjs", takes: "records" },
  typst: { module: "./peers/typst.mjs", takes: "content", isCold: true },
  // A process that makes one document has nothing to forget.
  forgetting: { module: "./peers/typst-forgetting.mjs", takes: "content" },
  pdfmake: { module: "./peers/pdfmake.mjs", takes: "content", isCold: true },
  chromium: { module: "./peers/chromium.mjs", takes: "content", few: { a: 60, c: 5 }, isProgram: true },
  libreoffice: { module: "./peers/libreoffice.mjs", takes: "records", few: { a: 60, c: 5 }, isProgram: true },
};

/** Peers that can run here; of programs that are not installed that is told. */
export async function peersHere() {
  const here = [];
  for (const key of Object.keys(engines).filter((one) => one !== "ours")) {
    const { isInstalled = true, name } = await import(engines[key].module);
    if (isInstalled) here.push(key);
    else process.stderr.write(`bench: ${name} is not installed and left out\n`);
  }
  return here;
}

export const started = (key) => Engine.start(engines[key].module);

export const namesOf = async (keys) =>
  Object.fromEntries(
    await Promise.all(keys.map(async (key) => [key, (await import(engines[key].module)).name])),
  );

export const coldPeers = (keys) => keys.filter((key) => engines[key].isCold === true);

export const inNode = (keys) => keys.filter((key) => engines[key].isProgram !== true);

/** Documents of a workload it makes in one round; 0 = none of it. */
export function documentsARound(key, workload) {
  const { few } = engines[key];
  return few === undefined ? workloads[workload].documents : (few[workload] ?? 0);
}

/** What an engine is given of a round's texts. */
export function inputsOf(key, workload, texts, content) {
  const own = texts.slice(0, documentsARound(key, workload));
  return engines[key].takes === "records" ? own : own.map((text) => content.of(text));
}
