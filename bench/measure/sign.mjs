/** node sign.mjs: the example packet signed and verified in a warm process, the hundredth of an evening, as JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packet, signPdf, verifyPdf } from "../../dist/index.js";
import { exampleOffice, inFolder } from "../inputs/office.mjs";
import { unwrap } from "../ours.mjs";
import { pieces } from "../pieces.mjs";
import { summary } from "../statistics.mjs";

const WARM_UP = 3;
const ROUNDS = 21;
const now = new Date("2026-04-01T00:30:00Z");

/** The packet as it comes: signing does not look at what it is. */
async function examplePacket() {
  return inFolder("sign", async (folder) => {
    const { meeting, out } = exampleOffice(join(folder, "office"));
    const { ok, files, pages } = await packet(meeting, { to: ["pdf"], out, now });
    if (!ok) throw new Error("the example packet is wrong");
    return { pdf: readFileSync(files[0].file), pages };
  });
}

/** An RSA key of 2048 bits and its certificate, signed by itself. */
async function signer() {
  const { identity, keySigner } = await pieces();
  const { key, certificate } = identity("見本 太郎");
  return keySigner(key, [certificate], "rsa-sha256");
}

/**
 * @param signer see `Signer`
 * @returns ms of a signature that is not seen, of one with a frame, and of looking at one
 */
async function signing(pdf, signer) {
  const times = { sign: [], shown: [], verify: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const plain = await timed(times.sign, () => signPdf(pdf, signer, { now }));
    await timed(times.shown, () => signPdf(pdf, signer, { now, visible: { post: "見本市長" } }));
    const verified = await timed(times.verify, () => verifyPdf(plain));
    if (!verified.holds) throw new Error("the signature does not hold");
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [`${name}Ms`, summary(all.slice(WARM_UP))]),
  );
}

async function timed(times, work) {
  const from = performance.now();
  const outcome = await work();
  times.push(performance.now() - from);
  return unwrap(outcome);
}

const { pdf, pages } = await examplePacket();
const figures = await signing(pdf, await signer());
process.stdout.write(JSON.stringify({ pages, sizeMB: pdf.length / 1e6, ...figures }));
