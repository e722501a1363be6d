/**
 * node packet-warm.mjs: the example meeting as one PDF, again and again in one process, everything laid out each time
 * (no cache, no file taken over), as JSON.
 */
import { join } from "node:path";
import { packet } from "../../dist/index.js";
import { exampleOffice, inFolder } from "../inputs/office.mjs";
import { summary } from "../statistics.mjs";

const WARM_UP = 3;
const ROUNDS = 7;
const now = new Date("2021-04-05T00:00:00Z");

const seconds = await inFolder("packet-warm", async (folder) => {
  const { meeting, out } = exampleOffice(join(folder, "office"));
  const taken = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const begin = performance.now();
    const { ok, findings } = await packet(meeting, { to: ["pdf"], out, now, rerender: true });
    if (round >= WARM_UP) taken.push((performance.now() - begin) / 1000);
    if (!ok) throw new Error(findings.map((one) => `${one.code} ${one.message.ja}`).join("\n"));
  }
  return taken;
});
process.stdout.write(
  JSON.stringify({ seconds: summary(seconds), peakMB: process.resourceUsage().maxRSS / 1024 }),
);
