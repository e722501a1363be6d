import { Engine } from "../engine.mjs";
import { textsOf } from "../inputs/workload.mjs";
import { median } from "../statistics.mjs";

const DOCUMENTS = 2000;

/**
 * Resident memory while 2,000 Word files are made in one process, each of a record of its own.
 *
 * @returns samples every 200 documents; `growth` = middle of the last quarter to that of the second: 1 is flat
 */
export async function documentsMemory() {
  const engine = await Engine.start("./ours.mjs");
  const samples = [];
  for (let round = 0, done = 0; done < DOCUMENTS; round++) {
    const inputs = textsOf("a", 2000 + round);
    await engine.ask("load", { inputs });
    await engine.ask("run", { format: "docx" });
    done += inputs.length;
    samples.push({ documents: done, ...(await engine.ask("memory")) });
  }
  await engine.stop();
  const rss = samples.map((sample) => sample.rssMB);
  const quarter = rss.length / 4;
  const growth =
    median(rss.slice(-Math.ceil(quarter))) / median(rss.slice(Math.floor(quarter), rss.length / 2));
  return { documents: DOCUMENTS, samples, peakMB: Math.max(...samples.map((one) => one.peakMB)), growth };
}
