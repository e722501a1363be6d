/** node check.mjs: what the papers of a packet say against each other, in a warm process, as JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../../dist/index.js";
import { exampleOffice, inFolder } from "../inputs/office.mjs";
import { pieces } from "../pieces.mjs";
import { summary } from "../statistics.mjs";

const WARM_UP = 5;
const ROUNDS = 15;
const existing = fileURLToPath(new URL("../../fixtures/existing/000/資料一式.txt", import.meta.url));

const { agreementIn, checkedPaper, gather, readExisting, recognise } = await pieces();

/** ms of `work`, its rounds after those that warm up. */
async function times(work) {
  const all = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const from = performance.now();
    await work();
    all.push(performance.now() - from);
  }
  return summary(all.slice(WARM_UP));
}

const figures = await inFolder("check", async (folder) => {
  const { meeting, root } = exampleOffice(join(folder, "office"));
  const { papers } = gather([root ?? join(folder, "office")]);
  const bytes = readFileSync(existing);
  const typed = async () => {
    const read = await readExisting("資料一式.txt", bytes);
    if (!read.ok) throw new Error("the packet typed elsewhere cannot be read");
    return recognise(read.value);
  };
  return {
    papers: papers.length,
    // Lines read off the trees, fields recognised, matters told apart, every rule.
    agreementMs: await times(() => agreementIn(papers.map(checkedPaper), papers[0].office, [])),
    // All that `yoshiki check` does with the meeting: records, templates, pages, and the same.
    wholeMs: await times(() => check([meeting])),
    typedMs: await times(async () => agreementIn(await typed(), null, [])),
  };
});
process.stdout.write(JSON.stringify(figures));
