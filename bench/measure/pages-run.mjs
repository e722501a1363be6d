/**
 * node pages-run.mjs: one packet of about 100 pages a few times, then one of about 10,000, in one process, as JSON. The
 * cache is empty before each, and is filled as a run of the command fills it.
 */
import { join } from "node:path";
import { packet } from "../../dist/index.js";
import { inFolder, meetingOfTables } from "../inputs/office.mjs";
import { median } from "../statistics.mjs";

/** 変更箇所 of 21 pages each. */
const FEW = 5;
const MANY = 480;
const WARM_UP = 3;
const TIMES = 5;
const now = new Date("2021-04-05T00:00:00Z");

async function timed({ meeting, out, forget }) {
  forget();
  const begin = performance.now();
  const { ok, pages, findings } = await packet(meeting, { to: ["pdf"], out, now });
  const ms = performance.now() - begin;
  if (!ok) throw new Error(findings.map((one) => `${one.code} ${one.message.ja}`).join("\n"));
  return { pages, ms, msAPage: ms / pages };
}

const measured = await inFolder("pages", async (folder) => {
  const few = meetingOfTables(join(folder, "few"), FEW);
  const many = meetingOfTables(join(folder, "many"), MANY);
  const small = [];
  for (let round = 0; round < WARM_UP + TIMES; round++) {
    const run = await timed(few);
    if (round >= WARM_UP) small.push(run);
  }
  const smallPeakMB = process.resourceUsage().maxRSS / 1024;
  const large = await timed(many);
  const msAPage = median(small.map((run) => run.msAPage));
  return { small: { pages: small[0].pages, msAPage, peakMB: smallPeakMB }, large };
});
process.stdout.write(JSON.stringify({ ...measured, peakMB: process.resourceUsage().maxRSS / 1024 }));
