/** node issued.mjs: what `yoshiki.lock` adds to a run of the example meeting, in a warm process, as JSON. */
import { join } from "node:path";
import { packet } from "../../dist/index.js";
import { exampleOffice, inFolder } from "../inputs/office.mjs";
import { unwrap } from "../ours.mjs";
import { pieces } from "../pieces.mjs";
import { summary } from "../statistics.mjs";

const WARM_UP = 3;
const ROUNDS = 15;
const now = new Date("2021-04-05T00:00:00Z");

const { openPacket, IssuedLock, issueOf } = await pieces();

const figures = await inFolder("issued", async (folder) => {
  const root = join(folder, "office");
  const { meeting, out } = exampleOffice(root);
  // Writes the lock.
  const { ok } = await packet(meeting, { to: ["pdf"], out, now });
  if (!ok) throw new Error("the example packet is wrong");
  const [read, hash] = [[], []];
  let papers = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const { documents } = unwrap(openPacket(meeting, { missingGlyph: null }));
    const drafts = documents.flatMap((one) => (one.kind === "paper" ? [one.draft] : []));
    read.push(timed(() => unwrap(IssuedLock.of(root))).ms);
    const hashed = timed(() => drafts.filter(({ state }) => state !== null).map(issueOf));
    hash.push(hashed.ms);
    papers = hashed.value.filter((one) => one !== null).length;
  }
  return { papers, readMs: summary(read.slice(WARM_UP)), hashMs: summary(hash.slice(WARM_UP)) };
});

function timed(work) {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}

process.stdout.write(JSON.stringify(figures));
